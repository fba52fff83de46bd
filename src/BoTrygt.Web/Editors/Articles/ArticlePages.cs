using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Guidance;

namespace BoTrygt.Web.Editors.Articles;

/// <summary>The articles that the person may see.</summary>
/// <param name="Rows">Those of the choice, what is to be done first.</param>
/// <param name="Choice">Which ones.</param>
/// <param name="Search">Words that their titles have; empty for all.</param>
/// <param name="Pager">Of all that the choice has.</param>
public sealed record ArticlesPage(IReadOnlyList<ArticleRow> Rows, ArticleChoice Choice, string Search, Pager Pager);

public enum ArticleChoice
{
    Alle,
    Venter,
    Arbejde,
    Forfaldne,
}

/// <param name="Place">The partnership's name; null for a national one.</param>
/// <param name="Theme">Its name; null when it has none.</param>
/// <param name="WaitsForMe">The person at the desk is asked to read it.</param>
public sealed record ArticleRow(
    Guid Id, string Title, ArticleKind Kind, string? Place, string? Theme, ArticleStage Stage, PublicState PublicState, bool AwaitsApproval, DateOnly ReviewOn, bool WaitsForMe);

/// <summary>A new article.</summary>
/// <param name="Form">As typed.</param>
/// <param name="Themes">In their order.</param>
/// <param name="Places">For whom the person may write.</param>
public sealed record NewArticlePage(NewArticleForm Form, IReadOnlyList<Theme> Themes, WritingPlaces Places)
{
    /// <summary>What the person may begin.</summary>
    public IEnumerable<ArticleKind> Kinds => Enum.GetValues<ArticleKind>().Where(kind => kind == ArticleKind.Guidance ? Places.IsNational : Places.Partnerships.Count > 0);
}

/// <summary>An article, where it stands, and what can be done with it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Revision">The latest, with its author.</param>
public sealed record ArticlePage(Article Article, Revision Revision)
{
    public ArticleContent Content { get; } = Revision.Content;

    /// <summary>Theme, or partnership.</summary>
    public required string Place { get; init; }

    /// <summary>Where citizens read it; null when they do not.</summary>
    public required string? PublicAddress { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<Review> Reviews { get; init; }

    public required IReadOnlyList<BlockComment> Comments { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<Publication> Publications { get; init; }

    public required IReadOnlyList<OpenElsewhere> Others { get; init; }

    /// <summary>What the person at the desk has typed and not saved; null for nothing.</summary>
    public required Draft? Own { get; init; }

    /// <summary>Who may be asked to read it, by name; empty for whoever may not ask.</summary>
    public required IReadOnlyList<Reviewer> Reviewers { get; init; }

    public required bool MayEdit { get; init; }

    /// <summary>The person may review, and did not write it.</summary>
    public required bool MayApprove { get; init; }

    /// <summary>The review that waits; null when none does.</summary>
    public Review? Waiting => Reviews.FirstOrDefault(Article.Awaits);

    /// <summary>Those that were answered, or that nobody waits for any more.</summary>
    public IEnumerable<Review> Past => Reviews.Where(review => review != Waiting);

    /// <summary>Set to come out by itself; null when nothing is.</summary>
    public Publication? Planned => Publications.FirstOrDefault(publication => publication.State == PublicationState.Planned);

    public IReadOnlyList<Crumb> Trail => ArticleTrail.To(Article);
}

/// <summary>Somebody who may be asked to read an article.</summary>
public sealed record Reviewer(Guid PersonId, string Name, string Organisation);
