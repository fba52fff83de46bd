using System.Net;
using System.Text.RegularExpressions;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>An invitation, from the one who asks to the one who says yes.</summary>
public sealed partial class InvitationTests : IDisposable
{
    private const string Newcomer = "mette.holm@aarhus.invalid";
    private const string Password = "fire ord der ikke rimer";
    private const string Aarhus = "751";

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly PortalFactory _portal;
    private readonly Browser _guest;

    public InvitationTests()
    {
        _portal = new PortalFactory { Clock = _clock, Settings = new() { ["Portal:PublicHost"] = "https://portal.example.dk" } };
        _guest = new(_portal);
    }

    [Fact]
    public async Task Somebody_new_chooses_a_password_and_is_in()
    {
        var link = await InviteAsync();
        var page = await _guest.OpenAsync(link);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("inviterer dig til Bo trygts arbejdsrum som læser i Aarhus Kommune", page.Words, StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Header("Referrer-Policy"));
        Assert.Equal("/arbejdsrum", (await AcceptAsync(page)).Location);

        Assert.Contains("Du er nu læser i Aarhus Kommune", (await _guest.OpenAsync("/arbejdsrum")).Words, StringComparison.Ordinal);
        var membership = await AskAsync(db => db.Memberships.Include(row => row.Person).SingleAsync(row => row.Person.Email == Newcomer));
        Assert.Equal((Role.Reader, null), (membership.Role, membership.To));
        using var again = new Browser(_portal);
        Assert.Equal("/arbejdsrum", (await again.SignInAsync(Newcomer, Password)).Location);
    }

