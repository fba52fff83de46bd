using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Shared.Assessments;

/// <summary>Where assessments and what shows them stand.</summary>
public static class AssessmentAddresses
{
    /// <summary>What partnerships are held against, and its versions.</summary>
    public const string Rubric = "/administration/vurderingsskema";

    public static string Of(string municipalitySlug) => $"{PlanAddresses.Partnership(municipalitySlug)}/vurdering";

    /// <summary>The place where a principle stands.</summary>
    public static string Principle(string municipalitySlug, int principle) => $"{Of(municipalitySlug)}#princip-{principle}";

    /// <summary>The form for a party's answers under a principle.</summary>
    public static string Answer(string municipalitySlug, int principle) => $"{Of(municipalitySlug)}/svar/{principle}";

    /// <summary>Where the parties' answers differ.</summary>
    public static string Differences(string municipalitySlug) => $"{Of(municipalitySlug)}/forskelle";

    /// <summary>What citizens read about each principle, and whether they do.</summary>
    public static string PublishedStandings(string municipalitySlug) => $"{Of(municipalitySlug)}/borgere";

    public static string NewEvidence(string municipalitySlug, string statementKey) => $"{Of(municipalitySlug)}/udsagn/{statementKey}/dokumentation";

    public static string Evidence(Guid evidenceId) => $"/arbejdsrum/dokumentation/{evidenceId}";

    /// <summary>The form for an initiative that begins with a step.</summary>
    public static string NewInitiative(Guid planId, int principle, string title) => $"{PlanAddresses.Plan(planId)}/indsatser/ny?princip={principle}&titel={Uri.EscapeDataString(title)}";
}
