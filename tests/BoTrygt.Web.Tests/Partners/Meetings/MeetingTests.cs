using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Meetings;

/// <summary>A meeting is planned, its agenda arranged, its attendance noted.</summary>
public sealed class MeetingTests : MeetingDesk
{
    [Fact]
    public async Task It_is_planned_in_Danish_time_with_the_groups_members_and_a_proposal()
    {
        var made = await Kommune.PostAsync($"{List}/nyt", ("Form.Group", "SteeringGroup"), ("Form.Subject", "Forårsmøde"), ("Form.Day", "2027-03-29"), ("Form.Begins", "10:00"), ("Form.Ends", "11:30"), ("Form.Place", "Rådhuset"));

        Assert.Equal(HttpStatusCode.Found, made.Status);
        var meeting = await AskAsync(db => db.Meetings.Include(row => row.Attendees).SingleAsync(row => row.Subject == "Forårsmøde"));
        Assert.Equal(new DateTime(2027, 3, 29, 8, 0, 0, DateTimeKind.Utc), meeting.BeginsAt);
        Assert.Equal(await AskAsync(db => db.Members.CountAsync(row => row.PartnershipId == PartnershipId && row.Group == Domain.Partnerships.MemberGroup.SteeringGroup)), meeting.Attendees.Count);
        Assert.Contains("Forslag til dagsordenen", (await Kommune.OpenAsync(made.Location!)).Words, StringComparison.Ordinal);
        Assert.Contains("Mandag den 29. marts 2027 kl. 10.00–11.30", (await Officer.OpenAsync(List)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-03-29", "10:00", "09:00", "Mødet skal slutte, efter at det begynder")]
    [InlineData("2047-03-29", "10:00", "11:00", "Vælg en dag inden for 5 år.")]
    [InlineData("2027-03-29", "ti", "11:00", "Skriv klokkeslættet|»ti« kan ikke bruges her.")]
    public async Task What_cannot_be_comes_back_as_typed(string day, string begins, string ends, string said)
    {
        var page = await Kommune.PostAsync($"{List}/nyt", ("Form.Group", "SteeringGroup"), ("Form.Subject", "<b>Møde</b> på Ærø"), ("Form.Day", day), ("Form.Begins", begins), ("Form.Ends", ends));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said.Split('|'), one => page.Words.Contains(one, StringComparison.Ordinal));
        Assert.Equal("<b>Møde</b> på Ærø", page.Document.QuerySelector("#Form_Subject")?.GetAttribute("value"));
        Assert.Equal(begins, page.Document.QuerySelector("#Form_Begins")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_who_edit_it_at_once_see_each_other()
    {
        var form = Form.Of(await Kommune.OpenAsync($"{Coming}/rediger"), "main form");
        await Colleague.SubmitAsync($"{Coming}/rediger", "main form", ("Form.Place", "Politigården"));

        var page = await Kommune.PostAsync(form.Action, [.. form.With([("Form.Place", "Biblioteket")])]);

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Sted Politigården Biblioteket", page.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Kommune.PostAsync(form.Action, [.. Form.Of(page, "main form").Fields])).Status);
    }

    [Fact]
    public async Task What_is_ticked_comes_onto_the_agenda_and_what_is_new_and_moved_too()
    {
        await DecideAsync("Lys på stien");
        var page = await Kommune.OpenAsync($"{Coming}/dagsorden");
        var proposed = page.Document.QuerySelectorAll(".proposal input").Select(box => box.GetAttribute("value")!).ToList();
        Assert.NotEmpty(proposed);
        var form = Form.Of(page, "main form");

        var saved = await Kommune.PostAsync(form.Action, [.. form.With([("Form.Lines", proposed[0]), ("Form.Items[0].Place", "9"), ("Form.Items[3].Title", "Noget nyt")])]);

        Assert.Equal(HttpStatusCode.Found, saved.Status);
        var shown = await Officer.OpenAsync(Coming);
        var titles = shown.Document.QuerySelectorAll(".agenda__item h3").Select(Page.WordsOf).ToList();
        Assert.Contains(titles, title => title.EndsWith("Noget nyt", StringComparison.Ordinal));
        Assert.StartsWith("1. Opfølgning på sidst", titles[0], StringComparison.Ordinal);
        Assert.Single(shown.Document.QuerySelectorAll(".agenda__lines li"));
        Assert.DoesNotContain(proposed[0], (await Kommune.OpenAsync($"{Coming}/dagsorden")).Document.QuerySelectorAll(".proposal input").Select(box => box.GetAttribute("value")!));
    }

    [Fact]
    public async Task An_item_without_a_title_comes_back_and_nothing_of_it_is_lost()
    {
        await DecideAsync("Lys på stien");
        var form = Form.Of(await Kommune.OpenAsync($"{Coming}/dagsorden"), "main form");
        var lines = form.Fields.Where(field => field.Name == "Form.Lines").ToList();

        var page = await Kommune.PostAsync(form.Action, [.. form.With([("Form.Items[3].Text", "Uden titel\n<script>"), ("Form.Items[0].Title", "Velkommen"), .. lines])]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Giv punktet en titel.", page.Words, StringComparison.Ordinal);
        Assert.Equal("Uden titel\n<script>", page.Document.QuerySelector("#Form_Items_3__Text")?.TextContent.Trim('\n'));
        Assert.Equal("Velkommen", page.Document.QuerySelector("#Form_Items_0__Title")?.GetAttribute("value"));
        Assert.Single(lines);
        Assert.Equal(lines.Count, page.Document.QuerySelectorAll("input[name='Form.Lines'][checked]").Length);
    }

    [Fact]
    public async Task Two_who_arrange_the_agenda_at_once_lose_nothing()
    {
        var form = Form.Of(await Kommune.OpenAsync($"{Coming}/dagsorden"), "main form");
        await Colleague.SubmitAsync($"{Coming}/dagsorden", "main form", ("Form.Items[3].Title", "Fra sekretariatet"), ("Form.Items[2].Leaves", "true"));

        var page = await Kommune.PostAsync(form.Action, [.. form.With([("Form.Items[3].Title", "Fra kommunen"), ("Form.Items[2].Title", "Eventuelt, men kort")])]);

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        var titles = page.Document.QuerySelectorAll("input[name$='.Title']").Select(field => field.GetAttribute("value")).ToList();
        Assert.Superset(new HashSet<string?> { "Fra sekretariatet", "Fra kommunen", "Eventuelt, men kort" }, titles.ToHashSet());
        Assert.Equal(HttpStatusCode.Found, (await Kommune.PostAsync(form.Action, [.. Form.Of(page, "main form").Fields])).Status);
        Assert.Equal(5, await AskAsync(db => db.AgendaItems.CountAsync(row => row.MeetingId == ComingId)));
    }

    [Fact]
    public async Task The_police_ask_for_an_item_and_do_not_run_the_meeting()
    {
        using var officer = await OfficerAsync();
        var page = await officer.OpenAsync(Coming);
        Assert.Null(page.Document.QuerySelector("a[href$='/dagsorden']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.PostAsync($"{Coming}/dagsorden")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.PostAsync($"{Coming}/dagsorden/forslag", ("Form.Text", "Kun tekst"))).Status);

        Assert.Equal(HttpStatusCode.Found, (await officer.SubmitAsync(Coming, "form[action$=forslag]", ("Form.Title", "Sommerhuse"))).Status);

        Assert.Contains("Sommerhuse Ønsket af Østjyllands Politi", (await Kommune.OpenAsync(Coming)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attendance_is_noted_guests_come_along_and_two_at_once_see_each_other()
    {
        var form = Form.Of(await Kommune.OpenAsync($"{Held}/deltagere"), "main form");
        await Colleague.SubmitAsync($"{Held}/deltagere", "main form", ("Form.Items[0].Presence", "Excused"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Kommune.PostAsync(form.Action, [.. form.With([("Form.Items[0].Name", "")])])).Status);
        var page = await Kommune.PostAsync(form.Action, [.. form.With([("Form.Items[0].Presence", "Absent"), ("Form.GuestName", "Gæst Ågård")])]);
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Den anden skrev: Anne Holm: afbud", page.Words, StringComparison.Ordinal);
        Assert.Equal("Gæst Ågård", page.Document.QuerySelector("#Form_GuestName")?.GetAttribute("value"));

        Assert.Equal(HttpStatusCode.Found, (await Kommune.PostAsync(form.Action, [.. Form.Of(page, "main form").Fields])).Status);
        Assert.Equal(["Absent", "Invited"], await AskAsync(db => db.Attendees.Where(row => row.MeetingId == HeldId).OrderBy(row => row.Name).Select(row => row.Presence.ToString()).ToListAsync()));
    }

    [Fact]
    public async Task A_cancelled_one_stays_in_the_list_and_one_that_took_place_is_not_cancelled()
    {
        Assert.Equal(HttpStatusCode.Found, (await Kommune.PostAsync($"{Coming}/aflysning")).Status);
        Assert.Contains("Aflyst", (await Officer.OpenAsync(List)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Kommune.PostAsync($"{Coming}/aflysning")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Kommune.PostAsync($"{Held}/aflysning")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Kommune.OpenAsync($"{Coming}/dagsorden")).Status);
    }

    [Fact]
    public async Task Files_lie_on_it_with_its_rights_until_it_is_closed()
    {
        Assert.Equal(HttpStatusCode.Found, (await Kommune.UploadAsync($"{Held}/bilag", "Indkaldelse.pdf", SomePdf.Of("indkaldelse"))).Status);
        var file = (await Officer.OpenAsync(Held)).Document.QuerySelector(".attachment a")?.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await Officer.OpenAsync(file)).Status);
        using var stranger = await SitAsync("koordinator.randers");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(file)).Status);

        await Kommune.PostAsync($"{Held}/lukning");

        Assert.Equal(HttpStatusCode.Conflict, (await Kommune.PostAsync($"{file}/fjern")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Kommune.UploadAsync($"{Held}/bilag", "Mere.pdf", SomePdf.Of("mere"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Officer.OpenAsync(file)).Status);
    }

    [Fact]
    public async Task The_latest_one_of_the_steering_group_is_the_one_that_following_up_counts_from()
    {
        var page = await Kommune.OpenAsync("/arbejdsrum/partnerskaber/aarhus/opfoelgning");

        Assert.Equal(Held, page.Document.QuerySelector("[aria-labelledby=siden] a")?.GetAttribute("href"));
    }

    /// <summary>Somebody of the police who coordinates nothing.</summary>
    private async Task<Desk> OfficerAsync()
    {
        await DoAsync(async db => await db.Memberships.Where(row => row.Person.Email == "politi.oestjylland@demo.invalid").ExecuteUpdateAsync(row => row.SetProperty(one => one.Role, Role.PoliceOfficer)));
        return await SitAsync("politi.oestjylland");
    }
}
