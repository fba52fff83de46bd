using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Editors.Articles.Revisions;

/// <summary>All revisions of an article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Revisions">The latest first.</param>
public sealed record RevisionsPage(Article Article, IReadOnlyList<RevisionRow> Revisions)
{
    public IReadOnlyList<Crumb> Trail => ArticleTrail.To(Article, new Crumb("Udgaver"));
}

/// <param name="Author">Null for what ships with the program.</param>
public sealed record RevisionRow(int Number, string? Author, DateTime SavedAt, int? RestoredFrom);

/// <summary>What an article said in one revision.</summary>
public sealed record RevisionPage(Article Article, Revision Revision, bool MayRestore)
{
    public ArticleContent Content { get; } = Revision.Content;

    public IReadOnlyList<Crumb> Trail => ArticleTrail.To(Article, new Crumb("Udgaver", ArticleAddresses.Revisions(Article.Id)), new($"Udgave {Revision.Number}"));
}

/// <summary>Two revisions word by word.</summary>
public sealed record RevisionComparison(Article Article, int Before, int After, IReadOnlyList<int> Numbers, IReadOnlyList<ChangedField> Fields)
{
    public IReadOnlyList<Crumb> Trail => ArticleTrail.To(Article, new Crumb("Udgaver", ArticleAddresses.Revisions(Article.Id)), new("Sammenlign"));

    /// <summary>What differs, in the order of the later one; what is gone comes where it stood.</summary>
    public static IReadOnlyList<ChangedField> Between(ArticleContent before, ArticleContent after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var names = before.Blocks.Select(block => block.Key).Intersect(after.Blocks.Select(block => block.Key)).ToDictionary(key => key, key => before.Blocks.First(block => block.Key == key).Content.Name());
        IEnumerable<ChangedField> head =
        [
            new("Titel", before.Title, after.Title), new("Resumé", before.Summary, after.Summary), new("Den ene ting", before.OneThing, after.OneThing),
            new("Årstid", before.Season?.InDanish() ?? "Hele året", after.Season?.InDanish() ?? "Hele året"), new("Tid og sted", before.Occasion?.InDanish() ?? "", after.Occasion?.InDanish() ?? ""),
            new("Rækkefølge", Order(before), Order(after)),
        ];
        return [.. head.Where(field => field.Before != field.After), .. BlockChange.Between(before.Blocks, after.Blocks).Select(ChangedField.Of)];

        // The blocks that both have, by the names they had before.
        string Order(ArticleContent content) => string.Join(" · ", content.Blocks.Select(block => names.GetValueOrDefault(block.Key)).OfType<string>());
    }
}

/// <summary>A part of an article in two revisions.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Before">Null when it was not there.</param>
/// <param name="After">Null when it is gone.</param>
/// <param name="Note">What changed beside the words; empty for nothing.</param>
public sealed record ChangedField(string Name, string? Before, string? After, string Note = "")
{
    public WordDiff Words => WordDiff.Between(Before ?? "", After ?? "");

    public static ChangedField Of(BlockChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(change.Block.Content.Name(), change.Before?.Content.Words, change.After?.Content.Words, NoteOn(change));
    }

    private static string NoteOn(BlockChange change) => change switch
    {
        { IsLocking: true } => "Låst",
        { IsUnlocking: true } => "Låst op",
        { Before: { } before, After: { } after } when before.Content.Kind != after.Content.Kind => $"Nu: {after.Content.Kind.InDanish()}",
        { Before: { } before, After: { } after } when before.Content.Image != after.Content.Image => "Et andet billede",
        _ => "",
    };
}
