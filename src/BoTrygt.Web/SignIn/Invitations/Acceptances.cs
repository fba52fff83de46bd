using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Onboardings;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.SignIn.Invitations;

/// <summary>Says yes to an invitation: person, account, role and the end of the invitation are one save.</summary>
public sealed class Acceptances(BoTrygtDb db, UserManager<Account> users, Admissions admissions, Inviting inviting, TimeProvider clock)
{
    /// <summary>Where the form says what is wrong with a password.</summary>
    public const string PasswordField = $"{nameof(AcceptancePage.Form)}.{nameof(AcceptanceForm.Password)}";

    /// <summary>What the code opens, tracked; null for one that is used, too old, taken back or made up, or whose sender may not give the role any more.</summary>
    public async Task<Invitation?> FindAsync(string? code, CancellationToken cancellation)
    {
        if (code is null or { Length: 0 or > SecretCode.MaxLength })
        {
            return null;
        }

        var hash = SecretCode.HashOf(code);
        var invitation = await db.Invitations.Include(one => one.InvitedBy).Include(one => one.Organisation.Memberships).SingleOrDefaultAsync(one => one.CodeHash == hash, cancellation);
        return invitation?.IsWaiting(Now) == true && (await db.ReadRightsAsync(invitation.InvitedById, clock.Today(), cancellation)).MayGive(invitation.Role, invitation.OrganisationId) ? invitation : null;
    }

    /// <summary>The person of an address, and the account that can be signed in to; both may be missing.</summary>
    public async Task<(Person? Person, Account? Account)> WhoIsAsync(string email, CancellationToken cancellation)
    {
        var person = await db.People.SingleOrDefaultAsync(one => one.Email == email, cancellation);
        var account = person is null ? null : await AccountOfAsync(person.Id, cancellation);
        return (person, account?.PasswordHash is null ? null : account);
    }

    /// <summary>What has come in the way since somebody asked; null when nothing has.</summary>
    public async Task<string?> ProblemAsync(Invitation invitation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        var person = await db.People.SingleOrDefaultAsync(one => one.Email == invitation.Email, cancellation);
        return invitation.LastDay < clock.Today() ? "Rollen skulle slutte, før du tog imod den. Bed om en ny invitation."
            : person is null ? null
            : await inviting.ProblemOfAsync(invitation.Organisation, person, invitation.Role, invitation.LastDay, cancellation);
    }

    /// <summary>The account that now has the role; null when the password was refused, which the form says, or when somebody was faster.</summary>
    public async Task<Account?> AcceptAsync(Invitation invitation, AcceptanceForm form, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(state);
        var person = await db.People.SingleOrDefaultAsync(one => one.Email == invitation.Email, cancellation) ?? db.Add(new Person { Name = form.Name!.Trim(), Email = invitation.Email }).Entity;
        await admissions.AcceptAsync(invitation, person, cancellation);
        await TakePostAsync(invitation, person, cancellation);
        try
        {
            return await SaveAsync(person, form, state, cancellation);
        }
        catch (DbUpdateException failure) when (db.IsOvertaken(failure))
        {
            state.AddModelError("", "Invitationen er lige blevet brugt.");
            return null;
        }
    }

    /// <summary>The first who coordinates for a kommune that is taken on board holds the post that was made for it.</summary>
    private async Task TakePostAsync(Invitation invitation, Person person, CancellationToken cancellation)
    {
        if (invitation.Role == invitation.Organisation.Kind.KeyRole()
            && await db.Posts.FirstOrDefaultAsync(post => post.OrganisationId == invitation.OrganisationId && post.HolderId == null && post.Title == OnboardingCase.CoordinatorPost, cancellation) is { } post)
        {
            post.HolderId = person.Id;
            post.Touch();
        }
    }

    private async Task<Account?> SaveAsync(Person person, AcceptanceForm form, ModelStateDictionary state, CancellationToken cancellation)
    {
        var account = await AccountOfAsync(person.Id, cancellation);
        if (account?.PasswordHash is not null)
        {
            await db.SaveChangesAsync(cancellation);
            return account;
        }

        // Checked before anything is saved; what comes with it is tracked, and is saved with it.
        var result = account is null ? await users.CreateAsync(account = Account.Of(person), form.Password!) : await users.AddPasswordAsync(account, form.Password!);
        foreach (var error in result.Errors)
        {
            state.AddModelError(PasswordField, error.Description);
        }

        return result.Succeeded ? account : null;
    }

    private Task<Account?> AccountOfAsync(Guid personId, CancellationToken cancellation) => db.Users.SingleOrDefaultAsync(account => account.PersonId == personId, cancellation);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
