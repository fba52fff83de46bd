using BoTrygt.Database;
using BoTrygt.Database.Audit;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Onboardings;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.SignIn.Invitations;

/// <summary>Says yes to an invitation: person, account, what opens it, role and the end of the invitation are one save.</summary>
public sealed class Acceptances(BoTrygtDb db, UserManager<Account> users, Admissions admissions, Inviting inviting, Passkeys passkeys, Authenticator authenticator, TimeProvider clock)
{
    /// <summary>Where the form says what is wrong with a password.</summary>
    public const string PasswordField = $"{nameof(AcceptancePage.Form)}.{nameof(AcceptanceForm.Password)}";

    /// <summary>What has come in the way since somebody asked; null when nothing has.</summary>
    public async Task<string?> ProblemAsync(AcceptancePage page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        var invitation = page.Invitation;
        return invitation.LastDay < clock.Today() ? "Rollen skulle slutte, før du tog imod den. Bed om en ny invitation."
            : page.Person is null ? null
            : await inviting.ProblemOfAsync(invitation.Organisation, page.Person, invitation.Role, invitation.LastDay, cancellation);
    }

    /// <summary>With the account that one is signed in to, or else a new one and its password; null when that was refused or somebody was faster, which the form says.</summary>
    public Task<Account?> AcceptAsync(AcceptancePage page, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        return SaveAsync(
            page,
            async person =>
            {
                if (page.SignedIn is { } account)
                {
                    await db.SaveChangesAsync(cancellation);
                    return account;
                }

                return await AddPasswordAsync(await AccountOfAsync(person, cancellation), person, page.Form.Password!, state);
            },
            state,
            cancellation);
    }

    /// <summary>With a new account and a passkey that opens it, and what stands in for it when it is lost; null when somebody was faster, which the form says.</summary>
    public Task<Account?> AcceptAsync(AcceptancePage page, UserPasskeyInfo key, List<string> codes, HttpContext http, ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(http);
        return SaveAsync(
            page,
            async person =>
            {
                var account = await AccountOfAsync(person, http.RequestAborted) ?? db.Add(Account.Of(person, page.Invitation.Id)).Entity;
                await passkeys.KeepAsync(account, key, BrowserNames.Of(http.Request.Headers.UserAgent), http.RequestAborted);
                codes.AddRange(await authenticator.RenewCodesAsync(account, http.RequestAborted));
                await db.SaveChangesAsync(http.RequestAborted);
                return account;
            },
            state,
            http.RequestAborted);
    }

    private async Task<Account?> SaveAsync(AcceptancePage page, Func<Person, Task<Account?>> save, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(state);
        var invitation = page.Invitation;
        var person = page.Person ?? db.Add(new Person { Name = (page.Form.Name ?? invitation.Name).Trim(), Email = invitation.Email }).Entity;
        CurrentActor.Value = new(person.Id, "invitation");
        await admissions.AcceptAsync(invitation, person, cancellation);
        await TakePostAsync(invitation, person, cancellation);
        try
        {
            return await save(person);
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

    /// <summary>Checked before anything is saved; what comes with it is tracked, and is saved with it.</summary>
    private async Task<Account?> AddPasswordAsync(Account? known, Person person, string password, ModelStateDictionary state)
    {
        var account = known ?? Account.Of(person);
        var result = known is null ? await users.CreateAsync(account, password) : await users.AddPasswordAsync(account, password);
        foreach (var error in result.Errors)
        {
            state.AddModelError(PasswordField, error.Description);
        }

        return result.Succeeded ? account : null;
    }

    /// <summary>One that was opened for the person and never used.</summary>
    private Task<Account?> AccountOfAsync(Person person, CancellationToken cancellation) => db.Users.SingleOrDefaultAsync(account => account.PersonId == person.Id, cancellation);
}