    /// <summary>Programs that look into links open them, some several times.</summary>
    [Fact]
    public async Task Opening_uses_nothing_up_and_saying_yes_does()
    {
        var link = await InviteAsync();
        for (var visit = 0; visit < 3; visit++)
        {
            using var scanner = new Browser(_portal);
            Assert.Equal(HttpStatusCode.OK, (await scanner.OpenAsync(link)).Status);
        }

        await AcceptAsync(await _guest.OpenAsync(link));

        using var thief = new Browser(_portal);
        Assert.Equal(HttpStatusCode.Gone, (await thief.OpenAsync(link)).Status);
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.OK)]
    [InlineData(0, HttpStatusCode.Gone)]
    public async Task It_works_for_48_hours(int minutes, HttpStatusCode status)
    {
        var link = await InviteAsync();
        _clock.Advance(TimeSpan.FromHours(48) + TimeSpan.FromMinutes(minutes));

        Assert.Equal(status, (await _guest.OpenAsync(link)).Status);
    }

    [Fact]
    public async Task Neither_the_code_nor_a_password_lies_in_the_database()
    {
        var code = (await InviteAsync()).Split('=')[1];

        Assert.Equal(SecretCode.HashOf(code), await AskAsync(db => db.Invitations.Select(row => row.CodeHash).SingleAsync()));
        Assert.DoesNotContain(code, await AskAsync(async db => string.Join(' ', await db.Set<BoTrygt.Domain.Audit.AuditValue>().Select(value => value.Before + value.After).ToListAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_who_is_signed_in_is_told_and_uses_nothing_up()
    {
        var link = await InviteAsync();
        using var other = new Browser(_portal);
        await other.SignInAsync("koordinator.randers@demo.invalid");

        var page = await other.OpenAsync(link);
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Invitationen er til m…@aarhus.invalid, men du er logget ind som koordinator.randers@demo.invalid", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Newcomer, page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await other.PostAsync("/invitation", [("Form.Code", link.Split('=')[1]), ("Form.Password", Password), ("Form.Repeated", Password), ("__RequestVerificationToken", Browser.TokenOf(page))])).Status);
        Assert.False(await AskAsync(db => db.People.AnyAsync(person => person.Email == Newcomer)));
        Assert.Equal(HttpStatusCode.OK, (await _guest.OpenAsync(link)).Status);
    }

    /// <summary>Whoever finds the mail of somebody who has an account does not get in with it.</summary>
    [Fact]
    public async Task Whoever_has_an_account_signs_in_and_says_yes()
    {
        var link = await InviteAsync("koordinator.randers@demo.invalid");
        var before = await _guest.OpenAsync(link);
        Assert.Null(before.Document.QuerySelector("input[type=password]"));
        Assert.Equal(HttpStatusCode.Conflict, (await _guest.PostAsync("/invitation", [("Form.Code", link.Split('=')[1]), ("Form.Password", Password), ("Form.Repeated", Password), ("__RequestVerificationToken", Browser.TokenOf(await _guest.OpenAsync("/log-ind")))])).Status);

        var signedIn = await _guest.SignInAsync("koordinator.randers@demo.invalid", path: before.Document.QuerySelector("main a.button")!.GetAttribute("href")!);
        Assert.Equal(link, signedIn.Location);
        Assert.Equal("/arbejdsrum", (await _guest.SubmitAsync(link)).Location);
        Assert.Equal(2, await AskAsync(db => db.Memberships.CountAsync(row => row.Person.Email == "koordinator.randers@demo.invalid")));
    }

    [Fact]
    public async Task A_new_mail_takes_the_place_of_the_old_one_and_what_is_taken_back_is_over()
    {
        var first = await InviteAsync();
        var id = await AskAsync(db => db.Invitations.Select(row => row.Id).SingleAsync());
        using var desk = await Desk.OfAsync(_portal, Browser.Coordinator);
        await desk.PostAsync($"/administration/invitationer/{id}/send-igen");
        var second = await LinkAsync();

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.OK), ((await _guest.OpenAsync(first)).Status, (await _guest.OpenAsync(second)).Status));
        await desk.PostAsync($"/administration/invitationer/{id}/traek-tilbage");
        Assert.Equal(HttpStatusCode.Gone, (await _guest.OpenAsync(second)).Status);
        Assert.Contains("allerede brugt eller trukket tilbage", (await desk.OpenAsync((await desk.PostAsync($"/administration/invitationer/{id}/send-igen")).Location!)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_role_is_not_given_when_the_one_who_asked_may_not_give_it_any_more()
    {
        var link = await InviteAsync();
        await using (var db = _portal.Database.Open())
        {
            await db.Memberships.Where(row => row.Person.Email == Browser.Coordinator).ExecuteUpdateAsync(set => set.SetProperty(row => row.To, DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime).AddDays(-2)));
        }

        Assert.Equal(HttpStatusCode.Gone, (await _guest.OpenAsync(link)).Status);
    }

    [Fact]
    public async Task Nobody_asks_for_a_role_of_another_organisation_or_one_that_is_not_his_to_give()
    {
        using var randers = await Desk.OfAsync(_portal, "koordinator.randers@demo.invalid");
        Assert.Equal(HttpStatusCode.NotFound, (await randers.PostAsync(await AddressAsync(), Fields(Role.Reader))).Status);
        using var administrator = await Desk.OfAsync(_portal, "administrator@demo.invalid");
        Assert.Contains("Kun Aarhus Kommune selv kan give retten til at skrive under", (await administrator.PostAsync(await AddressAsync(), Fields(Role.Signatory))).Words, StringComparison.Ordinal);
        using var own = await Desk.OfAsync(_portal, Browser.Coordinator);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await own.PostAsync(await AddressAsync(), Fields(Role.Administrator))).Status);
        Assert.Equal(0, await AskAsync(db => db.Invitations.CountAsync()));
    }

    [Fact]
    public async Task Nobody_is_asked_twice_for_the_same()
    {
        await InviteAsync();
        using var desk = await Desk.OfAsync(_portal, Browser.Coordinator);

        Assert.Contains("Adressen er allerede inviteret", (await desk.PostAsync(await AddressAsync(), Fields(Role.Reader, Newcomer.ToUpperInvariant()))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_say_yes_at_the_same_moment_one_does()
    {
        var link = await InviteAsync();
        var browsers = Enumerable.Range(0, 4).Select(_ => new Browser(_portal)).ToList();
        var pages = await Task.WhenAll(browsers.Select(browser => browser.OpenAsync(link)));
        var answers = await Task.WhenAll(browsers.Zip(pages, (browser, page) => browser.SubmitAsync(page, ("Form.Password", Password), ("Form.Repeated", Password))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Found);
        Assert.Equal(1, await AskAsync(db => db.Memberships.CountAsync(row => row.Person.Email == Newcomer)));
        browsers.ForEach(browser => browser.Dispose());
    }

    [Theory]
    [InlineData("", "", "Vælg en adgangskode.")]
    [InlineData("for kort", "for kort", "Adgangskoden skal have mindst 12 tegn.")]
    [InlineData("MetteHolm2026!", "MetteHolm2026!", "Adgangskoden er for let at gætte.")]
    [InlineData(Password, "noget andet", "De to adgangskoder er ikke ens.")]
    public async Task A_password_that_will_not_do_makes_nobody(string password, string repeated, string reason)
    {
        var page = await _guest.SubmitAsync(await InviteAsync(), ("Form.Password", password), ("Form.Repeated", repeated));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(reason, page.Words, StringComparison.Ordinal);
        Assert.False(await AskAsync(db => db.People.AnyAsync(person => person.Email == Newcomer)));
        Assert.Equal(HttpStatusCode.Found, (await AcceptAsync(page)).Status);
    }

    [Fact]
    public async Task A_deputy_is_one_until_the_last_day()
    {
        var lastDay = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime).AddDays(20);
        var link = await InviteAsync(role: Role.DeputySignatory, fields: ("Form.LastDay", $"{lastDay:yyyy-MM-dd}"));
        await AcceptAsync(await _guest.OpenAsync(link));

        Assert.Equal(lastDay, await AskAsync(db => db.Memberships.Where(row => row.Person.Email == Newcomer).Select(row => row.To).SingleAsync()));
        Assert.Contains(await MailsAsync(), mail => mail.Subject == "Mette Holm kan nu skrive under for Aarhus Kommune");
    }

    [Fact]
    public async Task Many_are_asked_from_a_file_and_each_line_that_is_wrong_is_told()
    {
        using var desk = await Desk.OfAsync(_portal, Browser.Coordinator);
        var file = $"""
            Navn;E-mail;Rolle;Til og med
            Åse Ærø;aase@aarhus.invalid;læser;
            Jens Bak;jens@aarhus.invalid;Stedfortræder for underskriver;31-12-{_clock.GetUtcNow().Year + 1}
            Uden mail;;Læser;
            Forkert rolle;rolle@aarhus.invalid;Borgmester;
            Igen;AASE@aarhus.invalid;Læser;

            Forkert dag;dag@aarhus.invalid;Læser;i morgen
            "=HYPERLINK(""x"")<script>";formel@aarhus.invalid;Læser;
            """;
        var page = await desk.UploadAsync($"{await AddressAsync()}/liste", "liste.csv", System.Text.Encoding.Latin1.GetBytes(file));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("3 invitationer er sendt, 4 er ikke", page.Words, StringComparison.Ordinal);
        Assert.Contains("4 Uden mail Skriv personens e-mail.", page.Words, StringComparison.Ordinal);
        Assert.Contains("5 Forkert rolle rolle@aarhus.invalid »Borgmester« er ikke en rolle her. Du kan skrive: Kommunekoordinator, Lokal redaktør, Underskriver, Stedfortræder for underskriver, Læser.", page.Words, StringComparison.Ordinal);
        Assert.Contains("6 Igen AASE@aarhus.invalid Adressen er allerede inviteret", page.Words, StringComparison.Ordinal);
        Assert.Contains("8 Forkert dag dag@aarhus.invalid »i morgen« kan ikke være sidste dag.", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page.Html, StringComparison.Ordinal);
        Assert.Equal(["Åse Ærø", "Jens Bak"], await AskAsync(db => db.Invitations.OrderBy(row => row.Id).Select(row => row.Name).Take(2).ToListAsync()));
        Assert.Contains("0 invitationer er sendt, 7 er ikke", (await desk.UploadAsync($"{await AddressAsync()}/liste", "liste.csv", System.Text.Encoding.UTF8.GetBytes(file))).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Navn;E-mail;Rolle", "Der er ingen personer i filen.")]
    [InlineData("", "Der er ingen personer i filen.")]
    [InlineData("Navn;E-mail\n\"uden slut;x@y.dk", "Filen kan ikke læses.")]
    public async Task A_file_that_is_none_is_told(string file, string reason)
    {
        using var desk = await Desk.OfAsync(_portal, Browser.Coordinator);

        Assert.Contains(reason, (await desk.UploadAsync($"{await AddressAsync()}/liste", "liste.csv", System.Text.Encoding.UTF8.GetBytes(file))).Words, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _guest.Dispose();
        _portal.Dispose();
    }

    private static (string, string?)[] Fields(Role role, string email = Newcomer) => [("Form.Name", "Mette Holm"), ("Form.Email", email), ("Form.Role", $"{role}")];

    private async Task<string> InviteAsync(string email = Newcomer, Role role = Role.Reader, params (string, string?)[] fields)
    {
        using var desk = await Desk.OfAsync(_portal, Browser.Coordinator);
        var answer = await desk.PostAsync(await AddressAsync(), [.. Fields(role, email), .. fields]);
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return await LinkAsync();
    }

    private Task<Page> AcceptAsync(Page page) => _guest.SubmitAsync(page, ("Form.Password", Password), ("Form.Repeated", Password));

    private async Task<string> LinkAsync() => new Uri(Link().Match((await MailsAsync())[^1].Text).Value).PathAndQuery;

    private async Task<string> AddressAsync() => $"/administration/organisationer/{await AskAsync(db => db.Organisations.Where(row => row.MunicipalityCode == Aarhus).Select(row => row.Id).SingleAsync())}/invitationer";

    private Task<List<BoTrygt.Database.Outbox.OutboxMail>> MailsAsync() => AskAsync(db => db.OutboxMails.OrderBy(mail => mail.Sequence).ToListAsync());

    private async Task<T> AskAsync<T>(Func<BoTrygtDb, Task<T>> question)
    {
        await using var db = _portal.Database.Open();
        return await question(db);
    }

    [GeneratedRegex(@"https://portal\.example\.dk/invitation\S+")]
    private static partial Regex Link();
}
