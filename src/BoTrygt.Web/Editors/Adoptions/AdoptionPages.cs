using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;

namespace BoTrygt.Web.Editors.Adoptions;

/// <summary>A national article as a partnership's editor finds it.</summary>
/// <param name="IsPublished">Citizens read it as it stands.</param>
/// <param name="PublicAddress">Where all read it.</param>
public sealed record AdoptionRow(Guid ArticleId, string Title, string Theme, AdoptionState State, bool IsPublished, string PublicAddress);

/// <summary>The national articles, and what the partnership has made of them.</summary>
public sealed record AdoptionsPage(Partnership Partnership, string Slug, IReadOnlyList<AdoptionRow> Rows)
{
    public IReadOnlyList<Crumb> Trail => [new("Redaktion", ArticleAddresses.Index), new(Partnership.Name)];
}

/// <summary>Article by partnership.</summary>
/// <param name="Partnerships">By name.</param>
/// <param name="Articles">By title.</param>
/// <param name="States">What is not here is not adopted.</param>
public sealed record MatrixPage(IReadOnlyList<MatrixColumn> Partnerships, IReadOnlyList<MatrixRow> Articles, IReadOnlyDictionary<(Guid ArticleId, Guid PartnershipId), AdoptionState> States)
{
    /// <summary>What somebody is to do something about, by partnership.</summary>
    public IEnumerable<(MatrixColumn Partnership, MatrixRow Article, AdoptionState State)> Waiting =>
        Partnerships.SelectMany(partnership => Articles.Select(article => (partnership, article, Of(article, partnership)))).Where(cell => cell.Item3 is AdoptionState.Behind or AdoptionState.Conflict or AdoptionState.LockMissing);

    public AdoptionState Of(MatrixRow article, MatrixColumn partnership) => States.GetValueOrDefault((article.Id, partnership.Id));
}

public sealed record MatrixColumn(Guid Id, string Name, string Slug);

public sealed record MatrixRow(Guid Id, string Title);

/// <summary>A national article as a partnership adapts it.</summary>
/// <param name="Adoption">The adoption.</param>
/// <param name="Partnership">Whose.</param>
/// <param name="Slug">Of its municipality.</param>
/// <param name="Taken">What the national revision says that it stands on.</param>
public sealed record AdaptationPage(Adoption Adoption, Partnership Partnership, string Slug, ArticleContent Taken)
{
    public LocalAdaptation Local { get; } = Adoption.On(Taken.Blocks);

    /// <summary>What taking the national revision of today would give; null when it stands on it.</summary>
    public required NextRevision? Next { get; init; }

    /// <summary>What the checks say of the local words, and of pictures that are gone; see <see cref="ArticleChecks"/>.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Bo trygt has withdrawn the article, or taken it down.</summary>
    public bool IsEnded => !Adoption.Article.IsPublic;

    public bool HasErrors => Findings.Any(finding => finding.IsError);

    public IReadOnlyList<MergeConflict> Conflicts => Local.Conflicts();

    /// <summary>The article as citizens would read it.</summary>
    public ArticleContent Content => Taken with { Blocks = [.. Local.Read().Select(block => new Block(block.Key, block.Content))] };

    public LocalChange? ChangeOf(Guid key) => Local.Changes.FirstOrDefault(change => change.Key == key);

    public LocalBlock? OwnOf(Guid key) => Local.Own.FirstOrDefault(own => own.Key == key);

    /// <summary>A national block, or one of the partnership's own.</summary>
    public bool Has(Guid key) => Taken.Blocks.Any(block => block.Key == key) || OwnOf(key) is not null;

    /// <summary>Something can be added there: after a national block, or at the beginning, which is the key of zeros.</summary>
    public bool IsPlace(Guid key) => key == Guid.Empty || Taken.Blocks.Any(block => block.Key == key);

    public string Address => AdoptionAddresses.Article(Slug, Adoption.ArticleId);

