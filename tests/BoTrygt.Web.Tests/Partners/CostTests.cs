using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Cost;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>What the lists of the workroom cost, however much there is to list.</summary>
public sealed class CostTests(StatementTests.SmallPortal small, StatementTests.LargePortal large)
    : IClassFixture<StatementTests.SmallPortal>, IClassFixture<StatementTests.LargePortal>
{
    /// <summary>The porter's own with them.</summary>
    [Theory]
    [InlineData("/arbejdsrum", "koordinator.aarhus", 21)]
    [InlineData("/arbejdsrum", "forening.aarhus", 15)]
    [InlineData("/arbejdsrum/partnerskaber", "sekretariat", 7)]
    [InlineData("/arbejdsrum/partnerskaber.csv", "sekretariat", 6)]
    [InlineData("/arbejdsrum/principper", "sekretariat", 10)]
    [InlineData("/arbejdsrum/partnerskaber/aarhus/vurdering", "koordinator.aarhus", 14)]
    [InlineData("/arbejdsrum/partnerskaber/aarhus/vurdering/borgere", "koordinator.aarhus", 9)]
    [InlineData("/arbejdsrum/aarshjul", "sekretariat", 10)]
    [InlineData("/arbejdsrum/partnerskaber/aarhus/aarshjul", "koordinator.aarhus", 10)]
    [InlineData("/arbejdsrum/partnerskaber/aarhus/moeder", "koordinator.aarhus", 8)]
    [InlineData("/arbejdsrum/opfoelgning", "sekretariat", 7)]
    [InlineData("/arbejdsrum/opfoelgning", "koordinator.aarhus", 7)]
    [InlineData("/arbejdsrum/partnerskaber/aarhus/opfoelgning", "koordinator.aarhus", 11)]
    public async Task A_list_takes_few_statements_and_no_more_with_ten_times_the_initiatives(string path, string who, int most)
    {
        var few = await CountAsync(small, path, who);

        Assert.InRange(few, 1, most);
        Assert.Equal(few, await CountAsync(large, path, who));
    }

    [Theory]
    [InlineData("", 17)]
    [InlineData("/dagsorden", 34)]
    public async Task A_meeting_and_what_is_proposed_for_it_take_no_more_with_ten_times_the_initiatives(string page, int most)
    {
        var few = await CountAsync(small, MeetingIn(small) + page, "koordinator.aarhus");

        Assert.InRange(few, 1, most);
        Assert.Equal(few, await CountAsync(large, MeetingIn(large) + page, "koordinator.aarhus"));
    }

    [Theory]
    [InlineData("koordinator.aarhus", 15, 18)]
    [InlineData("forening.aarhus", 14, 16)]
    public async Task A_plan_and_an_initiative_take_no_more_with_ten_times_the_initiatives(string who, int mostOfPlan, int mostOfInitiative)
    {
        var (plan, initiative) = (await CountAsync(small, PlanIn(small), who), await CountAsync(small, InitiativeIn(small), who));

        Assert.InRange(plan, 1, mostOfPlan);
        Assert.InRange(initiative, 1, mostOfInitiative);
        Assert.Equal((plan, initiative), (await CountAsync(large, PlanIn(large), who), await CountAsync(large, InitiativeIn(large), who)));
    }

    [Theory]
    [InlineData("/forslag", 25)]
    [InlineData("/rediger", 12)]
    [InlineData("/versioner", 10)]
    [InlineData("/aendringer", 16)]
    [InlineData("/rapport", 32)]
    public async Task What_the_parties_agree_on_takes_no_more_with_ten_times_the_initiatives(string page, int most)
    {
        var few = await CountAsync(small, PlanIn(small) + page, "koordinator.aarhus");

        Assert.InRange(few, 1, most);
        Assert.Equal(few, await CountAsync(large, PlanIn(large) + page, "koordinator.aarhus"));
    }

    [Fact]
    public async Task A_calendar_that_asks_takes_few_and_no_more_with_ten_times_the_initiatives()
    {
        var few = await CountOfCalendarAsync(small);

        Assert.InRange(few, 1, 10);
        Assert.Equal(few, await CountOfCalendarAsync(large));
    }

    private static string MeetingIn(PortalFactory portal)
    {
        using var db = portal.Database.Open();
        return $"/arbejdsrum/moeder/{db.Meetings.Where(row => db.Partnerships.Any(own => own.Id == row.PartnershipId && own.MunicipalityCode == PlanRows.Aarhus)).OrderByDescending(row => row.BeginsAt).Select(row => row.Id).First()}";
    }

    private static string PlanIn(PortalFactory portal) => $"/arbejdsrum/planer/{portal.PlanOf(PlanRows.Aarhus).Id}";

    private static string InitiativeIn(PortalFactory portal) =>
        $"/arbejdsrum/indsatser/{portal.InitiativeOf(PlanRows.Aarhus, row => row.CivilSociety == CivilSocietyAccess.Contribute && row.Milestones.Count > 0).Id}";

    private static async Task<int> CountOfCalendarAsync(PortalFactory portal)
    {
        using var desk = await Desk.OfAsync(portal, "koordinator.aarhus@demo.invalid");
        var made = await desk.PostAsync("/arbejdsrum/kalender", ("partnerskab", $"{portal.PlanOf(PlanRows.Aarhus).PartnershipId}"));
        using var calendar = portal.Visitor();
        portal.Statements.Clear();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await calendar.OpenAsync(new Uri(made.Document.QuerySelector("#kalenderadresse")!.GetAttribute("value")!).AbsolutePath)).Status);
        return portal.Statements.Count;
    }

    private static async Task<int> CountAsync(PortalFactory portal, string path, string who)
    {
        using var desk = await Desk.OfAsync(portal, $"{who}@demo.invalid");
        portal.Statements.Clear();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await desk.OpenAsync(path)).Status);
        return portal.Statements.Count;
    }
}
