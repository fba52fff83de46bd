using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;

namespace BoTrygt.Web.Editors.Adoptions;

/// <summary>A national article as a partnership's editor finds it.</summary>
/// <param name="IsPublished">Citizens read it as it stands.</param>
public sealed record AdoptionRow(Guid ArticleId, string Title, string Theme, AdoptionState State, bool IsPublished);

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

    public IReadOnlyList<MergeConflict> Conflicts => Local.Conflicts();

    public LocalChange? ChangeOf(Guid key) => Local.Changes.FirstOrDefault(change => change.Key == key);

    public IEnumerable<LocalBlock> OwnAfter(Guid? key) => Local.Own.Where(own => own.After == key);

    /// <summary>A national block, or one of the partnership's own.</summary>
    public bool Has(Guid key) => Taken.Blocks.Any(block => block.Key == key) || Local.Own.Any(own => own.Key == key);

    public string Address => AdoptionAddresses.Article(Slug, Adoption.ArticleId);

    public IReadOnlyList<Crumb> Trail => [new("Redaktion", ArticleAddresses.Index), new(Partnership.Name, AdoptionAddresses.Of(Slug)), new(Taken.Title)];
}

/// <summary>The national revision of today, and what comes with it.</summary>
/// <param name="Number">Of the revision.</param>
/// <param name="Changed">Blocks that Bo trygt has changed, added, locked or taken away.</param>
/// <param name="NewConflicts">How many decisions would wait.</param>
public sealed record NextRevision(int Number, IReadOnlyList<BlockChange> Changed, int NewConflicts);

/// <summary>The words that stand instead of a national block, or are added after one.</summary>
/// <param name="Adaptation">Where.</param>
/// <param name="Form">As typed.</param>
/// <param name="Address">Where the form is sent.</param>
/// <param name="National">The national words beside it; null for an added block.</param>
public sealed record LocalBlockPage(AdaptationPage Adaptation, BlockForm Form, string Address, BlockContent? National)
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; init; }

    public Conflict? Conflict { get; init; }

    /// <summary>The same form beside what somebody else has saved meanwhile.</summary>
    public LocalBlockPage Beside(AdaptationPage now, Guid key)
    {
        ArgumentNullException.ThrowIfNull(now);
        return this with
        {
            Adaptation = now,
            National = National is null ? null : now.Taken.Blocks.FirstOrDefault(block => block.Key == key)?.Content,
            Version = now.Adoption.Version,
            Conflict = Conflict.Of(("Afsnittet her", now.ChangeOf(key)?.Words?.Description(), Form.ToBlock().Content.Description())),
        };
    }
}
