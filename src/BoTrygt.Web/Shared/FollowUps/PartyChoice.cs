using BoTrygt.Database;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.FollowUps;

/// <summary>The parties of a partnership that another one of them can ask for something.</summary>
public sealed record PartyChoice(Guid Id, string Name)
{
    /// <summary>The kommune, the police, Bo trygt, without the one that asks.</summary>
    public static async Task<IReadOnlyList<PartyChoice>> ReadAsync(BoTrygtDb db, Guid partnershipId, Guid asking, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var parties = await db.Parties.AsNoTracking().Where(party => party.PartnershipId == partnershipId && party.OrganisationId != asking)
            .Select(party => new { party.OrganisationId, party.Organisation.Name, party.Organisation.Kind })
            .ToListAsync(cancellation);
        return [.. parties.OrderBy(party => party.Kind).Select(party => new PartyChoice(party.OrganisationId, party.Name))];
    }
}
