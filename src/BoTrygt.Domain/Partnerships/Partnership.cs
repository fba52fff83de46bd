using BoTrygt.Domain.Access;
using BoTrygt.Domain.Places;

namespace BoTrygt.Domain.Partnerships;

/// <summary>A local partnership ("Bo trygt i Aarhus") of a municipality, its police district and Bo trygt.</summary>
public class Partnership : IVersioned
{
    public const int NameMaxLength = 80;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Name { get; set; }
    public required string MunicipalityCode { get; init; }
    public Municipality Municipality { get; init; } = null!;

    /// <summary>When it lapsed; null while it runs.</summary>
    public PartialDate? EndedOn { get; set; }

    /// <summary>How often it follows up on its initiatives.</summary>
    public FollowUpRhythm Rhythm { get; set; }

    /// <summary>Changes with every change of its facts, so that two people at once do not overwrite each other.</summary>
    public int Version { get; private set; }

    public ICollection<Party> Parties { get; } = [];
    public ICollection<Declaration> Declarations { get; } = [];
    public ICollection<Target> Targets { get; } = [];

    /// <summary>When it began: the first declaration we know of; null when no source tells.</summary>
    public PartialDate? Since => Declarations.Count == 0 ? null : Declarations.MinBy(declaration => declaration.SignedOn.FirstDay)!.SignedOn;

    /// <summary>Says that the facts were edited.</summary>
    public void Touch() => Version++;

    /// <summary>A partnership with its three parties.</summary>
    /// <exception cref="ArgumentException">The three organisations are not a municipality, a police district and Bo trygt.</exception>
    public static Partnership Between(Municipality municipality, Organisation administration, Organisation police, Organisation boTrygt)
    {
        if (administration.MunicipalityCode != municipality.Code || police.PoliceDistrictCode != municipality.PoliceDistrictCode || boTrygt.Kind != OrganisationKind.BoTrygt)
        {
            throw new ArgumentException($"{municipality.Name} needs its own administration, its own police district and Bo trygt as parties.");
        }

        var partnership = new Partnership { Name = $"Bo trygt i {municipality.Name}", MunicipalityCode = municipality.Code };
        foreach (var organisation in new[] { administration, police, boTrygt })
        {
            partnership.Parties.Add(new Party { Organisation = organisation });
        }

        return partnership;
    }
}
