using BoTrygt.Domain.Access;
using FsCheck;
using FsCheck.Fluent;

namespace BoTrygt.Domain.Tests.Support;

/// <summary>A seat among few organisations and partnerships, so that random ones often meet.</summary>
public sealed record SomeSeat(Seat Seat)
{
    public static readonly IReadOnlyList<Guid> Organisations = [.. Enumerable.Range(1, 3).Select(number => new Guid(number, 0, 0, new byte[8]))];
    public static readonly IReadOnlyList<Guid> Partnerships = [.. Enumerable.Range(11, 3).Select(number => new Guid(number, 0, 0, new byte[8]))];

    /// <summary>Every row that could be in any of them.</summary>
    public static readonly IReadOnlyList<SomeRow> Rows =
    [
        .. from partnership in Partnerships
           from owner in Organisations
           from access in Enum.GetValues<CivilSocietyAccess>()
           select new SomeRow(partnership, owner, access),
    ];

    public static Arbitrary<SomeSeat> Arbitrary() =>
    (
        from role in Gen.Elements(Enum.GetValues<Role>())
        from organisation in Gen.Elements<Guid>(Organisations)
        from partnership in Gen.Elements(Partnerships.Select(id => (Guid?)id).Append(null))
        select new SomeSeat(new Seat(role, organisation, partnership))).ToArbitrary();
}

/// <summary>Something that belongs, is owned and is shared, as an initiative is.</summary>
public sealed record SomeRow(Guid PartnershipId, Guid OwnerOrganisationId, CivilSocietyAccess CivilSociety) : IOwnedByParty, ISharedWithCivilSociety;
