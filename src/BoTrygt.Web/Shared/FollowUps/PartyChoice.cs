using BoTrygt.Database;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.FollowUps;

/// <summary>The parties of a partnership that can be asked for something.</summary>
public sealed record PartyChoice(Guid Id, string Name)
{
    /// <summary>The kommune, the police, Bo trygt.</summary>
    public static async Task<IReadOnlyList<PartyChoice>> ReadAsync(BoTrygtDb db, Guid partnershipId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var parties = await db.Parties.AsNoTracking().Where(party => party.PartnershipId == partnershipId)
            .Select(party => new { party.OrganisationId, party.Organisation.Name, party.Organisation.Kind })
            .ToListAsync(cancellation);
        return [.. parties.OrderBy(party => party.Kind).Select(party => new PartyChoice(party.OrganisationId, party.Name))];
    }
}
