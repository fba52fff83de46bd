using System.Net;
using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Assessments;

/// <summary>Two who work on the same assessment at once.</summary>
public sealed class MeanwhileTests : AssessmentDesk
{
    [Fact]
    public async Task Two_of_a_party_who_answer_about_different_statements_are_both_kept()
    {
        await AnswerAsync(Kommune, Level.UnderWay);
        var page = await Kommune.OpenAsync($"{Address}/svar/1");
        var (form, names) = (Form.Of(page, "main form"), StatementsOn(page));
        await AnswerAsync(Kommune, Level.UnderWay, first: Level.NotStarted);

        Assert.Equal(HttpStatusCode.Found, (await Kommune.PostAsync(form.Action, [.. form.With([(names[5], "Practised")])])).Status);

        Assert.Equal([Level.NotStarted, Level.UnderWay, Level.UnderWay, Level.UnderWay, Level.UnderWay, Level.Practised], await LevelsAsync());
    }

    [Fact]
    public async Task Two_of_a_party_who_answer_about_the_same_statement_see_each_other()
    {
        await AnswerAsync(Kommune, Level.UnderWay);
        var page = await Kommune.OpenAsync($"{Address}/svar/1");
        var (form, names) = (Form.Of(page, "main form"), StatementsOn(page));
        await AnswerAsync(Kommune, Level.UnderWay, first: Level.NotStarted);

        var answer = await Kommune.PostAsync(form.Action, [.. form.With([(names[0], "Anchored")])]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("En kollega har imens svaret »niveau 1, ikke i gang«", answer.Words, StringComparison.Ordinal);
        Assert.NotNull(answer.Document.QuerySelector($"input[name='{names[0]}'][value=Anchored][checked]"));
        Assert.Equal(Level.NotStarted, (await LevelsAsync())[0]);
        await Kommune.PostAsync(form.Action, [.. Form.Of(answer, "main form").Fields]);
        Assert.Equal(Level.Anchored, (await LevelsAsync())[0]);
    }

    [Fact]
    public async Task Two_parties_who_write_down_the_same_agreement_see_each_other()
    {
        await AnswerAsync(Kommune, Level.UnderWay, first: Level.Practised);
        await AnswerAsync(Police, Level.UnderWay);
        Assert.Contains("Endnu mangler Aarhus Kommune", (await Police.OpenAsync($"{Address}/forskelle")).Words, StringComparison.Ordinal);
        await AnswerAsync(BoTrygt, Level.UnderWay);
        var form = Form.Of(await Police.OpenAsync($"{Address}/forskelle"), ".difference form");
        await Kommune.PostAsync(form.Action, [.. form.With([("Form.Level", "Practised"), ("Form.Note", "Kommunens ord")])]);

        var answer = await Police.PostAsync(form.Action, [.. form.With([("Form.Level", "UnderWay"), ("Form.Note", "Politiets ord")])]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("skrevet ned af Aarhus Kommune", answer.Words, StringComparison.Ordinal);
        Assert.Contains("Kommunens ord", answer.Words, StringComparison.Ordinal);
        Assert.Equal("Politiets ord", answer.Document.QuerySelector("#Form_Note")?.TextContent.Trim());
        var again = Form.Of(answer, ".difference form");
        Assert.Equal(HttpStatusCode.Found, (await Police.PostAsync(again.Action, [.. again.Fields])).Status);
        Assert.Equal("Politiets ord", await AskAsync(db => db.AgreedLevels.Where(agreed => agreed.RoundId == RoundId && agreed.Note != "").Select(agreed => agreed.Note).SingleAsync()));
    }

    /// <summary>The kommune's under principle 1, in their order.</summary>
    private Task<List<Level>> LevelsAsync() => AskAsync(db => db.AssessmentAnswers.Where(answer => answer.RoundId == RoundId)
        .Join(db.Rubrics.SelectMany(rubric => rubric.Statements), answer => answer.StatementId, statement => statement.Id, (answer, statement) => new { answer.Level, statement.PrincipleNumber, statement.Position })
        .Where(row => row.PrincipleNumber == 1).OrderBy(row => row.Position).Select(row => row.Level).ToListAsync());
}
