using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Editors.Articles.Revisions;

/// <summary>All revisions of an article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Revisions">The latest first.</param>
/// <param name="MayRestore">The person may put an older one back.</param>
public sealed record RevisionsPage(Article Article, IReadOnlyList<RevisionRow> Revisions, bool MayRestore)
{
    public IReadOnlyList<Crumb> Trail => [.. RevisionTrail.To(Article), new("Udgaver")];
}

/// <param name="Author">Null for what ships with the program.</param>
public sealed record RevisionRow(int Number, string? Author, DateTime SavedAt, int? RestoredFrom);

/// <summary>What an article said in one revision.</summary>
public sealed record RevisionPage(Article Article, Revision Revision, bool MayRestore)
{
    public ArticleContent Content { get; } = Revision.Content;

    public IReadOnlyList<Crumb> Trail => [.. RevisionTrail.To(Article), new("Udgaver", ArticleAddresses.Revisions(Article.Id)), new($"Udgave {Revision.Number}")];
}

/// <summary>Two revisions word by word.</summary>
public sealed record RevisionComparison(Article Article, int Before, int After, IReadOnlyList<int> Numbers, IReadOnlyList<ChangedField> Fields)
{
    public IReadOnlyList<Crumb> Trail => [.. RevisionTrail.To(Article), new("Udgaver", ArticleAddresses.Revisions(Article.Id)), new("Sammenlign")];

    /// <summary>What differs, in the order of the later one; what is gone comes where it stood.</summary>
    public static IReadOnlyList<ChangedField> Between(ArticleContent before, ArticleContent after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Blocks.ToDictionary(block => block.Key);
        var there = after.Blocks.ToDictionary(block => block.Key);
        IEnumerable<ChangedField> head =
        [
            ChangedField.Of("Titel", before.Title, after.Title), ChangedField.Of("Resumé", before.Summary, after.Summary), ChangedField.Of("Den ene ting", before.OneThing, after.OneThing),
            ChangedField.Of("Årstid", before.Season?.InDanish() ?? "Hele året", after.Season?.InDanish() ?? "Hele året"), ChangedField.Of("Tid og sted", before.Occasion?.InDanish() ?? "", after.Occasion?.InDanish() ?? ""),
            ChangedField.Of("Rækkefølge", Order(before), Order(after)),
        ];
        var blocks = after.Blocks.Select(block => ChangedField.Of(NameOf(block), old.GetValueOrDefault(block.Key), block));
        var gone = before.Blocks.Where(block => !there.ContainsKey(block.Key)).Select(block => ChangedField.Of(NameOf(block), block, null));
        return [.. head.Concat(blocks).Concat(gone).Where(field => field.IsChanged)];

        // The blocks that both have, by the names they had before.
        string Order(ArticleContent content) => string.Join(" · ", content.Blocks.Where(block => old.ContainsKey(block.Key) && there.ContainsKey(block.Key)).Select(block => NameOf(old[block.Key])));
    }

    private static string NameOf(Block block) => block.Content.Heading.Length > 0 ? block.Content.Heading : block.Content.Kind.InDanish();
}

/// <summary>A part of an article in two revisions.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Before">Null when it was not there.</param>
/// <param name="After">Null when it is gone.</param>
/// <param name="Note">What changed beside the words; empty for nothing.</param>
public sealed record ChangedField(string Name, string? Before, string? After, string Note = "")
{
    public bool IsChanged => Before != After || Note.Length > 0;

    public WordDiff Words => WordDiff.Between(Before ?? "", After ?? "");

    public static ChangedField Of(string name, string before, string after) => new(name, before, after);

    public static ChangedField Of(string name, Block? before, Block? after)
    {
        var note = (before?.IsLocked, after?.IsLocked) switch
        {
            (false, true) => "Låst",
            (true, false) => "Låst op",
            _ when before is not null && after is not null && before.Content.Kind != after.Content.Kind => $"Nu: {after.Content.Kind.InDanish()}",
            _ when before is not null && after is not null && before.Content.ImageId != after.Content.ImageId => "Et andet billede",
            _ => "",
        };
        return new(name, before?.Content.Words, after?.Content.Words, note);
    }
}

internal static class RevisionTrail
{
    public static IEnumerable<Crumb> To(Article article) => [new("Redaktion", ArticleAddresses.Index), new(article.Title.Length == 0 ? "Uden titel" : article.Title, ArticleAddresses.Of(article.Id))];
}
