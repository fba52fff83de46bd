using System.Net;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>What an administrator does for somebody who has lost a telephone, or who shall not be signed in any longer.</summary>
public sealed class AccountTests : AdministrationTest
{
    private const string Reader = "laeser.aarhus@demo.invalid";

    [Fact]
    public async Task A_person_is_signed_out_everywhere()
    {
        using var desk = await DeskOfAsync(Administrator);
        using var theirs = await DeskOfAsync(Reader);
        using var alsoTheirs = await DeskOfAsync(Reader);
        Assert.Equal(HttpStatusCode.OK, (await theirs.OpenAsync("/arbejdsrum")).Status);
        await desk.PostAsync($"{await PageOfAsync(Reader)}/konto/log-ud");

        Assert.Equal(HttpStatusCode.Found, (await theirs.OpenAsync("/arbejdsrum")).Status);
        Assert.Equal(HttpStatusCode.Found, (await alsoTheirs.OpenAsync("/arbejdsrum")).Status);
        Assert.Contains("er logget ud alle steder", (await desk.OpenAsync(await PageOfAsync(Reader))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_app_goes_with_its_codes_and_sessions_and_the_log_says_who_did_it()
    {
        await ChangeAsync(async db =>
        {
            var account = await db.Users.SingleAsync(row => row.Email == Reader);
            account.KeepAuthenticator("forseglet", 1);
            db.AddRange(RecoveryCode.For(account).Select(code => code.Row));
            db.Add(new IdentityUserPasskey<Guid> { UserId = account.Id, CredentialId = [1, 2, 3], Data = new() { PublicKey = [1], AttestationObject = [1], ClientDataJson = [1], Name = "Telefonen" } });
            account.CountPasskeys(1);
        });
        using var desk = await DeskOfAsync(Administrator);
        using var theirs = await DeskOfAsync(Reader);
        Assert.NotNull((await desk.OpenAsync(await PageOfAsync(Reader))).Document.QuerySelector("form[action$='nulstil-to-trin']"));
        await desk.PostAsync($"{await PageOfAsync(Reader)}/konto/nulstil-to-trin");

        Assert.Equal(HttpStatusCode.Found, (await theirs.OpenAsync("/arbejdsrum")).Status);
        Assert.Null((await desk.OpenAsync(await PageOfAsync(Reader))).Document.QuerySelector("form[action$='nulstil-to-trin']"));
        var (account, codes, open) = await AskAsync(async db => (await db.Users.SingleAsync(row => row.Email == Reader), await db.RecoveryCodes.CountAsync(), await db.Sessions.CountAsync(row => row.Account.Email == Reader && row.EndedAt == null)));
        Assert.Equal((false, 0, 0), (account.HasSecondFactor, codes, open));
        Assert.Equal(0, await AskAsync(db => db.UserPasskeys.CountAsync())); // A lost telephone holds them, too.
        Assert.True(await AskAsync(db => db.OutboxMails.AnyAsync(mail => mail.To == Reader && mail.Subject == "Login i to trin er nulstillet på din konto hos Bo trygt")));
        var administrator = await PersonAsync(Administrator);
        var entry = await AskAsync(db => db.AuditEntries.Include(row => row.Values).Where(row => row.Entity == nameof(Account) && row.RowId == account.Id.ToString() && row.PersonId == administrator).SingleAsync());
        Assert.Contains(nameof(Account.AuthenticatorSeal), entry.Fields, StringComparison.Ordinal);
        Assert.DoesNotContain(entry.Values, value => value.Before == "forseglet");
    }

    [Fact]
    public async Task Nobody_gives_up_the_own_one_without_password_and_code()
    {
        await ChangeAsync(async db => (await db.Users.SingleAsync(row => row.Email == Administrator)).KeepAuthenticator("forseglet", 1));
        using var desk = await DeskOfAsync(Administrator);

        Assert.Null((await desk.OpenAsync(await PageOfAsync(Administrator))).Document.QuerySelector("form[action$='nulstil-to-trin']"));
        Assert.Equal(HttpStatusCode.Conflict, (await desk.PostAsync($"{await PageOfAsync(Administrator)}/konto/nulstil-to-trin")).Status);
        Assert.True((await AskAsync(db => db.Users.SingleAsync(row => row.Email == Administrator))).HasSecondFactor);
    }

    [Fact]
    public async Task Whose_role_ends_at_once_is_signed_out_and_whose_role_ends_some_day_is_not()
    {
        using var desk = await DeskOfAsync(Administrator);
        await AdmitAsync(Reader, Aarhus, Role.LocalEditor);
        var role = await AskAsync(db => db.Memberships.Where(row => row.Person.Email == Reader && row.Role == Role.LocalEditor).Select(row => row.Id).SingleAsync());
        using var theirs = await DeskOfAsync(Reader);
        await desk.PostAsync($"/administration/medlemskaber/{role}/slutdato", ("Form.LastDay", "2099-01-01"));
        Assert.Equal(HttpStatusCode.OK, (await theirs.OpenAsync("/arbejdsrum")).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await desk.PostAsync($"/administration/medlemskaber/{role}/slutdato", ("Form.AtOnce", "true"))).Status);
        Assert.StartsWith("/log-ind", (await theirs.OpenAsync("/arbejdsrum")).Location, StringComparison.Ordinal);
    }

    private async Task<string> PageOfAsync(string email) => $"/administration/personer/{await PersonAsync(email)}";
}
