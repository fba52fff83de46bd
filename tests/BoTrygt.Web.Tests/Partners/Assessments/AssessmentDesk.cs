using BoTrygt.Database;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Calendar;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Assessments;

/// <summary>The three parties of Aarhus at their desks, with a round that nobody has answered and no evidence.</summary>
public abstract class AssessmentDesk : IAsyncLifetime
{
    protected const string Address = "/arbejdsrum/partnerskaber/aarhus/vurdering";

    /// <summary>The first statement under principle 1.</summary>
    protected const string Key = "styregruppe";

    protected OfficeHours Portal { get; } = new();
    protected Desk Kommune { get; private set; } = null!;
    protected Desk Police { get; private set; } = null!;
    protected Desk BoTrygt { get; private set; } = null!;
    protected Guid RoundId { get; private set; }
    private Guid PartnershipId { get; set; }

    public async Task InitializeAsync()
    {
        await using var db = Portal.Database.Open();
        var partnership = await db.Partnerships.SingleAsync(row => row.MunicipalityCode == "751");
        await db.Evidence.Where(row => row.PartnershipId == partnership.Id).ExecuteDeleteAsync();
        await db.AssessmentRounds.Where(row => row.PartnershipId == partnership.Id).ExecuteDeleteAsync();
        var rubric = await db.Rubrics.Include(row => row.Statements).SingleAsync();
        var round = db.Add(AssessmentRound.Open(partnership.Id, rubric, null, Portal.Today.OrNextWorkingDay(), Portal.Time.GetUtcNow().UtcDateTime)).Entity;
        await db.SaveChangesAsync();
        (RoundId, PartnershipId) = (round.Id, partnership.Id);
        await SitDownAgainAsync();
    }

    public Task DisposeAsync()
    {
        foreach (var desk in new IDisposable[] { Kommune, Police, BoTrygt, Portal })
        {
            desk.Dispose();
        }

        return Task.CompletedTask;
    }

    /// <summary>With new cookies: the clock may have ended the old ones.</summary>
    protected async Task SitDownAgainAsync() => (Kommune, Police, BoTrygt) = (await SitAsync("koordinator.aarhus"), await SitAsync("politi.oestjylland"), await SitAsync("konsulent"));

    protected Task<Desk> SitAsync(string person) => Desk.OfAsync(Portal, $"{person}@demo.invalid");

    /// <summary>Answers all under principle 1 with one level; a level of its own for the first statement.</summary>
    protected static async Task<Page> AnswerAsync(Desk desk, Level level, Level? first = null)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var page = await desk.OpenAsync($"{Address}/svar/1");
        var form = Form.Of(page, "main form");
        return await desk.PostAsync(form.Action, [.. form.With([.. StatementsOn(page).Select((name, index) => (name, (string?)$"{(index == 0 ? first ?? level : level)}"))])]);
    }

    /// <summary>The names of the fields that take a level, in their order.</summary>
    protected static IReadOnlyList<string> StatementsOn(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return [.. page.Document.QuerySelectorAll("input[name^='Form.Levels']").Select(field => field.GetAttribute("name")!).Distinct()];
    }

    /// <summary>Puts evidence on the first statement, and says where it is.</summary>
    protected async Task<string> ShowAsync(Desk desk, Level level)
    {
        ArgumentNullException.ThrowIfNull(desk);
        await desk.PostAsync($"{Address}/udsagn/{Key}/dokumentation", ("Form.Level", $"{level}"), ("Form.Kind", "Document"), ("Form.Words", "Årets referater"));
        return $"/arbejdsrum/dokumentation/{await AskAsync(db => db.Evidence.Where(row => row.PartnershipId == PartnershipId).OrderByDescending(row => row.AddedAt).Select(row => row.Id).FirstAsync())}";
    }

    /// <summary>The level of the first statement as a page shows it.</summary>
    protected static async Task<string> LevelAsync(Desk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var page = await desk.OpenAsync(Address);
        return Page.WordsOf(page.Document.QuerySelector("#princip-1 .statement .level"));
    }

    protected async Task<T> AskAsync<T>(Func<BoTrygtDb, Task<T>> ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        await using var db = Portal.Database.Open();
        return await ask(db);
    }
}
