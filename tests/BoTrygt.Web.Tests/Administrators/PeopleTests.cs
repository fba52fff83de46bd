using System.Net;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Administrators;

public sealed class PeopleTests : AdministrationTest
{
    private const string Hostile = "<script>alert(1)</script> =1+1 \u202Eæøå\u202C 👩‍🚒";

    [Fact]
    public async Task Name_and_address_change_together_with_the_account()
    {
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var person = await PersonAsync("laeser.aarhus@demo.invalid");
        var saved = await desk.SubmitAsync($"/administration/personer/{person}/ret", "main form", ("Name", "Kirstine Ny"), ("Email", " Kirstine.NY@Demo.invalid "));

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var account = await AskAsync(db => db.Users.Include(row => row.Person).SingleAsync(row => row.PersonId == person));
        await using var scope = Portal.Services.CreateAsyncScope();
        var identity = scope.ServiceProvider.GetRequiredService<ILookupNormalizer>();
        Assert.Equal(("kirstine.ny@demo.invalid", "Kirstine Ny"), (account.Person.Email, account.Person.Name));
        Assert.Equal((account.Person.Email, account.Person.Email), (account.Email, account.UserName));
        Assert.Equal((identity.NormalizeEmail(account.Email), identity.NormalizeName(account.UserName)), (account.NormalizedEmail, account.NormalizedUserName));
    }

    [Theory]
    [InlineData("koordinator.randers@demo.invalid")]
    [InlineData("KOORDINATOR.Randers@demo.INVALID")]
    public async Task An_address_that_is_taken_is_refused_at_the_field_and_nothing_is_lost(string taken)
    {
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var page = await desk.SubmitAsync($"/administration/organisationer/{await OrganisationAsync(Aarhus)}/personer/ny", "main form", ("Form.Name", "Ny Person"), ("Form.Email", taken), ("Form.Role", "Reader"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("allerede i brug", Page.WordsOf(page.Document.QuerySelector("#Form_Email-fejl")), StringComparison.Ordinal);
        Assert.Equal("Ny Person", page.Document.QuerySelector("#Form_Name")?.GetAttribute("value"));
        Assert.Equal("#Form_Email", page.Document.QuerySelector(".error-summary a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Of_many_who_take_the_same_address_at_once_one_gets_it()
    {
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var form = Form.Of(await desk.OpenAsync($"/administration/organisationer/{await OrganisationAsync(Aarhus)}/personer/ny"), "main form");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.PostAsync(form.Action, [.. form.With([("Form.Name", "Samtidig"), ("Form.Email", "samtidig@demo.invalid"), ("Form.Role", "Reader")])])));

        Assert.Equal(1, answers.Count(answer => answer.Status == HttpStatusCode.Redirect));
        Assert.All(answers, answer => Assert.Contains(answer.Status, new[] { HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Conflict }));
        Assert.Equal(1, await AskAsync(db => db.People.CountAsync(person => person.Email == "samtidig@demo.invalid")));
    }

    [Fact]
    public async Task Who_went_on_to_another_kommune_is_named_without_a_way_to_the_address()
    {
        var person = await PersonAsync("laeser.aarhus@demo.invalid");
        await ChangeAsync(db => db.Memberships.Where(row => row.PersonId == person).ExecuteUpdateAsync(set => set.SetProperty(row => row.To, new DateOnly(2026, 1, 31))));
        await AdmitAsync("laeser.aarhus@demo.invalid", Randers, Role.Reader);
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var page = await desk.OpenAsync($"/administration/organisationer/{await OrganisationAsync(Aarhus)}");

        Assert.Contains("Kirstine Hasledal", Page.WordsOf(page.Document.QuerySelector("details")), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector($"a[href$='{person}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync($"/administration/personer/{person}")).Status);
        Assert.DoesNotContain("laeser.aarhus@demo.invalid", (await desk.OpenAsync("/administration/personer")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_that_fails_puts_no_words_of_the_database_into_the_log()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BoTrygtDb>();
        db.Add(new Person { Name = "Dobbelt", Email = RandersCoordinator });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Wrong.None(Portal.Log.Lines.Where(line => line.Contains(nameof(DbUpdateException), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Administrator, true)]
    [InlineData(AarhusCoordinator, false)]
    public async Task Only_an_administrator_opens_for_signing_in(string who, bool hasAccount)
    {
        using var desk = await DeskOfAsync(who);
        await desk.SubmitAsync($"/administration/organisationer/{await OrganisationAsync(Aarhus)}/personer/ny", "main form", ("Form.Name", "Ny"), ("Form.Email", "ny@demo.invalid"), ("Form.Role", "Reader"), ("Form.MayLogIn", "true"));

        var account = await AskAsync(db => db.Users.SingleOrDefaultAsync(row => row.Email == "ny@demo.invalid"));
        Assert.Equal(hasAccount, account is not null);
        Assert.Null(account?.PasswordHash);
    }

    [Fact]
    public async Task Hostile_names_are_shown_whole_and_safe()
    {
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var added = await desk.SubmitAsync($"/administration/organisationer/{await OrganisationAsync(Aarhus)}/personer/ny", "main form", ("Form.Name", Hostile), ("Form.Email", "hostile@demo.invalid"), ("Form.Role", "Reader"));
        var page = await desk.OpenAsync(added.Location ?? "");

        Assert.Equal(Hostile, page.Document.QuerySelector("h1")?.TextContent);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SØRENSEN-ærø", 1)]
    [InlineData("sørensen ærø", 1)]
    [InlineData("100%_[", 1)]
    [InlineData("%", 1)]
    [InlineData("findes-ikke", 0)]
    public async Task A_search_knows_Danish_letters_and_takes_signs_as_they_are(string words, int found)
    {
        await ChangeAsync(async db =>
        {
            var organisation = await db.Organisations.SingleAsync(row => row.MunicipalityCode == Aarhus);
            organisation.Admit(db.Add(new Domain.Access.Person { Name = "Åse Sørensen-Ærø", Email = "aase@demo.invalid" }).Entity, Domain.Access.Role.Reader, new(2026, 1, 1));
            organisation.Admit(db.Add(new Domain.Access.Person { Name = "Navn 100%_[ x", Email = "tegn@demo.invalid" }).Entity, Domain.Access.Role.Reader, new(2026, 1, 1));
        });
        using var desk = await DeskOfAsync(Secretariat);

        Assert.Equal(found, (await desk.OpenAsync($"/administration/personer?soeg={Uri.EscapeDataString(words)}")).Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Each_look_up_is_written_once_with_whom_it_was_about()
    {
        var person = await PersonAsync("laeser.aarhus@demo.invalid");
        var me = await PersonAsync(AarhusCoordinator);
        using var desk = await DeskOfAsync(AarhusCoordinator);
        await desk.OpenAsync("/administration/personer?soeg=hasledal");
        await desk.OpenAsync($"/administration/personer/{person}");
        await desk.OpenAsync($"/administration/personer/{await PersonAsync(RandersCoordinator)}");

        var entries = await AskAsync(db => db.AccessEntries.OrderBy(entry => entry.Sequence).ToListAsync());
        Assert.Equal([("hasledal", (Guid?)null), (null, person)], entries.Select(entry => (entry.Criterion, entry.SubjectId)));
        Assert.All(entries, entry => Assert.Equal(me, entry.PersonId));
    }
}
