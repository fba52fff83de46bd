using BoTrygt.Domain.Access;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Posts;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>The form of an initiative with what one can choose from.</summary>
/// <param name="Plan">The plan it is or will be part of.</param>
/// <param name="Form">As typed.</param>
/// <param name="Head">Whose plan.</param>
/// <param name="Posts">All posts of the three parties.</param>
/// <param name="Principles">In their order.</param>
/// <param name="Themes">In their order.</param>
/// <param name="Allowance">Whose initiatives the person may edit.</param>
public sealed record InitiativeEditPage(
    Plan Plan,
    InitiativeForm Form,
    PlanHead Head,
    IReadOnlyList<PostChoice> Posts,
    IReadOnlyList<Principle> Principles,
    IReadOnlyList<Theme> Themes,
    Allowance Allowance)
{
    /// <summary>A new one: the activity of the catalogue that it begins with; null when it does not.</summary>
    public Activity? From { get; init; }

    /// <summary>Null for a new initiative.</summary>
    public Guid? InitiativeId { get; init; }

    /// <summary>What was edited meanwhile; null when nobody was in the way.</summary>
    public EditConflict? Conflict { get; init; }

    /// <summary>Who was in the way, and when (UTC).</summary>
    public (string Name, DateTime At)? Other { get; init; }

    /// <summary>How far it is and who reads it are asked of what runs, and of what is new; a copy in an amendment leaves them as they are.</summary>
    public bool EditsProgress { get; init; } = true;

    /// <summary>The posts that the person may make responsible.</summary>
    public IEnumerable<PostChoice> Owners => Posts.Where(post => Allowance.CoversOwner(Plan.PartnershipId, post.OrganisationId));
}
