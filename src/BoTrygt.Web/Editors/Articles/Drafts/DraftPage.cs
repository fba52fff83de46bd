using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;

namespace BoTrygt.Web.Editors.Articles.Drafts;

/// <summary>The form of an article, and beside it what it would look like.</summary>
/// <param name="Article">The article.</param>
/// <param name="Form">As typed.</param>
/// <param name="Preview">What stands beside it.</param>
public sealed record DraftPage(Article Article, DraftForm Form, PreviewPage Preview)
{
    /// <summary>What somebody else saved meanwhile; null when nobody was in the way.</summary>
    public Conflict? Conflict { get; init; }

    /// <summary>What reviewers have said of it that nobody has seen to yet.</summary>
    public IReadOnlyList<BlockComment> Comments { get; init; } = [];

    /// <summary>Somebody is asked to read it, and would not be any more once a revision is saved; null when nobody is.</summary>
    public Review? InReview { get; init; }

    /// <summary>Somebody has saved a revision since it was begun.</summary>
    public bool IsBehind => Form.BasedOn > 0 && Form.BasedOn < Article.LatestRevision;

    public IReadOnlyList<Crumb> Trail => ArticleTrail.To(Article, new Crumb("Redigér"));
}

/// <summary>What the article looks like as it is typed, what the checks say, and who else is at it.</summary>
/// <param name="Content">As typed.</param>
/// <param name="Findings">See <see cref="ArticleChecks"/>.</param>
/// <param name="Others">Who else has typed something.</param>
/// <param name="Version">Of the draft, for the form.</param>
/// <param name="SavedAt">UTC: when the draft was kept; null while nothing was typed.</param>
/// <param name="Unfinished">What is lacking in the time of an event; null for nothing.</param>
public sealed record PreviewPage(ArticleContent Content, IReadOnlyList<Finding> Findings, IReadOnlyList<OpenElsewhere> Others, int Version, DateTime? SavedAt, string? Unfinished);
