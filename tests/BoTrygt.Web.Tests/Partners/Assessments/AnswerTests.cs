using System.Net;
using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Assessments;

/// <summary>Each party answers for itself; what they see alike is agreed, what they see differently they talk about.</summary>
public sealed class AnswerTests : AssessmentDesk
{
    [Fact]
    public async Task What_is_not_chosen_is_asked_for_and_what_was_chosen_stays()
    {
        var first = StatementsOn(await Kommune.OpenAsync($"{Address}/svar/1"))[0];

        var page = await Kommune.PostAsync($"{Address}/svar/1", ("Form.RoundId", $"{RoundId}"), (first, "Practised"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(5, page.Document.QuerySelectorAll(".error-summary li").Length);
        Assert.NotNull(page.Document.QuerySelector($"input[name='{first}'][value=Practised][checked]"));
        Assert.Contains("Vælg et niveau for »Projektleder og arbejdsgruppe«.", page.Words, StringComparison.Ordinal);
        Assert.Equal(0, await AskAsync(db => db.AssessmentAnswers.CountAsync(answer => answer.RoundId == RoundId)));
    }

    [Fact]
    public async Task When_the_third_party_says_the_same_it_is_agreed()
    {
        Assert.Equal($"{Address}/svar/2", (await AnswerAsync(Kommune, Level.UnderWay)).Location);
        await AnswerAsync(Police, Level.UnderWay);
        Assert.Equal("Ikke vurderet", await LevelAsync(Kommune));

        await AnswerAsync(BoTrygt, Level.UnderWay);

        Assert.Equal(6, await AskAsync(db => db.AgreedLevels.CountAsync(agreed => agreed.RoundId == RoundId && agreed.Level == Level.UnderWay)));
        var page = await Kommune.OpenAsync(Address);
        Assert.Contains("Parterne er enige om niveau 2, på vej", page.Words, StringComparison.Ordinal);
        Assert.Contains("Der mangler dokumentation. Til da tæller udsagnet som niveau 1.", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_they_differ_their_answers_stand_side_by_side_until_they_write_down_what_they_agree_on()
    {
        await AnswerAsync(Kommune, Level.UnderWay, first: Level.Practised);
        await AnswerAsync(Police, Level.UnderWay);
        await AnswerAsync(BoTrygt, Level.UnderWay);
        var page = await Police.OpenAsync($"{Address}/forskelle");
        Assert.Equal(["Niveau 3 · Fast praksis", "Niveau 2 · På vej", "Niveau 2 · På vej"], page.Document.QuerySelectorAll(".difference dd .level").Select(Page.WordsOf));

        var form = Form.Of(page, ".difference form");
        var without = await Police.PostAsync(form.Action, [.. form.With([("Form.Level", "UnderWay"), ("Form.Note", " ")])]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("Skriv kort, hvad I talte om.", without.Words, StringComparison.Ordinal);
        Assert.NotNull(without.Document.QuerySelector("input[name='Form.Level'][value=UnderWay][checked]"));

        var tooLong = await Police.PostAsync(form.Action, [.. form.With([("Form.Level", "UnderWay"), ("Form.Note", new string('x', AgreedLevel.NoteMaxLength + 1))])]);
        Assert.Contains("Teksten må højst fylde 1000 tegn.", tooLong.Words, StringComparison.Ordinal);
        Assert.Equal(AgreedLevel.NoteMaxLength + 1, tooLong.Document.QuerySelector("#Form_Note")?.TextContent.Trim().Length);
        Assert.DoesNotContain("maxlength", tooLong.Html, StringComparison.Ordinal);

        await Police.PostAsync(form.Action, [.. form.With([("Form.Level", "UnderWay"), ("Form.Note", "<script>Mødet i maj</script> blev aflyst.")])]);
        var agreed = await Kommune.OpenAsync($"{Address}/forskelle");
        Assert.Contains("Enige om niveau 2, på vej", agreed.Words, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;Mødet i maj&lt;/script&gt; blev aflyst.", agreed.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_a_round_that_has_closed_is_told_so_and_writes_nothing()
    {
        var form = Form.Of(await Kommune.OpenAsync($"{Address}/svar/1"), "main form");

        var page = await Kommune.PostAsync(form.Action, [.. form.With([("Form.RoundId", $"{Guid.NewGuid()}")])]);

        Assert.Equal(Address, page.Location);
        Assert.Equal(0, await AskAsync(db => db.AssessmentAnswers.CountAsync(answer => answer.RoundId == RoundId)));
    }

    /// <summary>An officer reads, and answers nothing; nobody answers for another party.</summary>
    [Theory]
    [InlineData("laeser.aarhus", HttpStatusCode.Forbidden)]
    [InlineData("forening.aarhus", HttpStatusCode.Forbidden)]
    [InlineData("koordinator.randers", HttpStatusCode.NotFound)]
    public async Task Who_answers_for_no_party_does_not_answer(string person, HttpStatusCode status)
    {
        using var desk = await SitAsync(person);

        Assert.Equal(status, (await desk.OpenAsync($"{Address}/svar/1")).Status);
        Assert.Equal(status, (await desk.PostAsync($"{Address}/svar/1", ("Form.RoundId", $"{RoundId}"))).Status);
    }

    [Fact]
    public async Task Nobody_answers_in_the_name_of_another_party()
    {
        var police = await AskAsync(db => db.Organisations.Where(row => row.Name == "Østjyllands Politi").Select(row => row.Id).SingleAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await Kommune.PostAsync($"{Address}/svar/1", ("Form.PartyId", $"{police}"), ("Form.RoundId", $"{RoundId}"))).Status);
    }

    [Fact]
    public async Task The_next_step_leads_to_a_new_initiative_that_bears_its_name()
    {
        foreach (var desk in new[] { Kommune, Police, BoTrygt })
        {
            await AnswerAsync(desk, Level.NotStarted);
        }

        var page = await Kommune.OpenAsync(Address);
        var form = await Kommune.OpenAsync(page.Document.QuerySelector("#princip-1 .next-steps a")?.GetAttribute("href") ?? "");
        Assert.Equal("Udpeg en styregruppe, og hold det første møde", form.Document.QuerySelector("#Form_Title")?.GetAttribute("value"));
        Assert.Equal("1", form.Document.QuerySelector("[name='Form.PrincipleNumber'][checked], [name='Form.PrincipleNumber'] option[selected]")?.GetAttribute("value"));
    }
}
