using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Onboardings;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Overview;

/// <summary>Partnerships that are being prepared and wait for a party that I decide for.</summary>
internal static class OnboardingList
{
    /// <summary>One statement, and none for those who decide for nobody.</summary>
    public static async Task<IReadOnlyList<ToPrepareRow>> ReadToPrepareAsync(this BoTrygtDb db, SignedInPerson me, CancellationToken cancellation)
    {
        if (me.Rights.Within(Permission.ManagePeople) is not { Count: > 0 } own)
        {
            return [];
        }

        return await db.OnboardingCases.AllowedTo(me.Rights, Permission.EnterPartnership).Where(one => one.CompletedAt == null && one.Partnership.EndedOn == null && one.Partnership.Parties.Any(party => own.Contains(party.OrganisationId)))
            .OrderBy(one => one.StartsOn).Select(one => new ToPrepareRow(one.Partnership.Name, OnboardingAddresses.OfParty(one.Partnership.Municipality.Slug), one.StartsOn)).ToListAsync(cancellation);
    }
}

/// <param name="Partnership">Its name.</param>
/// <param name="Address">The party's own page.</param>
/// <param name="StartsOn">The day on which it is to begin.</param>
public sealed record ToPrepareRow(string Partnership, string Address, DateOnly StartsOn);
