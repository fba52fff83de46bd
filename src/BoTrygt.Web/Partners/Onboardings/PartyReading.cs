using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Onboardings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Onboardings;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Onboardings;

/// <summary>A partnership that is being prepared, as one of its parties sees it.</summary>
public sealed class PartyReading(BoTrygtDb db, SignedInPerson me, OnboardingReading reading, TimeProvider clock)
{
    /// <summary>The case, tracked, with the partnership and its parties; null when it is out of reach, unknown or completed.</summary>
    public async Task<OnboardingCase?> FindAsync(string slug, Permission permission, CancellationToken cancellation)
    {
        var reach = db.Partnerships.AllowedTo(me.Rights, permission).Of(slug);
        return await db.OnboardingCases.Include(one => one.PageReadBy).Include(one => one.Partnership.Parties).ThenInclude(party => party.Organisation.Memberships)
            .SingleOrDefaultAsync(one => one.CompletedAt == null && reach.Any(partnership => partnership.Id == one.PartnershipId), cancellation);
    }

    /// <summary>It is past preparing: the page that a mail led to has done its work.</summary>
    public Task<bool> IsOverAsync(string slug, CancellationToken cancellation) => db.Partnerships.AllowedTo(me.Rights, Permission.ReadPlan).Of(slug).AnyAsync(partnership => partnership.LiveSince != null, cancellation);

    /// <summary>The party that the person decides for; null for those who decide for none.</summary>
    public Organisation? OwnOf(OnboardingCase onboarding)
    {
        ArgumentNullException.ThrowIfNull(onboarding);
        var own = me.Rights.Within(Permission.ManagePeople);
        return onboarding.Partnership.Parties.Select(party => party.Organisation).FirstOrDefault(organisation => own.Contains(organisation.Id));
    }

    public async Task<PartyPage> PageAsync(OnboardingCase onboarding, string slug, PartyForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(onboarding);
        var own = OwnOf(onboarding);
        return new(onboarding.Partnership.Name, slug, await reading.ChecklistAsync(onboarding.Partnership, onboarding, cancellation), form)
        {
            Own = own is null ? null : await StandingAsync(own, onboarding.PartnershipId, cancellation),
            PageReadBy = onboarding.PageReadBy?.Name,
        };
    }

    private async Task<PartyStanding> StandingAsync(Organisation own, Guid partnershipId, CancellationToken cancellation)
    {
        var roles = new[] { own.Kind.KeyRole(), Role.Signatory, Role.DeputySignatory };
        var holders = await db.Memberships.Where(Membership.ActiveOn(clock.Today())).Where(membership => membership.OrganisationId == own.Id && roles.Contains(membership.Role)).Select(membership => new Holder(membership.Role, membership.Person.Name, null)).ToListAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var invited = await db.Invitations.AsNoTracking().Where(Invitation.Open).Where(invitation => invitation.OrganisationId == own.Id && roles.Contains(invitation.Role)).ToListAsync(cancellation);
        var contacts = await db.ContactPersons.Where(contact => contact.PartnershipId == partnershipId && contact.OwnerOrganisationId == own.Id && contact.Publication != null)
            .Select(contact => $"{contact.Publication!.Title}, {contact.Publication.Mailbox}").ToListAsync(cancellation);
        return new(own.Id, own.Kind, own.Name, [.. holders.Concat(invited.Select(one => new Holder(one.Role, one.Name, one.IsWaiting(now) ? InvitedState.Waits : InvitedState.TooOld))).OrderBy(holder => holder.Name, DanishOrder.Comparer)], contacts);
    }
}
