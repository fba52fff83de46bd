using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <summary>Somebody who may sign for a party.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="OrganisationId">The party.</param>
/// <param name="IsDeputy">As the deputy of whoever signs for it.</param>
public sealed record Signatory(Guid PersonId, Guid OrganisationId, bool IsDeputy)
{
    /// <summary>For whom the person may sign what belongs to a partnership: one for each party. Whoever is both signs as no deputy.</summary>
    public static IReadOnlyList<Signatory> Of(Guid personId, Rights rights, IBelongToPartnership row)
    {
        ArgumentNullException.ThrowIfNull(rights);
        return [.. rights.SeatsFor(Permission.SignPlan, row)
            .GroupBy(seat => seat.OrganisationId)
            .Select(seats => new Signatory(personId, seats.Key, seats.All(seat => seat.Role == Role.DeputySignatory)))];
    }
}
