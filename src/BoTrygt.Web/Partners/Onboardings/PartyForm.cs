using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Onboardings;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Onboardings;

namespace BoTrygt.Web.Partners.Onboardings;

/// <summary>What a party decides: who signs and who stands in, who coordinates, and what citizens are shown. What is left empty waits.</summary>
public sealed class PartyForm
{
    public ColleagueForm Signatory { get; set; } = new();

    public ColleagueForm Deputy { get; set; } = new();

    public ColleagueForm Coordinator { get; set; } = new();

    [Display(Name = "Hvad posten hedder")]
    [StringLength(Post.TitleMaxLength, ErrorMessage = "Navnet må højst være {1} tegn.")]
    public string? ContactTitle { get; set; }

    [Display(Name = "Postkasse, borgerne kan skrive til")]
    [StringLength(Post.MailboxMaxLength, ErrorMessage = "Postkassen må højst være {1} tegn.")]
    [RegularExpression(EmailAddress.Pattern, ErrorMessage = "Skriv en e-mail som tryghed@kommune.dk.")]
    [NoPersonalNumber]
    public string? ContactMailbox { get; set; }

    [Display(Name = "Vis også mit navn")]
    public bool ShowMyName { get; set; }

    internal bool HasContact => !string.IsNullOrWhiteSpace(ContactTitle) || !string.IsNullOrWhiteSpace(ContactMailbox);

    /// <summary>Those who are named, with the role that they are to have. Who administers the portal is not decided here.</summary>
    internal IEnumerable<(string Field, ColleagueForm Colleague, Role Role)> Named(OrganisationKind kind) =>
        new[] { (nameof(Signatory), Signatory, Role.Signatory), (nameof(Deputy), Deputy, Role.DeputySignatory), (nameof(Coordinator), Coordinator, kind.KeyRole()) }.Where(one => !one.Item2.IsEmpty && (kind != OrganisationKind.BoTrygt || one.Item3.Signs()));
}

/// <param name="Partnership">Its name.</param>
/// <param name="Slug">The municipality's.</param>
/// <param name="Checklist">What is there and what is missing.</param>
/// <param name="Form">As typed.</param>
public sealed record PartyPage(string Partnership, string Slug, OnboardingChecklist Checklist, PartyForm Form)
{
    /// <summary>The own party; null for those who decide for none.</summary>
    public PartyStanding? Own { get; init; }

    public ChecklistView Steps => new(Checklist, line => OnboardingAddresses.ForParty(line, Own?.Kind, Slug));

    /// <summary>What the own party has still to do.</summary>
    public IReadOnlyList<OnboardingLine> Missing => Own is { } own ? [.. Checklist.MissingOf(own.Kind)] : [];

    public string? PageReadBy { get; init; }
    public string Address => OnboardingAddresses.OfParty(Slug);
}

/// <param name="OrganisationId">The party.</param>
/// <param name="Kind">Which it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="People">Who has which role, and who is invited to one.</param>
/// <param name="Contacts">What citizens are shown of it.</param>
public sealed record PartyStanding(Guid OrganisationId, OrganisationKind Kind, string Name, IReadOnlyList<Holder> People, IReadOnlyList<string> Contacts)
{
    public bool HasInvited => People.Any(holder => holder.Invited is not null);

    public IReadOnlyList<Holder> Of(Role role) => [.. People.Where(holder => holder.Role == role)];
}

/// <param name="Role">The role.</param>
/// <param name="Name">Who holds it.</param>
/// <param name="Invited">The person has not answered yet; null for those who hold it.</param>
public sealed record Holder(Role Role, string Name, InvitedState? Invited = null);

public enum InvitedState
{
    Waits,

    /// <summary>The link is too old.</summary>
    TooOld,
}
