using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.SignIn;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>What may become of a partnership that is live: a pause, an end, and leaving with all that it has written.</summary>
public sealed class PartnershipStageTests : OnboardingTest
{
    [Fact]
    public async Task Pausing_and_ending_are_told_to_citizens_and_access_ends_on_the_day()
    {
        var aarhus = await AskAsync(db => db.Partnerships.Where(row => row.MunicipalityCode == "751").Select(row => row.Id).SingleAsync());
        using var administrator = await Desk.OfAsync(Portal, Administrator);
        using var citizen = Desk.OfStranger(Portal);
        await citizen.OpenAsync("/bo-trygt-i/aarhus");
        await administrator.PostAsync($"/administration/opstart/{aarhus}/pause");
        Assert.Contains("Partnerskabet holder pause", (await citizen.OpenAsync("/bo-trygt-i/aarhus")).Words, StringComparison.Ordinal);
        await administrator.PostAsync($"/administration/opstart/{aarhus}/genoptag");
        Assert.DoesNotContain("holder pause", (await citizen.OpenAsync("/bo-trygt-i/aarhus")).Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await administrator.PostAsync($"/administration/opstart/{aarhus}/slut", ("Form.LastDay", $"{Today:yyyy-MM-dd}"))).Status);
        using (var coordinator = await Desk.OfAsync(Portal, Browser.Coordinator))
        {
            Assert.Equal(HttpStatusCode.OK, (await coordinator.OpenAsync("/arbejdsrum/partnerskaber/aarhus")).Status);
        }

        Clock.Advance(TimeSpan.FromDays(1.1));
        using (var coordinator = await Desk.OfAsync(Portal, Browser.Coordinator))
        {
            Assert.NotEqual(HttpStatusCode.OK, (await coordinator.OpenAsync("/arbejdsrum/partnerskaber/aarhus")).Status);
        }

        await using (var scope = Portal.Services.CreateAsyncScope())
        {
            var ends = scope.ServiceProvider.GetRequiredService<PartnershipEnds>();
            Assert.Equal(1, await ends.EndAsync(default));
            Assert.Equal(0, await ends.EndAsync(default));
        }

        Assert.Contains("Partnerskabet er slut Aarhus Kommune var med i Bo trygt til", (await citizen.OpenAsync("/bo-trygt-i/aarhus")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo trygt i Aarhus", (await citizen.OpenAsync("/partnerskaber")).Words, StringComparison.Ordinal);
        Assert.True(await AskAsync(db => db.Initiatives.AnyAsync(row => row.PartnershipId == aarhus)));
    }

    [Fact]
    public async Task All_that_a_partnership_has_written_leaves_with_it()
    {
        var aarhus = await AskAsync(db => db.Partnerships.Where(row => row.MunicipalityCode == "751").Select(row => row.Id).SingleAsync());
        using var administrator = await Desk.OfAsync(Portal, Administrator);
        await using (var db = Portal.Database.Open())
        {
            var association = await db.Organisations.FirstAsync(row => row.PartnershipId == aarhus);
            db.Add(new IdentityProvider { OrganisationId = association.Id, Authority = "https://login.forening.test/", ClientId = "forening-id", SecretSeal = "forseglet-hemmelighed" });
            await db.SaveChangesAsync();
        }

        var declaration = SomePdf.Of("Vi er enige");
        await administrator.UploadAsync($"/administration/opstart/{aarhus}/erklaering", "erklæring.pdf", declaration, ("Form.SignedOn", $"{Today:yyyy-MM-dd}"));
        var page = await administrator.OpenAsync($"/administration/opstart/{aarhus}/eksport");
        Assert.Equal("application/zip", page.ContentType);

        await using var zip = new ZipArchive(new MemoryStream(page.Body), ZipArchiveMode.Read);
        var data = await ExportTests.TextsOfAsync(zip);
        var text = string.Concat(data.Values);
        var expected = await AskAsync(async db => new Dictionary<string, int>
        {
            ["Initiative"] = await db.Initiatives.IgnoreQueryFilters().CountAsync(row => row.PartnershipId == aarhus),
            ["Plan"] = await db.Plans.IgnoreQueryFilters().CountAsync(row => row.PartnershipId == aarhus),
            ["Milestone"] = await db.Initiatives.IgnoreQueryFilters().Where(row => row.PartnershipId == aarhus).SelectMany(row => row.Milestones).CountAsync(),
            ["FollowUp"] = await db.FollowUps.CountAsync(row => row.PartnershipId == aarhus),
            ["Meeting"] = await db.Meetings.CountAsync(row => row.PartnershipId == aarhus),
            ["Declaration"] = await db.Partnerships.Where(row => row.Id == aarhus).SelectMany(row => row.Declarations).CountAsync(),
            ["Signature"] = await db.Signatures.CountAsync(row => db.PlanVersions.Any(version => version.Id == row.PlanVersionId && version.PartnershipId == aarhus)),
        });
        Assert.All(expected, kind => Assert.True(kind.Value > 0, kind.Key));
        Assert.Equal(expected, expected.Keys.ToDictionary(kind => kind, kind => JsonDocument.Parse(data[$"data/{kind}.json"]).RootElement.GetArrayLength()));
        Assert.Contains("Aarhus", text, StringComparison.Ordinal);
        Assert.All(new[] { "CodeHash", "forseglet-hemmelighed", "forening-id" }, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        var randers = await AskAsync(db => db.Initiatives.Where(row => row.PartnershipId != aarhus).Select(row => row.Id).ToListAsync());
        Assert.All(randers, other => Assert.DoesNotContain($"{other}", text, StringComparison.Ordinal));
        var file = Assert.Single(zip.Entries, entry => entry.FullName.EndsWith("erklæring.pdf", StringComparison.Ordinal));
        using var copy = new MemoryStream();
        await using var content = file.Open();
        await content.CopyToAsync(copy);
        Assert.Equal(declaration, copy.ToArray());
    }
}
