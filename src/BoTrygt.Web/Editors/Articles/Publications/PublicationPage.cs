using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Editors.Articles.Revisions;
using BoTrygt.Web.Shared.Components;

namespace BoTrygt.Web.Editors.Articles.Publications;

/// <summary>Publishing, now or later, or without waiting for anybody.</summary>
/// <param name="Article">The article.</param>
/// <param name="Form">As typed.</param>
/// <param name="Findings">What the checks say.</param>
/// <param name="Reviewers">Who may be asked afterwards.</param>
public sealed record PublicationPage(Article Article, PublicationForm Form, IReadOnlyList<Finding> Findings, IReadOnlyList<Reviewer> Reviewers)
{
    /// <summary>Nobody has approved it.</summary>
    public bool IsUrgent => !Article.CanSchedule;

    /// <summary>Citizens have read an earlier revision.</summary>
    public bool IsChange => Article.PublishedRevision is not null;

    public IReadOnlyList<Crumb> Trail => ArticleTrail.To(Article, new Crumb("Udgiv"));
}
