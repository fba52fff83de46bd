using System.Net;
using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Assessments;

/// <summary>One party shows it, another one confirms it, and after twelve months it has to be shown again.</summary>
public sealed class EvidenceTests : AssessmentDesk
{
    [Fact]
    public async Task A_level_stands_when_another_party_has_confirmed_what_shows_it()
    {
        await AgreeAsync(Level.Practised);
        Assert.Equal("Niveau 1 · Ikke i gang", await LevelAsync(Kommune));
        var evidence = await ShowAsync(Kommune, Level.Practised);
        Assert.Equal("Niveau 1 · Ikke i gang", await LevelAsync(Kommune));

        Assert.Contains("Årets referater", Page.WordsOf((await Police.OpenAsync(Address)).Document.QuerySelector("[aria-labelledby=bekraeft]")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Police.PostAsync($"{evidence}/bekraeft")).Status);

        Assert.Equal("Niveau 3 · Fast praksis", await LevelAsync(Kommune));
        Assert.Contains("Bekræftet af Østjyllands Politi", (await Kommune.OpenAsync(evidence)).Words, StringComparison.Ordinal);
    }

    /// <summary>Every desk against what every party has added.</summary>
    [Theory]
    [InlineData("koordinator.aarhus", "koordinator.aarhus", false)]
    [InlineData("koordinator.aarhus", "politi.oestjylland", true)]
    [InlineData("koordinator.aarhus", "konsulent", true)]
    [InlineData("koordinator.aarhus", "sekretariat", true)]
    [InlineData("koordinator.aarhus", "administrator", true)]
    [InlineData("koordinator.aarhus", "laeser.aarhus", false)]
    [InlineData("koordinator.aarhus", "underskriver.aarhus", false)]
    [InlineData("koordinator.aarhus", "koordinator.randers", false)]
    [InlineData("koordinator.aarhus", "forening.aarhus", false)]
    [InlineData("politi.oestjylland", "politi.oestjylland", false)]
    [InlineData("politi.oestjylland", "koordinator.aarhus", true)]
    [InlineData("politi.oestjylland", "konsulent", true)]
    [InlineData("politi.oestjylland", "underskriver.oestjylland", false)]
    [InlineData("konsulent", "konsulent", false)]
    [InlineData("konsulent", "sekretariat", false)]
    [InlineData("konsulent", "administrator", false)]
    [InlineData("konsulent", "koordinator.aarhus", true)]
    [InlineData("konsulent", "politi.oestjylland", true)]
    public async Task Nobody_confirms_what_the_own_organisation_has_added(string author, string other, bool may)
    {
        using var first = await SitAsync(author);
        using var second = await SitAsync(other);
        var evidence = await ShowAsync(first, Level.UnderWay);
        var id = Guid.Parse(evidence.Split('/')[^1]);

        var shown = await second.OpenAsync(evidence);
        Assert.Equal(may, shown.Document.QuerySelector("form[action$=bekraeft]") is not null);
        var status = (await second.PostAsync($"{evidence}/bekraeft")).Status;
        Assert.Equal(may, status == HttpStatusCode.Found);
        Assert.Equal(may, await AskAsync(db => db.Evidence.AnyAsync(row => row.Id == id && row.ConfirmedAt != null)));
    }

    /// <summary>The clock goes on: thirty days before its end it is asked for, after it the level falls back, on the page and in the table of all.</summary>
    [Fact]
    public async Task What_ends_is_asked_for_thirty_days_before_and_falls_back_after()
    {
        await AgreeAsync(Level.Practised);
        var evidence = await ShowAsync(Kommune, Level.Practised);
        await Police.PostAsync($"{evidence}/bekraeft");
        const string Soon = "Forny den, eller læg ny på.";

        await GoToAsync(days: 334);
        Assert.DoesNotContain(Soon, Page.WordsOf(await StatementAsync()), StringComparison.Ordinal);
        await GoToAsync(days: 1);
        Assert.Contains($"Dokumentationen udløber 23. november 2027. {Soon}", Page.WordsOf(await StatementAsync()), StringComparison.Ordinal);
        await GoToAsync(days: 30);
        Assert.Equal("Niveau 3 · Fast praksis", await LevelAsync(Kommune));
        await GoToAsync(days: 1);
        Assert.Equal("Niveau 1 · Ikke i gang", await LevelAsync(Kommune));
        Assert.Contains("Dokumentationen er udløbet og skal fornys. Til da tæller udsagnet som niveau 1.", Page.WordsOf(await StatementAsync()), StringComparison.Ordinal);

        var renewed = (await Kommune.PostAsync($"{evidence}/forny")).Location!;
        Assert.Equal(renewed, (await Kommune.PostAsync($"{evidence}/forny")).Location);
        Assert.Equal("Niveau 1 · Ikke i gang", await LevelAsync(Kommune));
        await BoTrygt.PostAsync($"{renewed}/bekraeft");
        Assert.Equal("Niveau 3 · Fast praksis", await LevelAsync(Kommune));
    }

    [Fact]
    public async Task Whoever_declines_says_why_and_the_other_party_reads_it()
    {
        var evidence = await ShowAsync(Kommune, Level.UnderWay);

        var without = await Police.PostAsync($"{evidence}/afvis", ("Form.Reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("Skriv kort hvorfor", without.Words, StringComparison.Ordinal);
        await Police.PostAsync($"{evidence}/afvis", ("Form.Reason", "Referatet er fra sidste år."));

        Assert.Contains("Referatet er fra sidste år.", (await Kommune.OpenAsync(evidence)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await BoTrygt.PostAsync($"{evidence}/bekraeft")).Status);
    }

    [Theory]
    [InlineData("Initiative", "Vælg indsatsen.")]
    [InlineData("FollowUp", "Vælg indsatsen.")]
    public async Task What_is_an_initiative_names_it(string kind, string message)
    {
        var page = await Kommune.PostAsync($"{Address}/udsagn/{Key}/dokumentation", ("Form.Level", "UnderWay"), ("Form.Kind", kind), ("Form.Words", "Aftenen i maj"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(message, page.Words, StringComparison.Ordinal);
        Assert.Equal("Aftenen i maj", page.Document.QuerySelector("#Form_Words")?.TextContent.Trim());
    }

    private async Task AgreeAsync(Level level)
    {
        foreach (var desk in new[] { Kommune, Police, BoTrygt })
        {
            await AnswerAsync(desk, level);
        }
    }

    /// <summary>So many days on, with new cookies: the old ones have ended.</summary>
    private async Task GoToAsync(int days)
    {
        Portal.Time.Advance(TimeSpan.FromDays(days));
        await SitDownAgainAsync();
    }

    private async Task<AngleSharp.Dom.IElement?> StatementAsync() => (await Kommune.OpenAsync(Address)).Document.QuerySelector("#princip-1 .statement");
}
