using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Onboardings;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>The partnerships that the person takes on board, lets go live and ends; those that have ended too.</summary>
public sealed class OnboardingPartnerships(BoTrygtDb db, SignedInPerson me, OnboardingReading reading, TimeProvider clock)
{
    /// <summary>One in reach, tracked; null for all others.</summary>
    public async Task<Partnership?> FindAsync(Guid id, CancellationToken cancellation) => me.Rights.To(Permission.Onboard).CoversAllOf(id)
        ? await db.Partnerships.Include(partnership => partnership.Municipality).Include(partnership => partnership.Declarations).Include(partnership => partnership.Parties).ThenInclude(party => party.Organisation)
            .AsSplitQuery().SingleOrDefaultAsync(partnership => partnership.Id == id, cancellation)
        : null;

    public async Task<OnboardingsPage> ListAsync(CancellationToken cancellation)
    {
        var all = (await db.Partnerships.AsNoTracking().ToListAsync(cancellation)).Where(partnership => me.Rights.To(Permission.Onboard).CoversAllOf(partnership.Id)).OrderBy(partnership => partnership.Name, DanishOrder.Comparer);
        var rows = all.ToLookup(partnership => partnership.IsPreparing, partnership => new OnboardingRow(partnership.Id, partnership.Name, partnership.InDanish()));
        return new([.. rows[true]], [.. rows[false]]);
    }

    public async Task<OnboardingPage?> PageAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } partnership)
        {
            return null;
        }

        var onboarding = await db.OnboardingCases.Include(one => one.StartedBy).Include(one => one.PageReadBy).SingleOrDefaultAsync(one => one.PartnershipId == id, cancellation);
        var (parties, roles) = (partnership.Parties.Select(party => party.Organisation.Id).ToList(), OrganisationRoles.RolesOfParties);
        var waiting = await db.Invitations.Where(Invitation.Open).Where(invitation => parties.Contains(invitation.OrganisationId) && roles.Contains(invitation.Role)).OrderBy(invitation => invitation.SentAt).ToListAsync(cancellation);
        return new(partnership, partnership.Municipality.Slug, onboarding, await reading.ChecklistAsync(partnership, onboarding, cancellation))
        {
            Waiting = waiting,
            Now = clock.GetUtcNow().UtcDateTime,
        };
    }
}
