using BoTrygt.Database;
using BoTrygt.Database.Audit;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Providers;

/// <summary>
/// The one place that decides who somebody is whom an organisation's login has verified: which account, a new one, or none. A login
/// speaks for those of its own organisation's domains who belong to that organisation and to no other; see decision 30.
/// </summary>
public sealed class Arrivals(BoTrygtDb db, TimeProvider clock)
{
    /// <summary>The account that opens, with the roles that the login gives and takes; null for whoever has no business here.</summary>
    public Task<Account?> LetInAsync(Arrival who, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(who);
        // Two windows of one newcomer make one account: the slower one finds it.
        return db.AgainWhenSlowerAsync(() => TryAsync(who, cancellation));
    }

    private async Task<Account?> TryAsync(Arrival who, CancellationToken cancellation)
    {
        if (!who.Provider.SpeaksFor(who.Email) || await PersonAsync(who, cancellation) is not { } person || await BelongsElsewhereAsync(who, person, cancellation))
        {
            return null;
        }

        var account = await db.Users.SingleOrDefaultAsync(row => row.PersonId == person.Id, cancellation);
        var isInvited = await IsInvitedAsync(who, cancellation);
        if (account is null && who.Roles.Count == 0 && !isInvited)
        {
            return null; // Whoever has no account gets one for a role, and for nothing else.
        }

        if (account is not null && !await IsTheSameAsync(who, account, cancellation))
        {
            return null;
        }

        CurrentActor.Value = new(person.Id, $"login hos {who.Provider.Organisation.Name}");
        account ??= db.Add(Account.Of(person)).Entity;
        await RememberAsync(who, account, cancellation);
        await FollowClaimsAsync(who, person, cancellation);
        await db.SaveChangesAsync(cancellation);
        return (await db.ReadRightsAsync(person.Id, clock.Today(), cancellation)).Roles.Any() || isInvited ? account : null;
    }

    /// <summary>Whom the login has brought before; else whoever has the address; else somebody new, when a role waits.</summary>
    private async Task<Person?> PersonAsync(Arrival who, CancellationToken cancellation)
    {
        var (provider, subject) = (who.ProviderKey, who.SubjectKey);
        var known = await db.UserLogins.Where(login => login.LoginProvider == provider && login.ProviderKey == subject)
            .Join(db.Users, login => login.UserId, account => account.Id, (_, account) => account.Person).SingleOrDefaultAsync(cancellation);
        var person = known ?? await db.People.SingleOrDefaultAsync(one => one.Email == who.Email, cancellation);
        if (person is null && (who.Roles.Count > 0 || await IsInvitedAsync(who, cancellation)))
        {
            return db.Add(new Person { Name = who.Name.Length > 0 ? who.Name : who.Email.Split('@')[0], Email = who.Email }).Entity;
        }

        // The address here may be an older one of the same person's, but never one of another organisation's.
        return person is not null && who.Provider.SpeaksFor(person.Email) ? person : null;
    }

    /// <summary>Somebody who may has asked the address to take on a role there, and waits: the role is given when the person says yes.</summary>
    private async Task<bool> IsInvitedAsync(Arrival who, CancellationToken cancellation)
    {
        var waiting = await db.Invitations.AsNoTracking().Where(Invitation.WaitingAt(clock.GetUtcNow().UtcDateTime)).Where(invitation => invitation.OrganisationId == who.Provider.OrganisationId && invitation.Email == who.Email).ToListAsync(cancellation);
        foreach (var invitation in waiting)
        {
            if ((await db.ReadRightsAsync(invitation.InvitedById, clock.Today(), cancellation)).MayGive(invitation.Role, invitation.OrganisationId))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who could sign somebody in who works for another organisation, too, could use what that one gave.</summary>
    private Task<bool> BelongsElsewhereAsync(Arrival who, Person person, CancellationToken cancellation) =>
        db.Memberships.Where(Membership.NotEndedOn(clock.Today())).AnyAsync(membership => membership.PersonId == person.Id && membership.OrganisationId != who.Provider.OrganisationId, cancellation);

    /// <summary>An address may be given to somebody else one day; what the login knows people by is not.</summary>
    private async Task<bool> IsTheSameAsync(Arrival who, Account account, CancellationToken cancellation)
    {
        var provider = who.ProviderKey;
        var subjects = await db.UserLogins.Where(login => login.UserId == account.Id && login.LoginProvider == provider).Select(login => login.ProviderKey).ToListAsync(cancellation);
        return subjects.Count == 0 || subjects.Contains(who.SubjectKey);
    }

    private async Task RememberAsync(Arrival who, Account account, CancellationToken cancellation)
    {
        var (provider, subject) = (who.ProviderKey, who.SubjectKey);
        if (!await db.UserLogins.AnyAsync(login => login.LoginProvider == provider && login.ProviderKey == subject, cancellation))
        {
            db.Add(new IdentityUserLogin<Guid> { UserId = account.Id, LoginProvider = provider, ProviderKey = subject });
        }
    }

    /// <summary>
    /// The roles that the login gives are those of its claims today. What a person gave is left alone, and so is the last coordinator: that role
    /// ends at a later sign-in, when there is another.
    /// </summary>
    private async Task FollowClaimsAsync(Arrival who, Person person, CancellationToken cancellation)
    {
        var (today, yesterday) = (clock.Today(), clock.Today().AddDays(-1));
        var organisation = await db.Organisations.Include(row => row.Memberships).SingleAsync(row => row.Id == who.Provider.OrganisationId, cancellation);
        foreach (var role in who.Roles.Where(role => organisation.CanAdmit(person.Id, role, today)))
        {
            organisation.Admit(person, role, today, providerId: who.Provider.Id);
        }

        var gone = organisation.Memberships.Where(one => one.PersonId == person.Id && one.ProviderId == who.Provider.Id && one.IsActiveOn(today) && !who.Roles.Contains(one.Role));
        foreach (var membership in gone.Where(one => organisation.CanEnd(one, yesterday)).ToList())
        {
            organisation.End(membership, yesterday);
        }
    }
}