    public IReadOnlyList<Crumb> Trail => [new("Redaktion", ArticleAddresses.Index), new(Partnership.Name, AdoptionAddresses.Of(Slug)), new(Taken.Title)];
}

/// <summary>The national revision of today, and what comes with it.</summary>
/// <param name="Number">Of the revision.</param>
/// <param name="Taken">What it says that the partnership stands on.</param>
/// <param name="Content">What it says.</param>
/// <param name="Conflicts">What would wait to be decided.</param>
public sealed record NextRevision(int Number, ArticleContent Taken, ArticleContent Content, IReadOnlyList<MergeConflict> Conflicts)
{
    /// <summary>Blocks that Bo trygt has changed, added, locked or taken away.</summary>
    public IReadOnlyList<BlockChange> Changed { get; } = BlockChange.Between(Taken.Blocks, Content.Blocks);

    /// <summary>What stands above the blocks and is another one: what it is called, and what it says now.</summary>
    public IEnumerable<(string Name, string Words)> Head => new[] { ("Titlen", Taken.Title, Content.Title), ("Resuméet", Taken.Summary, Content.Summary), ("»Gør det i dag«", Taken.OneThing, Content.OneThing) }
        .Where(part => part.Item2 != part.Item3).Select(part => (part.Item1, part.Item3));

    /// <summary>Local words that stand until somebody has decided.</summary>
    public int Standing => Conflicts.Count(conflict => conflict.Cause != MergeCause.Locked);

    /// <summary>Local words that make room for Bo trygt's.</summary>
    public int Locked => Conflicts.Count - Standing;
}

/// <summary>The words of a partnership in a block.</summary>
/// <param name="Adaptation">Where.</param>
/// <param name="Form">As typed.</param>
/// <param name="Key">The national block, the own one, or the one that a new one comes after.</param>
/// <param name="Act">What the form does.</param>
public sealed record LocalBlockPage(AdaptationPage Adaptation, BlockForm Form, Guid Key, LocalBlockAct Act)
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; init; } = Adaptation.Adoption.Version;

    public Conflict? Conflict { get; init; }

    /// <summary>The national words beside it; null when there are none.</summary>
    public BlockContent? National => Act == LocalBlockAct.Replace ? Adaptation.Taken.Blocks.FirstOrDefault(block => block.Key == Key)?.Content : null;

    /// <summary>Where the form is sent.</summary>
    public string Address => $"{AdoptionAddresses.Block(Adaptation.Slug, Adaptation.Adoption.ArticleId, Key)}/{Act.Address()}";

    /// <summary>Instead of a national block: what stands there now, to begin with.</summary>
    public static LocalBlockPage Instead(AdaptationPage page, Guid key)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new(page, BlockForm.Of(new(key, page.ChangeOf(key)?.Words ?? page.Taken.Blocks.First(block => block.Key == key).Content)), key, LocalBlockAct.Replace);
    }

    public static LocalBlockPage Own(AdaptationPage page, LocalBlock own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return new(page, BlockForm.Of(new(own.Key, own.Content)), own.Key, LocalBlockAct.Rewrite);
    }

    public static LocalBlockPage After(AdaptationPage page, Guid key, BlockKind kind) => new(page, BlockForm.New(kind), key, LocalBlockAct.Add);

    /// <summary>The same form beside what somebody else has saved meanwhile.</summary>
    public LocalBlockPage Beside(AdaptationPage now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var words = Act == LocalBlockAct.Replace ? now.ChangeOf(Key)?.Words : now.OwnOf(Key)?.Content;
        return this with { Adaptation = now, Version = now.Adoption.Version, Conflict = Conflict.Of(("Afsnittet her", words?.Description(), Form.ToBlock().Content.Description())) };
    }
}

public enum LocalBlockAct
{
    /// <summary>Other words instead of Bo trygt's.</summary>
    Replace,

    /// <summary>Other words in a block of their own.</summary>
    Rewrite,

    /// <summary>A new block.</summary>
    Add,
}
