using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Providers;
using BoTrygt.Web.Shared.Security;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.SignIn.Invitations;

/// <summary>What the link of an invitation opens, and whom it is for.</summary>
public sealed class InvitationLinks(BoTrygtDb db, Guesses guesses, TimeProvider clock)
{
    /// <summary>The invitation, tracked; null for a code that is used, too old, taken back or made up, or whose sender may not give the role any more.</summary>
    public Task<Invitation?> FindAsync(string? code, CancellationToken cancellation) => guesses.TryAsync(GuessKind.Link, () => LookAsync(code, cancellation));

    /// <summary>The person of an address, and the account that can be signed in to; both may be missing.</summary>
    public async Task<(Person? Person, Account? Account)> WhoIsAsync(string email, CancellationToken cancellation)
    {
        var person = await db.People.SingleOrDefaultAsync(one => one.Email == email, cancellation);
        var account = person is null ? null : await db.Users.SingleOrDefaultAsync(row => row.PersonId == person.Id, cancellation);
        var opens = account is not null && (account.HasPassword || account.HasSecondFactor || await db.UserLogins.AnyAsync(login => login.UserId == account.Id, cancellation));
        return (person, opens ? account : null);
    }

    /// <summary>The organisation's own login, when it speaks for the address.</summary>
    public async Task<bool> HasLoginAsync(Invitation invitation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        return (await db.IdentityProviders.OnAsync(invitation.OrganisationId, cancellation))?.SpeaksFor(invitation.Email) == true;
    }

    private async Task<Invitation?> LookAsync(string? code, CancellationToken cancellation)
    {
        if (code is null or { Length: 0 or > SecretCode.MaxLength })
        {
            return null;
        }

        var (hash, now) = (SecretCode.HashOf(code), clock.GetUtcNow().UtcDateTime);
        var invitation = await db.Invitations.Include(one => one.InvitedBy).Include(one => one.Organisation.Memberships).SingleOrDefaultAsync(one => one.CodeHash == hash, cancellation);
        return invitation?.IsWaiting(now) == true && (await db.ReadRightsAsync(invitation.InvitedById, clock.Today(), cancellation)).MayGive(invitation.Role, invitation.OrganisationId) ? invitation : null;
    }
}
