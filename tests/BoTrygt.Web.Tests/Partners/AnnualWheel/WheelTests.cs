using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.AnnualWheel;

public sealed class WheelTests : IAsyncLifetime
{
    private const string Aarhus = "/arbejdsrum/partnerskaber/aarhus/aarshjul";
    private OfficeHours Portal { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Portal.DisposeAsync().AsTask();

    [Fact]
    public async Task The_list_says_what_the_picture_shows_month_by_month()
    {
        var page = await OpenAsync("koordinator.aarhus", Aarhus);

        Assert.Equal("img", page.Document.QuerySelector("svg.wheel")?.GetAttribute("role"));
        Assert.Contains("Årshjul 2026 for Bo trygt i Aarhus", page.Document.QuerySelector("svg.wheel")?.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(12, page.Document.QuerySelectorAll(".year__month").Length);
        Assert.Equal(page.Document.QuerySelectorAll(".year__line--initiative").Length, page.Document.QuerySelectorAll(".wheel__bar").Length - 1); // one in the key
        Assert.Contains("24. dec. Helligdag Juleaften", page.Words, StringComparison.Ordinal);
        Assert.Contains("1. sep. Årstid Den mørke tid begynder", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_dropped_is_not_in_the_year_and_what_began_the_year_before_stands_in_January()
    {
        var (dropped, old) = ("Droppet vandring", "Ældre indsats");
        await Portal.DoAsync("koordinator.aarhus@demo.invalid", async db =>
        {
            var rows = await Aarhus2026(db.Initiatives).OrderBy(row => row.Id).Take(2).ToListAsync();
            db.Entry(rows[0]).Property(row => row.Status).CurrentValue = InitiativeStatus.Dropped;
            db.Entry(rows[0]).Property(row => row.Title).CurrentValue = dropped;
            db.Entry(rows[1]).Property(row => row.StartsOn).CurrentValue = new(2025, 11, 5);
            db.Entry(rows[1]).Property(row => row.Title).CurrentValue = old;
        });

        var page = await OpenAsync("koordinator.aarhus", Aarhus);

        Assert.DoesNotContain(dropped, page.Words, StringComparison.Ordinal);
        Assert.Contains("5. nov. 2025", Page.WordsOf(page.Document.QuerySelector("#maaned-1")?.ParentElement), StringComparison.Ordinal);
    }

    /// <summary>Meetings of the demo, and what it has booked.</summary>
    [Fact]
    public async Task Meetings_and_bookings_stand_in_the_year_and_what_nobody_has_answered_is_expected()
    {
        await Portal.DoAsync("koordinator.aarhus@demo.invalid", async db => (await db.Meetings.OrderByDescending(row => row.BeginsAt).FirstAsync(row => db.Partnerships.Any(own => own.Id == row.PartnershipId && own.MunicipalityCode == "751"))).Cancel(Portal.Time.GetUtcNow().UtcDateTime));
        var page = await OpenAsync("koordinator.aarhus", Aarhus);
        var (meetings, bookings) = (page.Document.QuerySelectorAll(".year__line--meeting").Select(Page.WordsOf).ToList(), page.Document.QuerySelectorAll(".year__line--booking").Select(Page.WordsOf).ToList());

        Assert.NotEmpty(meetings);
        Assert.Equal(await CountMeetingsAsync(), meetings.Count);
        Assert.Contains(bookings, line => line.Contains("Mobil politistation", StringComparison.Ordinal) && !line.Contains("forventet", StringComparison.Ordinal));
        Assert.Contains(bookings, line => line.Contains("forventet", StringComparison.Ordinal));
        Assert.NotEmpty(page.Document.QuerySelectorAll("svg.wheel .wheel__dot--meeting"));
    }

    [Fact]
    public async Task A_year_in_which_nothing_is_planned_has_its_holidays_and_the_rounds_that_are_to_come()
    {
        var page = await OpenAsync("koordinator.aarhus", $"{Aarhus}?aar=2035");

        Assert.Empty(page.Document.QuerySelectorAll(".year__line--initiative"));
        Assert.Equal(4, page.Document.QuerySelectorAll(".year__line--follow-up").Length);
        Assert.Contains("Opfølgning, 1. kvartal 2035 – forventet", page.Words, StringComparison.Ordinal);
        Assert.Contains("Skærtorsdag", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aar=1066", "»1066« er ikke et år")]
    [InlineData("aar=%3Cb%3E", "»<b>« er ikke et år")]
    [InlineData("kreds=paris", "»paris« er ikke en politikreds")]
    public async Task What_cannot_be_used_of_the_address_is_said(string query, string said) =>
        Assert.Contains(said, (await OpenAsync("sekretariat", $"/arbejdsrum/aarshjul?{query}")).Words, StringComparison.Ordinal);

    [Fact]
    public async Task A_police_district_sees_its_partnerships_and_what_is_due_in_both_on_one_day()
    {
        var page = await OpenAsync("politi.oestjylland", "/arbejdsrum/aarshjul?aar=2027");

        Assert.Contains("2 partnerskaber har svarfrist samme dag", Page.WordsOf(page.Document.QuerySelector(".clashes")), StringComparison.Ordinal);
        var links = page.Document.QuerySelectorAll(".clashes a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("/arbejdsrum/partnerskaber/aarhus/opfoelgning", links);
        Assert.Contains("/arbejdsrum/partnerskaber/randers/opfoelgning", links);
        Assert.DoesNotContain("Bo trygt i Solrød", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_association_sees_what_is_shared_with_it()
    {
        var page = await OpenAsync("forening.aarhus", Aarhus);

        var hidden = await Portal.Database.Open().Initiatives.Where(row => row.CivilSociety == CivilSocietyAccess.None).Select(row => row.Title).ToListAsync();
        Assert.NotEmpty(page.Document.QuerySelectorAll(".year__line--initiative"));
        Assert.Empty(page.Document.QuerySelectorAll(".year__line--follow-up, .year__line--assessment"));
        Assert.DoesNotContain(page.Document.QuerySelectorAll(".year__what a"), link => hidden.Contains(link.TextContent));
    }

    [Fact]
    public async Task Anothers_year_is_as_unknown_as_any()
    {
        using var desk = await Desk.OfAsync(Portal, "koordinator.aarhus@demo.invalid");

        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync("/arbejdsrum/partnerskaber/solroed/aarshjul")).Status);
    }

    [Fact]
    public async Task Forty_initiatives_at_once_are_in_the_list_and_the_picture_says_how_many_it_has_no_room_for()
    {
        await Portal.DoAsync("koordinator.aarhus@demo.invalid", async db =>
        {
            await db.Plans.ExecuteUpdateAsync(set => set.SetProperty(plan => plan.Stage, PlanStage.Draft));
            var plan = await db.Plans.Include(row => row.Initiatives).ThenInclude(row => row.DeputyPost).FirstAsync(row => row.StartsOn.Year == 2026 && db.Partnerships.Any(one => one.Id == row.PartnershipId && one.Municipality.Slug == "aarhus"));
            var parties = await db.Parties.Where(party => party.PartnershipId == plan.PartnershipId).Select(party => party.OrganisationId).ToListAsync();
            var like = plan.Initiatives.First().Content with { Status = InitiativeStatus.Planned }; // the first may be a dropped one
            db.AddRange(Enumerable.Range(1, 40).Select(number => plan.Add(like with { Title = $"Ens indsats {number}", StartsOn = new(2026, 2, 1), EndsOn = new(2026, 11, 1) }, parties, Portal.Time.GetUtcNow().UtcDateTime)));
        });

        var page = await OpenAsync("koordinator.aarhus", Aarhus);

        Assert.Equal(40, page.Document.QuerySelectorAll(".year__what a").Count(link => link.TextContent.StartsWith("Ens indsats", StringComparison.Ordinal)));
        Assert.Matches("Billedet har ikke plads til alle indsatser på én gang: [0-9]+ flere står i listen", page.Words);
        Assert.Contains("og 34 flere", Page.WordsOf(page.Document.QuerySelector(".clashes")), StringComparison.Ordinal);
    }

    private async Task<Page> OpenAsync(string person, string path)
    {
        using var desk = await Desk.OfAsync(Portal, $"{person}@demo.invalid");
        var page = await desk.OpenAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    private static IQueryable<Initiative> Aarhus2026(IQueryable<Initiative> initiatives) =>
        initiatives.Where(row => row.OwnerPost.Organisation.MunicipalityCode == PlanRows.Aarhus && row.StartsOn.Year == 2026 && row.EndsOn.Year >= 2026);

    /// <summary>Of the year; one that was cancelled is none.</summary>
    private async Task<int> CountMeetingsAsync()
    {
        await using var db = Portal.Database.Open();
        return await db.Meetings.CountAsync(row => row.CancelledAt == null && row.BeginsAt.Year == 2026 && db.Partnerships.Any(own => own.Id == row.PartnershipId && own.MunicipalityCode == "751"));
    }
}
