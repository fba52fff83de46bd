using System.Net;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>An initiative that comes back is taken into a plan again, or skipped.</summary>
public sealed class RepeatTests : FollowUpTest
{
    [Fact]
    public async Task An_initiative_that_comes_back_is_taken_in_once()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var (plan, earlier) = await RecurringAsync();
        Assert.Contains("Begynd før efterårsferien", (await desk.OpenAsync($"/arbejdsrum/planer/{plan}")).Words, StringComparison.Ordinal);
        Assert.Equal("Patruljer i den mørke tid", Page.WordsOf((await desk.OpenAsync("/arbejdsrum")).Document.QuerySelector($".overview__due a[href='/arbejdsrum/planer/{plan}#igen']")));

        var taken = await desk.PostAsync($"/arbejdsrum/planer/{plan}/gentagelser", ("indsats", $"{earlier}"));
        Assert.Equal(HttpStatusCode.Found, taken.Status);
        var again = await desk.OpenAsync(taken.Location!);
        Assert.All(new[] { "er med igen", "Sidste gang", "Begynd før efterårsferien.", "Fra sidste gang, ret den til" }, words => Assert.Contains(words, Page.WordsOf(again.Document.Body), StringComparison.Ordinal));
        Assert.NotNull(again.Document.QuerySelector($"main a[href='/arbejdsrum/indsatser/{earlier}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"/arbejdsrum/planer/{plan}/gentagelser", ("indsats", $"{earlier}"))).Status);

        Assert.Equal(1, await AskAsync(db => db.Initiatives.CountAsync(row => row.RepeatsId == earlier)));
        Assert.DoesNotContain("Foreslået igen", (await desk.OpenAsync($"/arbejdsrum/planer/{plan}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_skipped_is_not_proposed_any_more()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var (plan, earlier) = await RecurringAsync();

        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync($"/arbejdsrum/indsatser/{earlier}/ikke-igen")).Status);

        Assert.DoesNotContain("Foreslået igen", (await desk.OpenAsync($"/arbejdsrum/planer/{plan}")).Words, StringComparison.Ordinal);

        var page = await desk.OpenAsync($"/arbejdsrum/indsatser/{earlier}");
        Assert.Contains("Springes over næste gang", page.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync(Form.Of(page, "main form[action$='/ikke-igen/fortryd']").Action)).Status);
        Assert.DoesNotContain("Springes over", (await desk.OpenAsync($"/arbejdsrum/indsatser/{earlier}")).Words, StringComparison.Ordinal);
        Assert.Contains("Foreslået igen", (await desk.OpenAsync($"/arbejdsrum/planer/{plan}")).Words, StringComparison.Ordinal);
    }

    /// <summary>One that began when the plan did, so that it is time again.</summary>
    private async Task<(Guid Plan, Guid Earlier)> RecurringAsync()
    {
        var (plan, earlier) = (Guid.Empty, Guid.Empty);
        await DoAsync(async db =>
        {
            var row = await db.Plans.Where(row => db.Partnerships.Any(partnership => partnership.Id == row.PartnershipId && partnership.Municipality.Slug == "aarhus")).OrderBy(row => row.StartsOn).LastAsync();
            var like = await db.Initiatives.Include(initiative => initiative.DeputyPost).FirstAsync(initiative => initiative.PlanId == row.Id);
            var parties = await db.Parties.Where(party => party.PartnershipId == row.PartnershipId).Select(party => party.OrganisationId).ToListAsync();
            var added = db.Add(row.Add(like.Content with { Title = "Patruljer i den mørke tid", StartsOn = row.StartsOn, EndsOn = row.StartsOn.AddMonths(3) }, parties, DateTime.UtcNow)).Entity;
            added.Remember(Recurrence.DarkSeason, "Begynd før efterårsferien.", DateTime.UtcNow);
            (plan, earlier) = (row.Id, added.Id);
        });
        return (plan, earlier);
    }
}
