using System.Net;
using BoTrygt.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.SignIn.Organisations;

/// <summary>Whoever is invited comes in with the login of the organisation, for that invitation and for nothing else.</summary>
public sealed class OrganisationInvitationTests(OrganisationLogins logins) : OrganisationTest(logins)
{
    private const string Newcomer = "nanna.ny@demo.invalid";

    [Fact]
    public async Task An_invitation_makes_the_account_and_gives_the_role_when_it_is_accepted()
    {
        var link = await InviteAsync(AarhusId);
        Assert.Contains("Log ind med Aarhus Kommune", (await Browser.OpenAsync(link)).Words, StringComparison.Ordinal);
        Aarhus.Is("ny-1", Newcomer, TwoFactors);
        Assert.Equal(link, (await EnterAsync(Aarhus, path: link)).Location);
        Assert.Empty(await RolesOfAsync(Newcomer));

        var accepted = await Browser.SubmitAsync(link);
        Assert.Equal(Workroom, accepted.Location);
        Assert.Equal([Role.Reader], await RolesOfAsync(Newcomer));
        Assert.Null(await ReadAsync(db => db.Users.Where(row => row.Email == Newcomer).Select(row => row.PasswordHash).SingleAsync()));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task One_that_is_over_or_of_another_organisation_lets_nobody_in(bool isRevoked, bool isOfRanders)
    {
        await InviteAsync(isOfRanders ? RandersId : AarhusId);
        if (isRevoked)
        {
            await ChangeAsync(async db => (await db.Invitations.SingleAsync()).Revoke(DateTime.UtcNow));
        }

        Aarhus.Is("ny-1", Newcomer, TwoFactors);

        Assert.Equal(HttpStatusCode.Forbidden, (await EnterAsync(Aarhus)).Status);
        Assert.False(await ReadAsync(db => db.People.AnyAsync(row => row.Email == Newcomer)));
    }

    private async Task<string> InviteAsync(Guid organisationId)
    {
        var code = "";
        await ChangeAsync(async db =>
        {
            var invitation = db.Add(new Invitation { OrganisationId = organisationId, Role = Role.Reader, Name = "Nanna Ny", Email = Newcomer }).Entity;
            code = invitation.Send(await db.People.Where(person => person.Email == "administrator@demo.invalid").Select(person => person.Id).SingleAsync(), DateTime.UtcNow);
        });
        return $"/invitation?kode={code}";
    }
}
