using System.Net;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>What is written down of seeing the portal as somebody else, and as whom nobody sees it.</summary>
public sealed class SeeAsLogTests : SeeAsTest
{
    [Fact]
    public async Task The_log_has_its_beginning_its_end_and_every_page_in_the_name_of_whoever_looked()
    {
        await BeginAsync();
        await Desk.OpenAsync("/arbejdsrum/partnerskaber");
        await Desk.PostAsync("/se-som/stop");
        await using var db = Portal.Database.Open();
        var told = await db.AuditEntries.Include(entry => entry.Values).Where(entry => entry.Fields == "SeenAs").OrderBy(entry => entry.Sequence).ToListAsync();

        Assert.Equal([(ViewerId, $"{SeenId}"), (ViewerId, $"{SeenId}")], told.Select(entry => (entry.PersonId.GetValueOrDefault(), entry.RowId)));
        Assert.StartsWith("Begyndt", told[0].Values.Single().After, StringComparison.Ordinal);
        Assert.Equal("Slut", told[1].Values.Single().After);
        Assert.True(await db.AccessEntries.AnyAsync(entry => entry.PersonId == ViewerId && entry.SubjectId == SeenId && entry.Criterion == "/arbejdsrum/partnerskaber"));
        Assert.False(await db.AccessEntries.AnyAsync(entry => entry.PersonId == SeenId));
        using var administrator = await Support.Desk.OfAsync(Portal, "administrator@demo.invalid");
        Assert.Contains("Vist for en anden", (await administrator.OpenAsync("/administration/haendelser")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_an_administrator_nor_oneself_nor_somebody_without_an_account_isSeenId()
    {
        await using var db = Portal.Database.Open();
        var without = await db.People.Where(person => !db.Users.Any(account => account.PersonId == person.Id)).Select(person => person.Id).FirstAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await BeginAsync(await PersonAsync("administrator@demo.invalid"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await BeginAsync(without)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await BeginAsync(ViewerId)).Status);
    }
}
