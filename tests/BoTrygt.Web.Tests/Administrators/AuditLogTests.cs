using BoTrygt.Database;
using BoTrygt.Database.Audit;
using BoTrygt.Database.Outbox;
using BoTrygt.Domain.Audit;
using BoTrygt.Web.Shared.Audit;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Administrators;

public sealed class AuditLogTests : AdministrationTest
{
    [Fact]
    public async Task A_change_just_made_stands_first_with_who_and_what()
    {
        using var coordinator = await DeskOfAsync(AarhusCoordinator);
        await coordinator.SubmitAsync($"/administration/personer/{await PersonAsync("kaja.stroemfelt@demo.invalid")}/ret", "main form", ("Name", "Kaja Ny-Strømfelt"));
        using var desk = await DeskOfAsync(Secretariat);
        var page = await desk.OpenAsync("/administration/haendelser");

        var first = Page.WordsOf(page.Document.QuerySelector(".log-entry"));
        Assert.StartsWith("Person ændret: Navn »Kaja Ny-Strømfelt«", first, StringComparison.Ordinal);
        Assert.Contains("Trine Marselund (Kommunekoordinator, Aarhus Kommune)", first, StringComparison.Ordinal);
        Assert.Equal("Kaja Strømfelt", Page.WordsOf(page.Document.QuerySelector(".log-entry del")));
        Assert.Equal("Kaja Ny-Strømfelt", Page.WordsOf(page.Document.QuerySelector(".log-entry ins")));
    }

