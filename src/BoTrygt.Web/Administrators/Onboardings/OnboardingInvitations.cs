using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Onboardings;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>Asks those who are to coordinate for the parties, and tells those who do already.</summary>
public sealed class OnboardingInvitations(BoTrygtDb db, Inviting inviting, Mails mails, TimeProvider clock)
{
    /// <summary>What stands in the way, and at which field; null when nothing does.</summary>
    public async Task<(string Field, string Message)?> ProblemAsync(HttpRequest request, OnboardingParties parties, OnboardingForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(form);
        return !inviting.CanSend(request) ? ("", Inviting.NoHost) : await ProblemAsync(parties.Municipal, form.Municipal, nameof(form.Municipal), cancellation) ?? await ProblemAsync(parties.Police, form.Police, nameof(form.Police), cancellation);
    }

    /// <summary>Sends what is to be sent.</summary>
    public async Task SendAsync(HttpRequest request, Partnership partnership, Municipality municipality, OnboardingParties parties, OnboardingForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        ArgumentNullException.ThrowIfNull(municipality);
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(form);
        foreach (var (party, coordinator) in new[] { (parties.Municipal, form.Municipal), (parties.Police, form.Police) })
        {
            if (!coordinator.IsEmpty)
            {
                inviting.Add(request, party, Ask(party, coordinator));
            }
        }

        foreach (var known in await CoordinatorsAsync(parties, cancellation))
        {
            mails.Add(known, $"{partnership.Name} er ved at starte", new MailBody()
                .Paragraph($"{municipality.OfficialName}, {municipality.PoliceDistrict.Name} og Bo trygt begynder et partnerskab.")
                .Paragraph("I har jeres egen side, hvor I siger, hvem der skriver under, hvem der koordinerer, og hvad borgerne får at se. Det er højst tre ting.")
                .Action("Se jeres side", OnboardingAddresses.OfParty(municipality.Slug)));
        }
    }

    /// <summary>The three organisations, with their memberships.</summary>
    public async Task<OnboardingParties> PartiesAsync(Municipality municipality, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(municipality);
        var organisations = await db.Organisations.Include(organisation => organisation.Memberships)
            .Where(organisation => organisation.MunicipalityCode == municipality.Code || organisation.PoliceDistrictCode == municipality.PoliceDistrictCode || organisation.Kind == OrganisationKind.BoTrygt).ToListAsync(cancellation);
        return new(Of(OrganisationKind.Municipality), Of(OrganisationKind.Police), Of(OrganisationKind.BoTrygt));

        Organisation Of(OrganisationKind kind) => organisations.Single(organisation => organisation.Kind == kind);
    }

    private async Task<(string Field, string Message)?> ProblemAsync(Organisation party, ColleagueForm coordinator, string field, CancellationToken cancellation) =>
        coordinator.IsEmpty || await inviting.ProblemAsync(party, Ask(party, coordinator), cancellation) is not { } problem ? null : ($"Form.{field}.{nameof(coordinator.Email)}", problem);

    private static InvitationAsk Ask(Organisation party, ColleagueForm coordinator) => new(coordinator.Name ?? "", coordinator.Email ?? "", party.Kind.KeyRole());

    private Task<List<Addressee>> CoordinatorsAsync(OnboardingParties parties, CancellationToken cancellation)
    {
        var (municipal, police) = (parties.Municipal.Id, parties.Police.Id);
        return db.Memberships.Where(Membership.ActiveOn(clock.Today()))
            .Where(membership => (membership.OrganisationId == municipal && membership.Role == Role.MunicipalityCoordinator) || (membership.OrganisationId == police && membership.Role == Role.PoliceCoordinator))
            .Select(membership => new Addressee(membership.PersonId, membership.Person.Email)).Distinct().ToListAsync(cancellation);
    }
}

/// <summary>The three that are to work together.</summary>
public sealed record OnboardingParties(Organisation Municipal, Organisation Police, Organisation BoTrygt);
