using System.Net;
using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Partnerships;

public sealed class PartnershipPageTests : PartnershipDesk
{
    [Fact]
    public async Task A_coordinator_sees_all_of_the_own_partnership()
    {
        using var desk = await DeskOf(Coordinator);

        var page = await desk.OpenAsync(Aarhus);

        Assert.Equal(["Handleplan 2026–2027", "Nyeste noter", "Seneste aktivitet", "Parter", "Medlemmer", "Kontakter for borgere", "Mål og tal"], page.Document.QuerySelectorAll("main h2").Select(Page.WordsOf));
        Assert.Contains("Bjørn Kragelykke", page.Words, StringComparison.Ordinal);
        Assert.Equal(5, page.Document.QuerySelectorAll(".notes > li").Length);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/bo-trygt-i/aarhus']"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/oplysninger")]
    [InlineData("/erklaeringer/ny")]
    [InlineData("/maal/ny")]
    [InlineData("/medlemmer")]
    [InlineData("/kontakter")]
    [InlineData("/planer/ny")]
    public async Task Another_kommunes_partnership_is_as_unknown_as_one_that_is_none(string page)
    {
        using var desk = await DeskOf(Coordinator);

        var foreign = await desk.OpenAsync(Randers + page);
        var unknown = await desk.OpenAsync("/arbejdsrum/partnerskaber/findes-ikke" + page);

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal(unknown.Document.QuerySelector("main h1")!.TextContent, foreign.Document.QuerySelector("main h1")!.TextContent);
        Assert.DoesNotContain("Randers", foreign.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partnership_that_has_ended_is_not_found()
    {
        await using (var db = Open())
        {
            (await Of(db, "aarhus").SingleAsync()).EndedOn = new PartialDate(2026, 10);
            await db.SaveChangesAsync();
        }

        using var desk = await DeskOf(Secretariat);

        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync(Aarhus)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync($"{Aarhus}/oplysninger")).Status);
    }

    [Theory]
    [InlineData(Police, "/oplysninger", HttpStatusCode.Forbidden)]
    [InlineData(Police, "/medlemmer", HttpStatusCode.Forbidden)]
    [InlineData(Police, "/planer/ny", HttpStatusCode.Forbidden)]
    [InlineData(Police, "/kontakter", HttpStatusCode.OK)]
    [InlineData("laeser.aarhus@demo.invalid", "/oplysninger", HttpStatusCode.Forbidden)]
    [InlineData("konsulent@demo.invalid", "/maal/ny", HttpStatusCode.Forbidden)]
    [InlineData(Association, "/oplysninger", HttpStatusCode.Forbidden)]
    [InlineData(Association, "/kontakter", HttpStatusCode.NotFound)]
    public async Task A_role_opens_what_it_may(string email, string page, HttpStatusCode expected)
    {
        using var desk = await DeskOf(email);

        Assert.Equal(expected, (await desk.OpenAsync(Aarhus + page)).Status);
    }

    [Fact]
    public async Task Civil_society_sees_what_is_shared_and_no_members_contacts_or_activity()
    {
        using var desk = await DeskOf(Association);

        var page = await desk.OpenAsync(Aarhus);

        Assert.Equal(["Handleplan 2026–2027", "Nyeste noter", "Parter", "Mål og tal"], page.Document.QuerySelectorAll("main h2").Select(Page.WordsOf));
        Assert.DoesNotContain("Bjørn Kragelykke", page.Words, StringComparison.Ordinal);
        Assert.Contains("stien ned mod vandet", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Jeg bestiller 500", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("a[href*='/medlemmer'], a[href*='/kontakter'], a[href*='/oplysninger']"));
    }

    [Fact]
    public async Task The_page_takes_no_more_statements_with_ten_times_the_members_and_notes()
    {
        using var desk = await DeskOf(Coordinator);
        await desk.OpenAsync(Aarhus);
        var few = await CountAsync(desk);
        await using (var db = Open())
        {
            await AddTenTimesAsync(db);
        }

        Assert.Equal(few, await CountAsync(desk));
        Assert.InRange(few, 1, 20);
    }

    private async Task<int> CountAsync(Desk desk)
    {
        Portal.Statements.Clear();
        Assert.Equal(HttpStatusCode.OK, (await desk.OpenAsync(Aarhus)).Status);
        return Portal.Statements.Count;
    }

    private static async Task AddTenTimesAsync(BoTrygtDb db)
    {
        var partnership = await Of(db, "aarhus").Include(row => row.Parties).SingleAsync();
        var author = await db.People.FirstAsync();
        var initiative = await db.Initiatives.FirstAsync(row => row.PartnershipId == partnership.Id);
        foreach (var number in Enumerable.Range(1, 60))
        {
            var post = new Post { OrganisationId = partnership.Parties.First().OrganisationId, Title = $"Post {number}", Mailbox = "post@demo.invalid", HolderId = author.Id };
            db.Add(post);
            db.Add(new Member { PartnershipId = partnership.Id, PostId = post.Id, Group = MemberGroup.WorkingGroup });
            db.Add(new Note { InitiativeId = initiative.Id, PartnershipId = partnership.Id, AuthorId = author.Id, OrganisationId = post.OrganisationId, Text = $"Note {number}", WrittenAt = TestDatabase.SeededAt, IsShared = true });
        }

        await db.SaveChangesAsync();
    }
}
