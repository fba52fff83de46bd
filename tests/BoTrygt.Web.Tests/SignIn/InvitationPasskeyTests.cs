using System.Net;
using BoTrygt.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>An invitation that is accepted with a passkey instead of a password.</summary>
public sealed class InvitationPasskeyTests : InvitationTest
{
    private readonly SomePasskey _key = new() { Origin = "https://portal.example.dk", Domain = "portal.example.dk" };

    [Fact]
    public async Task The_key_opens_the_account_and_no_password_does()
    {
        var link = await InviteAsync(role: Role.MunicipalityCoordinator);
        Assert.Equal(10, (await MakeAsync(link)).Document.QuerySelectorAll(".recovery-codes code").Length);

        Assert.Equal(HttpStatusCode.OK, (await Guest.OpenAsync("/arbejdsrum")).Status);
        var account = await AskAsync(db => db.Users.SingleAsync(row => row.Email == Newcomer));
        Assert.Equal((null, 1, "Mette Holm-Ny"), (account.PasswordHash, account.PasskeyCount, await AskAsync(db => db.People.Where(person => person.Email == Newcomer).Select(person => person.Name).SingleAsync())));
        using var other = new Browser(Portal);
        Assert.Equal(HttpStatusCode.Gone, (await other.OpenAsync(link)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.SignInAsync(Newcomer, Password)).Status);
    }

    /// <summary>Whoever holds the link of another invitation has a key made for it, and nothing else.</summary>
    [Fact]
    public async Task A_key_that_was_made_for_one_invitation_is_good_for_no_other()
    {
        var first = await InviteAsync();
        var second = await InviteAsync("anden@aarhus.invalid");
        var asked = await AskForKeyAsync(first);
        var answer = await Guest.PostAsync("/invitation/noegle/opret", [("Form.Code", second.Split('=')[1]), ("Form.Name", "En Anden"), ("Credential", _key.Make(asked.Document.QuerySelector("form[data-new-passkey]")!.GetAttribute("data-new-passkey")!)), ("__RequestVerificationToken", Browser.TokenOf(asked))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Adgangsnøglen blev ikke oprettet.", answer.Words, StringComparison.Ordinal);
        Assert.False(await AskAsync(db => db.People.AnyAsync(person => person.Email == "anden@aarhus.invalid")));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_accepted()
    {
        var link = await InviteAsync();
        var asked = await AskForKeyAsync(link);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Guest.SubmitAsync(asked, ("Credential", "{}"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Guest.OpenAsync(link)).Status);
    }

    public override void Dispose()
    {
        _key.Dispose();
        base.Dispose();
    }

    private async Task<Support.Page> AskForKeyAsync(string link)
    {
        var page = await Guest.OpenAsync(link);
        return await Guest.PostAsync("/invitation/noegle", [("Form.Code", link.Split('=')[1]), ("Form.Name", "Mette Holm-Ny"), ("__RequestVerificationToken", Browser.TokenOf(page))]);
    }

    private async Task<Support.Page> MakeAsync(string link)
    {
        var asked = await AskForKeyAsync(link);
        return await Guest.SubmitAsync(asked, ("Credential", _key.Make(asked.Document.QuerySelector("form[data-new-passkey]")!.GetAttribute("data-new-passkey")!)));
    }
}
