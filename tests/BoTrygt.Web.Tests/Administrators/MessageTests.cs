using System.Net;
using BoTrygt.Database.Outbox;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>A message to all coordinators: looked through first, sent once, to each person once.</summary>
public sealed class MessageTests : AdministrationTest
{
    private const string Path = "/administration/besked";

    [Theory]
    [InlineData(CoordinatorAudience.All)]
    [InlineData(CoordinatorAudience.Municipalities)]
    [InlineData(CoordinatorAudience.Police)]
    public async Task It_goes_to_each_coordinator_of_today_once(CoordinatorAudience audience)
    {
        await AdmitAsync(AarhusCoordinator, Randers, Role.MunicipalityCoordinator);
        var expected = await AskAsync(db => db.Memberships.Where(Membership.ActiveOn(DateOnly.FromDateTime(DateTime.UtcNow)))
            .Where(row => (row.Role == Role.MunicipalityCoordinator && audience != CoordinatorAudience.Police) || (row.Role == Role.PoliceCoordinator && audience != CoordinatorAudience.Municipalities))
            .Select(row => row.Person.Email).Distinct().OrderBy(email => email).ToListAsync());
        using var desk = await DeskOfAsync(Secretariat);
        var preview = await ShowAsync(desk, audience);
        Assert.Contains($"{expected.Count} personer", preview.Words, StringComparison.Ordinal);
        Assert.Empty(await MailsAsync());

        await SendAsync(desk, preview);
        var mails = await MailsAsync();
        Assert.Equal(expected, mails.Select(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.All(mails, mail => Assert.Equal((Secretariat, "Møde i marts"), (mail.ReplyTo, mail.Subject)));
        var list = await desk.OpenAsync(Path);
        Assert.Contains($"{expected.Count} personer", Page.WordsOf(list.Document.QuerySelector(".versions")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_coordinated_until_yesterday_gets_none()
    {
        var yesterday = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1);
        await ChangeAsync(db => db.Memberships.Where(row => row.Person.Email == RandersCoordinator).ExecuteUpdateAsync(set => set.SetProperty(row => row.To, yesterday)));
        using var desk = await DeskOfAsync(Administrator);
        await SendAsync(desk, await ShowAsync(desk));

        Assert.DoesNotContain(await MailsAsync(), mail => mail.To == RandersCoordinator);
    }

    /// <summary>The day itself still counts; whoever coordinates others too hears of it all the same.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public async Task Who_coordinates_a_partnership_that_has_ended_gets_none(int lastDay, bool gets)
    {
        await ChangeAsync(async db => (await db.Partnerships.SingleAsync(row => row.MunicipalityCode == Randers)).EndAfter(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(lastDay)));
        using var desk = await DeskOfAsync(Secretariat);
        await SendAsync(desk, await ShowAsync(desk, CoordinatorAudience.All));
        var to = (await MailsAsync()).Select(mail => mail.To).ToList();

        Assert.Equal(gets, to.Contains(RandersCoordinator));
        Assert.Contains(AarhusCoordinator, to);
        Assert.Contains(PoliceCoordinator, to);
    }

    [Fact]
    public async Task Who_coordinates_one_that_lapsed_gets_none_either()
    {
        await ChangeAsync(async db => (await db.Partnerships.SingleAsync(row => row.MunicipalityCode == Randers)).EndedOn = new(2026));
        using var desk = await DeskOfAsync(Secretariat);

        await SendAsync(desk, await ShowAsync(desk, CoordinatorAudience.Municipalities));
        Assert.DoesNotContain(await MailsAsync(), mail => mail.To == RandersCoordinator);
    }

    [Fact]
    public async Task Pressed_five_times_at_once_it_is_sent_once()
    {
        using var desk = await DeskOfAsync(Secretariat);
        var form = Form.Of(await ShowAsync(desk), "main form");
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => desk.PostAsync(Path, [.. form.With([("Form.Step", "Send")])])));

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Found, Path), (answer.Status, answer.Location)));
        Assert.Equal(1, await AskAsync(db => db.CoordinatorMessages.CountAsync()));
        Assert.Distinct((await MailsAsync()).Select(mail => mail.To));
    }

    [Fact]
    public async Task Other_words_after_going_back_are_another_message_that_is_looked_through_first()
    {
        using var desk = await DeskOfAsync(Secretariat);
        var form = Form.Of(await ShowAsync(desk), "main form");
        await desk.PostAsync(Path, [.. form.With([("Form.Step", "Send")])]);
        var again = await desk.PostAsync(Path, [.. form.With([("Form.Step", "Send"), ("Form.Text", "Andre ord.")])]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("allerede sendt", again.Words, StringComparison.Ordinal);
        Assert.Equal("Andre ord.", Form.Of(again, "main form").Value("Form.Text"));
        Assert.NotEqual(form.Value("Form.Id"), Form.Of(again, "main form").Value("Form.Id"));
    }

    [Fact]
    public async Task Going_back_keeps_what_was_typed()
    {
        using var desk = await DeskOfAsync(Secretariat);
        var form = Form.Of(await ShowAsync(desk), "main form");
        var back = Form.Of(await desk.PostAsync(Path, [.. form.With([("Form.Step", "Edit")])]), "main form");

        Assert.Equal(("Møde i marts", "Police", form.Value("Form.Id")), (back.Value("Form.Subject"), back.Value("Form.Audience"), back.Value("Form.Id")));
    }

    [Fact]
    public async Task What_is_hostile_is_text_on_the_page_in_the_mail_and_in_its_head()
    {
        const string Hostile = "<script>alert(1)</script> <img src=x onerror=alert(1)>";
        using var desk = await DeskOfAsync(Secretariat);
        var preview = await ShowAsync(desk, subject: $"Hej {Hostile}\r\nBcc: alle@ond.example", text: $"{Hostile}\n\n{Hostile}");
        Assert.Empty(preview.Document.QuerySelectorAll("main script, main img"));
        await SendAsync(desk, preview);

        Assert.Empty((await desk.OpenAsync(Path)).Document.QuerySelectorAll("main script, main img"));
        Assert.All(await MailsAsync(), mail =>
        {
            Assert.DoesNotContain('\n', mail.Subject);
            Assert.DoesNotContain("<script", mail.Html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", mail.Html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(Hostile, mail.Text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("", "Ord.", "Skriv, hvad beskeden handler om.")]
    [InlineData("Emne", "", "Skriv beskeden.")]
    [InlineData("Om 010190-1234", "Ord.", "Det ligner et CPR-nummer.")]
    [InlineData("Emne", "Borgeren er 0101901234.", "Det ligner et CPR-nummer.")]
    public async Task What_will_not_do_is_told_and_nothing_is_sent(string subject, string text, string reason)
    {
        using var desk = await DeskOfAsync(Secretariat);
        foreach (var step in new[] { "Show", "Send" })
        {
            var refused = await desk.SubmitAsync(Path, "main form", ("Form.Audience", "All"), ("Form.Subject", subject), ("Form.Text", text), ("Form.Step", step));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(reason, refused.Words, StringComparison.Ordinal);
        }

        Assert.Empty(await MailsAsync());
    }

    private static Task<Page> ShowAsync(Desk desk, CoordinatorAudience audience = CoordinatorAudience.Police, string subject = "Møde i marts", string text = "Kære alle\n\nVi ses den 3.") =>
        desk.SubmitAsync(Path, "main form", ("Form.Audience", $"{audience}"), ("Form.Subject", subject), ("Form.Text", text), ("Form.Step", "Show"));

    private static Task<Page> SendAsync(Desk desk, Page preview) => desk.PostAsync(Path, [.. Form.Of(preview, "main form").With([("Form.Step", "Send")])]);

    private Task<List<OutboxMail>> MailsAsync() => AskAsync(db => db.OutboxMails.OrderBy(mail => mail.Sequence).ToListAsync());
}
