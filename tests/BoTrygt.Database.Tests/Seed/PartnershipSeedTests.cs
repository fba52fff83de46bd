using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Tests.Seed;

public sealed class PartnershipSeedTests : DatabaseTest
{
    [Fact]
    public async Task The_16_partnerships_are_the_ones_we_know_of() =>
        Assert.Equal(
            ["Aarhus", "Allerød", "Dragør", "Esbjerg", "Furesø", "Gentofte", "Greve", "Haderslev", "Herlev", "Hjørring", "Hørsholm", "Lyngby-Taarbæk", "Randers", "Rudersdal", "Solrød", "Sønderborg"],
            (await Db.Partnerships.Select(partnership => partnership.Municipality.Name).ToListAsync()).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Each_has_three_parties_its_own_municipality_its_own_police_district_and_Bo_trygt() =>
        Assert.All(
            await Db.Partnerships.Include(partnership => partnership.Municipality).Include(partnership => partnership.Parties).ThenInclude(party => party.Organisation).ToListAsync(),
            partnership =>
            {
                var parties = partnership.Parties.ToDictionary(party => party.Organisation.Kind, party => party.Organisation);
                Assert.Equal(3, parties.Count);
                Assert.Equal(partnership.MunicipalityCode, parties[OrganisationKind.Municipality].MunicipalityCode);
                Assert.Equal(partnership.Municipality.PoliceDistrictCode, parties[OrganisationKind.Police].PoliceDistrictCode);
                Assert.Equal("Bo trygt", parties[OrganisationKind.BoTrygt].Name);
            });

    [Fact]
    public async Task A_signing_date_that_no_source_gives_stays_unknown()
    {
        var partnerships = await Db.Partnerships.Include(partnership => partnership.Municipality).Include(partnership => partnership.Declarations).ToListAsync();

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Allerød"] = "2021-04",
                ["Dragør"] = "2023",
                ["Hørsholm"] = "2021-01",
                ["Randers"] = "2023-08-18",
                ["Rudersdal"] = "2021-04",
                ["Solrød"] = "2021-03-01",
            },
            partnerships.Where(partnership => partnership.Since is not null).ToDictionary(partnership => partnership.Municipality.Name, partnership => partnership.Since.ToString()!));
    }

    [Fact]
    public async Task An_end_date_is_never_computed() =>
        Assert.All(await Db.Partnerships.Include(partnership => partnership.Declarations).SelectMany(partnership => partnership.Declarations).ToListAsync(), declaration => Assert.Null(declaration.EndsOn));

    [Fact]
    public async Task Every_target_says_where_its_baseline_and_deadline_come_from()
    {
        var targets = await Db.Partnerships.SelectMany(partnership => partnership.Targets).ToListAsync();

        Assert.Equal(11, targets.Count);
        Assert.All(targets, target => Assert.True(target.IsSourced, target.Text));
        Assert.All(targets, target => Assert.NotEmpty(target.Source));
    }

    [Theory]
    [InlineData("Solrød", Verdict.NotMet, null, 74, true)]
    [InlineData("Allerød", Verdict.Met, null, 78, false)]
    [InlineData("Hørsholm", Verdict.NotMet, null, 154, false)]
    [InlineData("Rudersdal", Verdict.CannotBeJudged, WhyNotJudged.NoBaseline, null, false)]
    [InlineData("Randers", Verdict.CannotBeJudged, WhyNotJudged.NoBaseline, null, false)]
    [InlineData("Dragør", Verdict.CannotBeJudged, WhyNotJudged.NoLevel, null, false)]
    public async Task The_shipped_figures_judge_the_shipped_targets(string municipality, Verdict verdict, WhyNotJudged? whyNot, int? count2025, bool final)
    {
        var partnership = await Db.Partnerships.Include(row => row.Targets).SingleAsync(row => row.Municipality.Name == municipality);
        var series = new BurglarySeries(await Db.ReportedBurglaries.Where(row => row.AreaCode == partnership.MunicipalityCode).ToListAsync());
        var judgement = TargetJudgement.Of(partnership.Targets.Single(target => target.Measure == Measure.ReportedBurglaries), series, new(2026, 11, 27));

        Assert.Equal((verdict, whyNot, count2025, final), (judgement.Verdict, judgement.WhyNot, judgement.Count, judgement.IsFinal));
    }

    [Fact]
    public async Task The_four_principles_stand_word_for_word() =>
        Assert.Equal(
            [
                "Vi samarbejder tæt i kommune og politi om at forebygge indbrud og øge trygheden.",
                "Vi arbejder for at sætte forebyggelse af indbrud højt på borgernes dagsorden.",
                "Vi arbejder for en konstruktiv og tryghedsskabende kommunikation om indbrud.",
                "Vi arbejder databaseret og der sættes ind der, hvor det gør en forskel.",
            ],
            await Db.Principles.OrderBy(principle => principle.Number).Select(principle => principle.Text).ToListAsync());

    [Fact]
    public async Task There_are_five_themes() =>
        Assert.Equal(
            ["Nabohjælp", "Skalsikring", "Trygge boligområder", "Hæleri", "Opdagelsesrisiko"],
            await Db.Themes.OrderBy(theme => theme.Position).Select(theme => theme.Name).ToListAsync());
}
