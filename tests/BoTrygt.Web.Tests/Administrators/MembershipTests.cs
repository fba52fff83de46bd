using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Administrators;

public sealed class MembershipTests : AdministrationTest
{
    private static readonly (string, string?)[] AtOnce = [("Form.AtOnce", "true")];

    [Fact]
    public async Task The_last_coordinator_cannot_be_ended_and_the_field_says_why()
    {
        using var desk = await DeskOfAsync(RandersCoordinator);
        var page = await desk.PostAsync($"/administration/medlemskaber/{await MembershipAsync(RandersCoordinator)}/slutdato", AtOnce);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("mindst én kommunekoordinator", Page.WordsOf(page.Document.QuerySelector("#Form_LastDay-fejl")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_coordinators_who_end_each_other_at_once_leave_one()
    {
        var first = $"/administration/medlemskaber/{await MembershipAsync(AarhusCoordinator)}/slutdato";
        var second = $"/administration/medlemskaber/{await MembershipAsync(OtherAarhusCoordinator)}/slutdato";
        using var desk = await DeskOfAsync(Administrator);
        await desk.OpenAsync("/administration"); // One antiforgery cookie for all ten.
        (string, string?)[] ends = [.. AtOnce, .. await HandOversAsync("laeser.aarhus@demo.invalid", AarhusCoordinator, OtherAarhusCoordinator)];
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => desk.PostAsync(number % 2 == 0 ? first : second, ends)));

        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.All(answers, answer => Assert.Contains(answer.Status, new[] { HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound }));
        var organisation = await OrganisationAsync(Aarhus);
        Assert.Equal(1, await AskAsync(db => db.Memberships.CountAsync(row => row.OrganisationId == organisation && row.Role == Role.MunicipalityCoordinator && row.To == null)));
    }

    [Fact]
    public async Task A_role_given_twice_at_once_is_given_once_and_the_others_keep_their_form()
    {
        using var desk = await DeskOfAsync(Administrator);
        var person = await PersonAsync(RandersCoordinator);
        var organisation = await OrganisationAsync(Aarhus);
        await desk.OpenAsync("/administration");
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => desk.PostAsync(
            $"/administration/personer/{person}/medlemskaber", ("Form.OrganisationId", $"{organisation}"), ("Form.Role", nameof(Role.Reader)), ("Form.From", "2026-01-01"))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Redirect), answer => Assert.Equal("2026-01-01", answer.Document.QuerySelector("#Form_From")?.GetAttribute("value")));
        Assert.Equal(1, await AskAsync(db => db.Memberships.CountAsync(row => row.PersonId == person && row.OrganisationId == organisation)));
    }

    [Fact]
    public async Task A_role_called_off_before_it_began_has_ended_on_every_page()
    {
        var person = await PersonAsync("laeser.aarhus@demo.invalid");
        await AdmitAsync("laeser.aarhus@demo.invalid", Aarhus, Role.MunicipalityCoordinator);
        var calledOff = await AskAsync(db => db.Memberships.Where(row => row.PersonId == person && row.Role == Role.MunicipalityCoordinator).Select(row => row.Id).SingleAsync());
        await ChangeAsync(db => db.Memberships.Where(row => row.Id == calledOff).ExecuteUpdateAsync(set => set.SetProperty(row => row.From, new DateOnly(2099, 6, 1)).SetProperty(row => row.To, new DateOnly(2099, 5, 31))));
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var end = $"/administration/medlemskaber/{calledOff}/slutdato";

        Assert.Equal(HttpStatusCode.Redirect, (await desk.OpenAsync(end)).Status);
        Assert.Null((await desk.OpenAsync($"/administration/personer/{person}")).Document.QuerySelector($"a[href='{end}']"));
        Assert.Null((await desk.OpenAsync($"/administration/organisationer/{await OrganisationAsync(Aarhus)}")).Document.QuerySelector($"a[href='{end}']"));
    }

    [Fact]
    public async Task Who_leaves_hands_the_posts_over_to_somebody_who_stays()
    {
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var (membership, holder) = await AskAsync(async db =>
        {
            var post = await db.Posts.FirstAsync(row => row.Organisation.MunicipalityCode == Aarhus && row.Holder!.Memberships.All(member => member.Role == Role.Reader));
            return ((await db.Memberships.FirstAsync(row => row.PersonId == post.HolderId)).Id, post.HolderId);
        });
        var page = await desk.OpenAsync($"/administration/medlemskaber/{membership}/slutdato");
        var posts = await AskAsync(db => db.Posts.Where(row => row.HolderId == holder).Select(row => row.Id).ToListAsync());
        var without = await desk.PostAsync($"/administration/medlemskaber/{membership}/slutdato", AtOnce);
        var toStranger = await desk.PostAsync($"/administration/medlemskaber/{membership}/slutdato", [.. AtOnce, .. HandOvers(posts, await PersonAsync(RandersCoordinator))]);
        var heir = await PersonAsync(AarhusCoordinator);
        var ended = await desk.PostAsync($"/administration/medlemskaber/{membership}/slutdato", [.. AtOnce, .. HandOvers(posts, heir)]);

        Assert.Contains("varetager", page.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("Vælg, hvem der overtager", without.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, toStranger.Status);
        Assert.Equal(HttpStatusCode.Redirect, ended.Status);
        Assert.Equal(posts.Count, await AskAsync(db => db.Posts.CountAsync(row => posts.Contains(row.Id) && row.HolderId == heir)));
    }

    [Fact]
    public async Task Who_takes_over_stays_with_the_post_when_another_is_given_away_meanwhile()
    {
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var (leaver, heir) = ("laeser.aarhus@demo.invalid", await PersonAsync(AarhusCoordinator));
        var (holder, organisation) = (await PersonAsync(leaver), await OrganisationAsync(Aarhus));
        await ChangeAsync(db => db.Posts.Where(row => row.HolderId == holder).ExecuteUpdateAsync(set => set.SetProperty(row => row.HolderId, (Guid?)null)));
        await ChangeAsync(async db => await db.AddRangeAsync(new[] { "Post A", "Post B", "Post C" }.Select(title => new Post { OrganisationId = organisation, Title = title, HolderId = holder })));
        var posts = await AskAsync(db => db.Posts.Where(row => row.HolderId == holder).OrderBy(row => row.Title).Select(row => row.Id).ToListAsync());
        await ChangeAsync(db => db.Posts.Where(row => row.Id == posts[0]).ExecuteUpdateAsync(set => set.SetProperty(row => row.HolderId, heir)));

        var page = await desk.PostAsync(
            $"/administration/medlemskaber/{await MembershipAsync(leaver)}/slutdato",
            [.. AtOnce, .. HandOvers(posts, heir).Select(field => field.Item1 == "Form.HandOvers[1].PersonId" ? (field.Item1, "") : field)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Post B", Page.WordsOf(page.Document.QuerySelector("#Form_HandOvers_0__PersonId-fejl")), StringComparison.Ordinal);
        var fields = Form.Of(page, "main form").Fields;
        Assert.Equal([("Form.HandOvers[0].PostId", $"{posts[1]}"), ("Form.HandOvers[0].PersonId", ""), ("Form.HandOvers[1].PostId", $"{posts[2]}"), ("Form.HandOvers[1].PersonId", $"{heir}")], fields.Where(field => field.Name.StartsWith("Form.HandOvers", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_leaves_two_roles_one_after_the_other_hands_the_posts_over_with_the_last()
    {
        var (email, posts) = await AskAsync(async db =>
        {
            var holder = await db.People.FirstAsync(person => person.Memberships.All(row => row.Role == Role.Reader) && db.Posts.Any(post => post.HolderId == person.Id && post.Organisation.MunicipalityCode == Aarhus));
            return (holder.Email, await db.Posts.Where(post => post.HolderId == holder.Id).Select(post => post.Id).ToListAsync());
        });
        var reader = await MembershipAsync(email);
        await AdmitAsync(email, Aarhus, Role.MunicipalityCoordinator);
        var other = await AskAsync(db => db.Memberships.Where(row => row.Person.Email == email && row.Role == Role.MunicipalityCoordinator).Select(row => row.Id).SingleAsync());
        using var desk = await DeskOfAsync(AarhusCoordinator);
        (string, string?)[] lastDay = [("Form.AtOnce", "false"), ("Form.LastDay", $"{DateTime.UtcNow.AddMonths(1):yyyy-MM-dd}")];
        string End(Guid membership) => $"/administration/medlemskaber/{membership}/slutdato";
        var heir = await PersonAsync(AarhusCoordinator);

        Assert.Null((await desk.OpenAsync(End(reader))).Document.QuerySelector("select"));
        Assert.Equal(HttpStatusCode.Redirect, (await desk.PostAsync(End(reader), lastDay)).Status);
        Assert.Equal(posts.Count, (await desk.OpenAsync(End(other))).Document.QuerySelectorAll("select").Length);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.PostAsync(End(other), lastDay)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.PostAsync(End(other), [.. lastDay, .. HandOvers(posts, heir)])).Status);

        Assert.Equal(posts.Count, await AskAsync(db => db.Posts.CountAsync(row => posts.Contains(row.Id) && row.NextHolderId == heir)));
    }

    [Fact]
    public async Task A_holder_whose_role_has_run_out_counts_as_nobody()
    {
        var organisation = await OrganisationAsync(Aarhus);
        var title = await AskAsync(db => db.Posts.Where(row => row.OrganisationId == organisation && row.HolderId != null).Select(row => row.Title).FirstAsync());
        await ChangeAsync(db => db.Memberships.Where(row => row.OrganisationId == organisation && row.Organisation.Posts.Any(post => post.Title == title && post.HolderId == row.PersonId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.To, new DateOnly(2026, 1, 1))));
        using var desk = await DeskOfAsync(Secretariat);
        var row = (await desk.OpenAsync($"/administration/organisationer/{organisation}")).Document.QuerySelectorAll("[aria-labelledby=poster] tbody tr").Single(row => row.QuerySelector("th")?.TextContent == title);

        Assert.Contains("Ubesat", row.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("")]
    [InlineData("i morgen")]
    public async Task A_day_that_cannot_be_meant_is_refused_at_the_field(string day)
    {
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var page = await desk.PostAsync($"/administration/medlemskaber/{await MembershipAsync("laeser.aarhus@demo.invalid")}/slutdato", ("Form.AtOnce", "false"), ("Form.LastDay", day));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(Page.WordsOf(page.Document.QuerySelector("#Form_LastDay-fejl")));
    }

    [Fact]
    public async Task What_has_ended_stays_ended()
    {
        var membership = await MembershipAsync("laeser.aarhus@demo.invalid");
        await ChangeAsync(db => db.Memberships.Where(row => row.Id == membership).ExecuteUpdateAsync(set => set.SetProperty(row => row.To, new DateOnly(2026, 1, 1))));
        using var desk = await DeskOfAsync(AarhusCoordinator);

        var answer = await desk.PostAsync($"/administration/medlemskaber/{membership}/slutdato", ("Form.AtOnce", "false"), ("Form.LastDay", "2027-06-01"));

        Assert.Contains("Rollen er allerede afsluttet.", (await desk.OpenAsync(answer.Location!)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"/administration/medlemskaber/{membership}/fortsaettelse")).Status);
        Assert.Equal(new DateOnly(2026, 1, 1), await AskAsync(db => db.Memberships.Where(row => row.Id == membership).Select(row => row.To).SingleAsync()));
    }

    [Fact]
    public async Task The_same_role_twice_is_refused_at_the_field()
    {
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var page = await desk.SubmitAsync($"/administration/personer/{await PersonAsync("laeser.aarhus@demo.invalid")}/medlemskaber/nyt", "main form", ("Form.Role", "Reader"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("har allerede den rolle", page.Words, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string?)> HandOvers(IEnumerable<Guid> posts, Guid heir) => posts.SelectMany((post, index) => new (string, string?)[]
    {
        ($"Form.HandOvers[{index}].PostId", $"{post}"),
        ($"Form.HandOvers[{index}].PersonId", $"{heir}"),
    });

    /// <summary>All posts of some people, to one who stays.</summary>
    private async Task<IEnumerable<(string, string?)>> HandOversAsync(string heir, params string[] holders) =>
        HandOvers(await AskAsync(db => db.Posts.Where(post => holders.Contains(post.Holder!.Email)).Select(post => post.Id).ToListAsync()), await PersonAsync(heir));
}
