using System.Net;
using System.Text.RegularExpressions;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>A portal in which people are invited to Aarhus Kommune.</summary>
public abstract partial class InvitationTest : IDisposable
{
    protected const string Newcomer = "mette.holm@aarhus.invalid";
    protected const string Password = "fire ord der ikke rimer";
    private const string Aarhus = "751";

    private protected InvitationTest()
    {
        Portal = new PortalFactory { Clock = Clock, Settings = new() { ["Portal:PublicHost"] = "https://portal.example.dk" } };
        Guest = new(Portal);
    }

    protected FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);
    protected PortalFactory Portal { get; }
    private protected Browser Guest { get; }

    public virtual void Dispose()
    {
        Guest.Dispose();
        Portal.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static (string, string?)[] Fields(Role role, string email = Newcomer) => [("Form.Name", "Mette Holm"), ("Form.Email", email), ("Form.Role", $"{role}")];

    protected async Task<string> InviteAsync(string email = Newcomer, Role role = Role.Reader, params (string, string?)[] fields)
    {
        using var desk = await Desk.OfAsync(Portal, Browser.Coordinator);
        var answer = await desk.PostAsync(await AddressAsync(), [.. Fields(role, email), .. fields]);
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return await LinkAsync();
    }

    protected Task<Page> AcceptAsync(Page page) => Guest.SubmitAsync(page, ("Form.Password", Password), ("Form.Repeated", Password));

    protected async Task<string> LinkAsync() => new Uri(Link().Match((await MailsAsync())[^1].Text).Value).PathAndQuery;

    protected async Task<string> AddressAsync() => $"/administration/organisationer/{await AskAsync(db => db.Organisations.Where(row => row.MunicipalityCode == Aarhus).Select(row => row.Id).SingleAsync())}/invitationer";

    protected Task<List<BoTrygt.Database.Outbox.OutboxMail>> MailsAsync() => AskAsync(db => db.OutboxMails.OrderBy(mail => mail.Sequence).ToListAsync());

    protected async Task<T> AskAsync<T>(Func<BoTrygtDb, Task<T>> question)
    {
        await using var db = Portal.Database.Open();
        return await question(db);
    }

    [GeneratedRegex(@"https://portal\.example\.dk/invitation\S+")]
    private static partial Regex Link();
}