    [Fact]
    public async Task Ids_are_told_by_their_names_and_those_who_are_gone_as_former_users()
    {
        await WriteAsync(db =>
        {
            db.AuditEntries.Add(new AuditEntry { At = new(2026, 11, 1, 12, 0, 0, DateTimeKind.Utc), PersonId = Guid.CreateVersion7(), ActorPost = "Reader, Aarhus Kommune", Action = AuditAction.Changed, Entity = "Note", RowId = Guid.CreateVersion7().ToString(), Fields = "Text" });
        });
        using var desk = await DeskOfAsync(Secretariat);
        await desk.SubmitAsync($"/administration/organisationer/{await OrganisationAsync(Aarhus)}/personer/ny", "main form", ("Form.Name", "Ny"), ("Form.Email", "ny@demo.invalid"), ("Form.Role", "Reader"));
        var page = await desk.OpenAsync("/administration/haendelser");

        Assert.Contains("Tidligere bruger (Læser, Aarhus Kommune)", page.Words, StringComparison.Ordinal);
        Assert.Contains("Organisation Aarhus Kommune", page.Words, StringComparison.Ordinal);
        Assert.Contains("Rolle Læser", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_notes_and_mails_say_what_they_are_about_and_whoever_is_searched_for_is_found_as_what_it_is_about()
    {
        await ChangeAsync(db => db.AuditEntries.ExecuteDeleteAsync());
        var reader = await MembershipAsync("laeser.aarhus@demo.invalid");
        var (note, title) = await AskAsync(async db =>
        {
            var one = await db.Notes.FirstAsync();
            return (one.Id, await db.Initiatives.Where(row => row.Id == one.InitiativeId).Select(row => row.Title).SingleAsync());
        });
        await WriteAsync(db => db.Add(OutboxMail.Of(new(null, "modtager@demo.invalid", "Hvordan går det?", "Tekst", null), "portal.example.dk", DateTime.UtcNow)));
        var mail = await AskAsync(db => db.OutboxMails.Select(row => row.Sequence).SingleAsync());
        await WriteAsync(db => db.AddRange(Entry("Membership", $"{reader}"), Entry("Note", $"{note}"), Entry("OutboxMail", $"{mail}")));
        using var desk = await DeskOfAsync(Secretariat);

        var words = (await desk.OpenAsync("/administration/haendelser")).Words;
        var found = (await desk.OpenAsync("/administration/haendelser?hvem=laeser.aarhus")).Document.QuerySelectorAll(".log-entry");

        Assert.All(new[] { ", Aarhus Kommune«", $"»{title}«", "»Hvordan går det?, til modtager@demo.invalid«" }, part => Assert.Contains(part, words, StringComparison.Ordinal));
        Assert.StartsWith("Rolle", Page.WordsOf(Assert.Single(found)), StringComparison.Ordinal);

        static AuditEntry Entry(string entity, string row) => new() { At = DateTime.UtcNow, Action = AuditAction.Changed, Entity = entity, RowId = row, Fields = "Text" };
    }

    [Fact]
    public async Task Ten_thousand_entries_are_read_in_steps_that_neither_repeat_nor_leave_out()
    {
        await FillAsync(10_000);
        using var desk = await DeskOfAsync(Secretariat);
        var first = await desk.OpenAsync("/administration/haendelser");
        var second = await desk.OpenAsync(first.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") ?? "");

        Assert.Equal(50, first.Document.QuerySelectorAll(".log-entry").Length);
        Assert.Equal(Enumerable.Range(9_901, 100).Reverse().Select(number => $"Nr. {number}"), new[] { first, second }.SelectMany(page => page.Document.QuerySelectorAll(".log-entry ins").Select(Page.WordsOf)));
    }

    [Theory]
    [InlineData("slags=Person", 1)]
    [InlineData("slags=Target", 0)]
    [InlineData("fra=2026-11-02&til=2026-11-02", 1)]
    [InlineData("til=2026-11-01", 0)]
    [InlineData("hvem=marselund", 1)]
    [InlineData("hvem=MERETE", 0)]
    [InlineData("partnerskab=018f0000-0000-7000-8000-000000000001", 0)]
    [InlineData("hvem=%25", 0)]
    [InlineData("foer=0", 0)]
    [InlineData("fra=0001-01-01&til=9999-12-31", 1)]
    public async Task The_filters_stand_in_the_address(string query, int found)
    {
        var me = await PersonAsync(AarhusCoordinator);
        await ChangeAsync(db => db.AuditEntries.ExecuteDeleteAsync()); // The demo content's own.
        await WriteAsync(db =>
        {
            db.RemoveRange(db.AuditEntries); // those of the demo's notes
            // 23.30 UTC on 1 November is 2 November in Denmark.
            db.AuditEntries.Add(new AuditEntry { At = new(2026, 11, 1, 23, 30, 0, DateTimeKind.Utc), PersonId = me, Action = AuditAction.Changed, Entity = "Person", RowId = me.ToString(), Fields = "Name" });
        });
        using var desk = await DeskOfAsync(Secretariat);

        Assert.Equal(found, (await desk.OpenAsync($"/administration/haendelser?{query}")).Document.QuerySelectorAll(".log-entry").Length);
    }

    [Fact]
    public async Task Look_ups_are_listed_with_who_and_whom_and_reading_them_is_one_itself()
    {
        using var coordinator = await DeskOfAsync(AarhusCoordinator);
        await coordinator.OpenAsync($"/administration/personer/{await PersonAsync("kaja.stroemfelt@demo.invalid")}");
        using var desk = await DeskOfAsync(Secretariat);
        var page = await desk.OpenAsync("/administration/opslag?hvem=marselund");

        Assert.Contains("Trine Marselund Personens side Kaja Strømfelt", page.Words, StringComparison.Ordinal);
        Assert.Contains("Astrid Hvidsten Opslag i personoplysninger", (await desk.OpenAsync("/administration/opslag")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_did_is_a_look_up_of_that_person()
    {
        var kaja = await PersonAsync("kaja.stroemfelt@demo.invalid");
        using var desk = await DeskOfAsync(Secretariat);
        await desk.OpenAsync($"/administration/haendelser?hvem={kaja}");
        var entry = await AskAsync(db => db.AccessEntries.SingleAsync(row => row.Purpose == "Hændelsesloggen"));

        Assert.Equal((kaja, $"{kaja}"), (entry.SubjectId, entry.Criterion));
    }

    [Fact]
    public async Task The_history_of_a_persons_row_is_a_look_up_of_that_person()
    {
        var kaja = await PersonAsync("kaja.stroemfelt@demo.invalid");
        var role = await MembershipAsync("kaja.stroemfelt@demo.invalid");
        var organisation = await OrganisationAsync(Aarhus);
        using var desk = await DeskOfAsync(Secretariat);
        await desk.OpenAsync($"/administration/haendelser?slags=Person&raekke={kaja}");
        await desk.OpenAsync($"/administration/haendelser?slags=Membership&raekke={role}");
        await desk.OpenAsync($"/administration/haendelser?slags=Organisation&raekke={organisation}");
        var entries = await AskAsync(db => db.AccessEntries.Where(entry => entry.Purpose == "Hændelsesloggen").OrderBy(entry => entry.Sequence).ToListAsync());

        Assert.Equal([kaja, kaja, null], entries.Select(entry => entry.SubjectId));
        Assert.Equal([null, null, organisation.ToString()], entries.Select(entry => entry.Criterion));
    }

    [Fact]
    public async Task Every_kind_of_row_and_every_field_that_is_followed_has_a_Danish_word()
    {
        var followed = await AskAsync(db => Task.FromResult(db.Model.GetEntityTypes().Where(entity => AuditedTypes.Follows(entity.ClrType)).ToList()));
        string[] counters = ["Version", "ChangedAt", "ConcurrencyStamp", "AccessFailedCount", "VisitStartedAt", "VisitBeforeAt", "LastCodeStep", "LastChallengeAt", "AgendaVersion", "SearchText", "RenderedBy", "RemindedOf", "WriterIds"];

        Assert.Equal(AuditWords.Kinds.Keys.Order(), followed.Select(entity => entity.ClrType.Name).Order());
        Wrong.None(followed.SelectMany(entity => entity.GetProperties().Where(field => !field.IsPrimaryKey() && !counters.Contains(field.Name) && !AuditWords.Knows(field.Name)).Select(field => $"{entity.ClrType.Name}.{field.Name}")));
    }

    private Task FillAsync(int entries) => WriteAsync(db =>
    {
        for (var number = 1; number <= entries; number++)
        {
            var entry = new AuditEntry { At = new(2026, 11, 1, 12, 0, 0, DateTimeKind.Utc), Action = AuditAction.Changed, Entity = "Note", RowId = Guid.CreateVersion7().ToString(), Fields = "Text" };
            entry.Values.Add(new AuditValue { Field = "Text", Before = "Før", After = $"Nr. {number}" });
            db.Add(entry);
        }
    });

    /// <summary>Writes entries as they are: the log makes its own of every other save, but not of a seed's.</summary>
    private Task WriteAsync(Action<BoTrygtDb> write) => ChangeAsync(async db =>
    {
        await db.AppliedSeeds.FirstAsync();
        write(db);
    });
}
