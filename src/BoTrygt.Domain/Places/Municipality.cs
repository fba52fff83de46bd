namespace BoTrygt.Domain.Places;

/// <summary>One of the Danish municipalities (kommuner). Christiansø (411) is not one of them.</summary>
public class Municipality
{
    public const int CodeMaxLength = 3;
    public const int NameMaxLength = 60;
    public const int SlugMaxLength = 60;
    public const int ShortLabelMaxLength = 3;

    /// <summary>Three digits as Statistics Denmark writes them, such as <c>751</c> (registers with four digits write <c>0751</c>).</summary>
    public required string Code { get; init; }

    /// <summary>The place's name, as in "Bo trygt i Aarhus".</summary>
    public required string Name { get; set; }

    /// <summary>The administration's name, such as <c>Københavns Kommune</c>.</summary>
    public required string OfficialName { get; set; }

    /// <summary>The name in addresses: lower case ASCII, æ ø å written ae oe aa.</summary>
    public required string Slug { get; set; }

    public required string PoliceDistrictCode { get; set; }
    public PoliceDistrict PoliceDistrict { get; set; } = null!;

    /// <summary>The regions it belongs to, one after the other in time.</summary>
    public ICollection<Region> Regions { get; } = [];

    /// <summary>Where the municipality's tile lies on the tile map; 1-based, column 1 is west.</summary>
    public required int TileColumn { get; set; }

    /// <summary>1-based, row 1 is north.</summary>
    public required int TileRow { get; set; }

    /// <summary>Two or three letters for the tile, unique.</summary>
    public required string ShortLabel { get; set; }

    /// <summary>The region on that day; null when its <see cref="Regions"/> are not loaded.</summary>
    public Region? RegionOn(DateOnly date) => Regions.FirstOrDefault(region => region.ExistsOn(date));
}
