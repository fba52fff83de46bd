using BoTrygt.Domain.Places;
using CsvHelper;

namespace BoTrygt.Database.Seed;

/// <summary>A line of municipalities.csv.</summary>
internal sealed record MunicipalityRow(string Code, string Name, string OfficialName, string Slug, string PoliceDistrictCode, string[] RegionCodes, int Column, int Row, string Label)
{
    public static MunicipalityRow Read(CsvReader csv) => new(
        csv.GetString("code"),
        csv.GetString("name"),
        csv.GetString("official_name"),
        csv.GetString("slug"),
        csv.GetString("police_district"),
        csv.GetString("regions").Split(','),
        csv.Parse<int>("tile_column"),
        csv.Parse<int>("tile_row"),
        csv.GetString("short_label"));

    public Municipality ToMunicipality() => new()
    {
        Code = Code,
        Name = Name,
        OfficialName = OfficialName,
        Slug = Slug,
        PoliceDistrictCode = PoliceDistrictCode,
        TileColumn = Column,
        TileRow = Row,
        ShortLabel = Label,
    };

    public void CopyTo(Municipality municipality)
    {
        (municipality.Name, municipality.OfficialName, municipality.Slug) = (Name, OfficialName, Slug);
        municipality.PoliceDistrictCode = PoliceDistrictCode;
        (municipality.TileColumn, municipality.TileRow, municipality.ShortLabel) = (Column, Row, Label);
    }
}
