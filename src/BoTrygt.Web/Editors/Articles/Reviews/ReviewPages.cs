using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Editors.Articles.Revisions;
using BoTrygt.Web.Shared.Components;

namespace BoTrygt.Web.Editors.Articles.Reviews;

/// <summary>Asking somebody to read.</summary>
/// <param name="Article">The article.</param>
/// <param name="Form">As typed.</param>
/// <param name="Reviewers">Who may be asked, by name.</param>
/// <param name="Findings">See <see cref="ArticleChecks"/>.</param>
public sealed record AskPage(Article Article, AskForm Form, IReadOnlyList<Reviewer> Reviewers, IReadOnlyList<Finding> Findings)
{
    /// <summary>It could not be published, so nobody's time is taken.</summary>
    public bool HasErrors => Findings.Any(finding => finding.IsError);

    public IReadOnlyList<Crumb> Trail => ArticleTrail.To(Article, new Crumb("Bed om gennemsyn"));
}

/// <summary>Reading and answering.</summary>
/// <param name="Article">The article.</param>
/// <param name="Review">That waits.</param>
/// <param name="Content">Of the revision that is read.</param>
/// <param name="Changes">Since what citizens read; null when they read nothing yet.</param>
/// <param name="Findings">See <see cref="ArticleChecks"/>.</param>
/// <param name="Form">As typed.</param>
public sealed record ReviewPage(Article Article, Review Review, ArticleContent Content, IReadOnlyList<ChangedField>? Changes, IReadOnlyList<Finding> Findings, AnswerForm Form)
{
    public IReadOnlyList<Crumb> Trail => ArticleTrail.To(Article, new Crumb("Gennemsyn"));
}
