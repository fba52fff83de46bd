using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Onboardings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Onboardings;

/// <summary>What a kommune that is taken on board has and lacks.</summary>
public sealed class OnboardingReading(BoTrygtDb db, TimeProvider clock)
{
    /// <param name="partnership">With its parties and their organisations.</param>
    /// <param name="onboarding">Its case; null for one that was there before there were any.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public async Task<OnboardingChecklist> ChecklistAsync(Partnership partnership, OnboardingCase? onboarding, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        return OnboardingChecklist.Of(new(
            await PartiesAsync(partnership, cancellation),
            await db.Attachments.AnyAsync(file => file.PartnershipId == partnership.Id && file.DeclarationId != null, cancellation),
            await db.PlanVersions.AnyAsync(version => version.PartnershipId == partnership.Id, cancellation),
            onboarding?.PageReadAt is not null,
            await db.PublishedContacts.AnyAsync(contact => contact.PartnershipId == partnership.Id, cancellation)));
    }

    private async Task<IReadOnlyList<PartyFacts>> PartiesAsync(Partnership partnership, CancellationToken cancellation)
    {
        var ids = partnership.Parties.Select(party => party.Organisation.Id).ToList();
        var roles = await db.Memberships.Where(Membership.ActiveOn(clock.Today())).Where(membership => ids.Contains(membership.OrganisationId))
            .GroupBy(membership => new { membership.OrganisationId, membership.Role }).Select(group => new { group.Key.OrganisationId, group.Key.Role, Count = group.Count() }).ToListAsync(cancellation);
        return [.. partnership.Parties.Select(party => party.Organisation).OrderBy(party => party.Kind).Select(party => new PartyFacts(
            party.Id, party.Kind, party.Name, Count(party, party.Kind.KeyRole()), Count(party, Role.Signatory), Count(party, Role.DeputySignatory)))];

        int Count(Organisation party, Role role) => roles.Find(row => row.OrganisationId == party.Id && row.Role == role)?.Count ?? 0;
    }
}
