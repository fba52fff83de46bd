using System.Net;
using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Assessments;

/// <summary>What citizens read about the principles: only what somebody with the right to show it approved.</summary>
public sealed class PublishedStandingTests : AssessmentDesk
{
    private const string Sentences = $"{Address}/borgere";
    private const string Citizens = "/bo-trygt-i/aarhus";
    private const string Hostile = "Vi mødes <script>alert(1)</script> & følger planen – æøå.";

    [Fact]
    public async Task A_sentence_is_read_by_citizens_from_its_approval_until_it_is_hidden()
    {
        await ForgetAsync();
        using var citizen = Portal.Visitor();
        Assert.DoesNotContain("Sådan arbejder de tre parter", await citizen.GetStringAsync(Citizens), StringComparison.Ordinal);

        var saved = await Kommune.PostAsync($"{Sentences}/1", ("Form.Sentence", Hostile));

        Assert.Equal((HttpStatusCode.Found, Sentences), (saved.Status, saved.Location));
        Assert.Contains("Vi mødes &lt;script&gt;alert(1)&lt;/script&gt; &amp; følger planen – æøå.", await citizen.GetStringAsync(Citizens), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Kommune.PostAsync($"{Sentences}/1/skjul")).Status);
        Assert.DoesNotContain("Sådan arbejder de tre parter", await citizen.GetStringAsync(Citizens), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_shown_because_a_level_is_reached_and_the_proposal_follows_the_level()
    {
        await ForgetAsync();

        var page = await Kommune.OpenAsync(Sentences);

        Assert.Equal(4, page.Document.QuerySelectorAll("textarea").Length);
        Assert.Contains("Borgerne ser ingen sætning.", page.Words, StringComparison.Ordinal);
        Assert.Equal("Kommunen, politiet og Bo trygt er ved at finde formen på samarbejdet.", page.Document.QuerySelector("textarea")?.TextContent.Trim());
        Assert.Equal(0, await AskAsync(db => db.PublishedStandings.CountAsync(row => row.Sentence.StartsWith("Kommunen, politiet og Bo trygt er ved at"))));
    }

    [Theory]
    [InlineData("", "Skriv en sætning, eller skjul den for borgerne.")]
    [InlineData("   ", "Skriv en sætning, eller skjul den for borgerne.")]
    [InlineData(null, "Sætningen må højst fylde 240 tegn.")]
    public async Task What_cannot_be_shown_comes_back_with_its_reason(string? typed, string message)
    {
        var sentence = typed ?? new string('æ', 241);
        var page = await Kommune.PostAsync($"{Sentences}/2", ("Form.Sentence", sentence));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(message, Page.WordsOf(page.Document.QuerySelector("#Form_Sentence-fejl")));
        Assert.Equal(sentence.Trim(), page.Document.QuerySelector("#Form_Sentence")?.TextContent.Trim());
    }

    [Fact]
    public async Task Two_who_approve_at_once_see_each_other()
    {
        await ForgetAsync();
        var first = Form.Of(await Kommune.OpenAsync(Sentences), "form[action$='/borgere/1']");
        await BoTrygt.PostAsync($"{Sentences}/1", ("Form.Sentence", "Bo trygts sætning."));

        var late = await Kommune.PostAsync(first.Action, [.. first.With([("Form.Sentence", "Kommunens sætning.")])]);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.All(new[] { "Bo trygts sætning.", "Kommunens sætning." }, words => Assert.Contains(words, late.Words, StringComparison.Ordinal));
        var again = Form.Of(late, "form[action$='/borgere/1']");
        Assert.Equal(HttpStatusCode.Found, (await Kommune.PostAsync(again.Action, [.. again.Fields])).Status);
        Assert.Equal("Kommunens sætning.", await AskAsync(db => db.PublishedStandings.Where(row => row.PrincipleNumber == 1 && row.Sentence.EndsWith("sætning.")).Select(row => row.Sentence).SingleAsync()));
    }

    [Fact]
    public async Task A_sentence_that_promises_more_than_the_level_holds_is_pointed_out()
    {
        await ForgetAsync();
        await Kommune.PostAsync($"{Sentences}/1", ("Form.Sentence", "Vi er langt."));
        Assert.DoesNotContain("Lover den for meget?", (await Kommune.OpenAsync(Sentences)).Words, StringComparison.Ordinal);
        await AskAsync(db => db.PublishedStandings.Where(row => row.Sentence == "Vi er langt.").ExecuteUpdateAsync(set => set.SetProperty(row => row.Level, Level.Practised)));

        Assert.Contains("Niveauet er faldet, siden sætningen blev godkendt. Lover den for meget?", (await Kommune.OpenAsync(Sentences)).Words, StringComparison.Ordinal);
    }

    /// <summary>The examples of the demo.</summary>
    private Task<int> ForgetAsync() => AskAsync(db => db.PublishedStandings.Where(row => db.Partnerships.Any(partnership => partnership.Id == row.PartnershipId && partnership.MunicipalityCode == "751")).ExecuteDeleteAsync());
}
