using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Tests.SignIn;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>What the parties notice of what becomes of their partnership.</summary>
public sealed class PartnershipPauseTests : OnboardingTest
{
    private const string Signatory = "underskriver.aarhus@demo.invalid";

    [Fact]
    public async Task The_parties_are_told_what_becomes_of_their_partnership_and_whoever_does_it_is_not()
    {
        var address = $"/administration/opstart/{await AarhusAsync()}";
        await using (var db = Portal.Database.Open())
        {
            var boTrygt = await db.Organisations.Include(row => row.Memberships).SingleAsync(row => row.Kind == OrganisationKind.BoTrygt);
            boTrygt.Admit(await db.People.SingleAsync(row => row.Email == Administrator), Role.Signatory, Today);
            await db.SaveChangesAsync();
        }

        using var administrator = await Desk.OfAsync(Portal, Administrator);
        await administrator.PostAsync($"{address}/pause");
        await administrator.PostAsync($"{address}/genoptag");
        await administrator.PostAsync($"{address}/slut", ("Form.LastDay", $"{Today.AddDays(40):yyyy-MM-dd}"));
        await administrator.PostAsync($"{address}/fortsaet");
        foreach (var words in new[] { "Vi er enige", "Vi fortsætter" }) // The first only tells what holds already.
        {
            await administrator.UploadAsync($"{address}/erklaering", "erklæring.pdf", SomePdf.Of(words), ("Form.SignedOn", $"{Today:yyyy-MM-dd}"), ("Form.Version", Form.Of(await administrator.OpenAsync($"{address}/erklaering"), "main form").Value("Form.Version")));
        }


        string[] told = ["Bo trygt i Aarhus holder pause", "Bo trygt i Aarhus er i gang igen", $"Bo trygt i Aarhus slutter {Today.AddDays(40).ToString("d. MMMM yyyy", new System.Globalization.CultureInfo("da-DK"))}", "Bo trygt i Aarhus slutter ikke alligevel", "Bo trygt i Aarhus er forlænget"];
        foreach (var person in new[] { Browser.Coordinator, Signatory, "politi.oestjylland@demo.invalid" })
        {
            Assert.Equal(told, await SubjectsToAsync(person));
        }

        Assert.Empty(await SubjectsToAsync(Administrator));
        Assert.Empty(await SubjectsToAsync("koordinator.randers@demo.invalid"));
    }

    [Fact]
    public async Task While_it_pauses_the_overview_asks_for_nothing_and_says_why()
    {
        Clock.Advance(TimeSpan.FromDays(60)); // Something is late by then.
        using var before = await Desk.OfAsync(Portal, Browser.Coordinator);
        Assert.Contains("Forsinket", (await before.OpenAsync("/arbejdsrum")).Words, StringComparison.Ordinal);
        using var administrator = await Desk.OfAsync(Portal, Administrator);
        await administrator.PostAsync($"/administration/opstart/{await AarhusAsync()}/pause");

        using var after = await Desk.OfAsync(Portal, Browser.Coordinator);
        var words = (await after.OpenAsync("/arbejdsrum")).Words;

        Assert.Contains("Partnerskabet holder pause siden", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Forsinket", words, StringComparison.Ordinal);
        Assert.DoesNotContain("indsats er forsinket", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Jeres svar", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_is_broken_off_takes_back_whom_it_asked_to_work_for_the_kommune()
    {
        var address = await BeginAsync();
        using var administrator = await Desk.OfAsync(Portal, Administrator);
        await administrator.PostAsync($"{address}/slut", ("Form.LastDay", $"{Today:yyyy-MM-dd}"));

        Assert.Equal([true, false], await AskAsync(db => db.Invitations.OrderBy(row => row.Email != NewCoordinator).Select(row => row.RevokedAt != null).ToListAsync()));
    }

    private Task<Guid> AarhusAsync() => AskAsync(db => db.Partnerships.Where(row => row.MunicipalityCode == "751").Select(row => row.Id).SingleAsync());

    private Task<List<string>> SubjectsToAsync(string email) => AskAsync(db => db.OutboxMails.Where(row => row.To == email).OrderBy(row => row.Sequence).Select(row => row.Subject).ToListAsync());
}
