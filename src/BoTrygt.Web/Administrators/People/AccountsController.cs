using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.People;

/// <summary>Lets a person log in, who could not before; ends what a person is signed in with; and gives up a second factor that is lost.</summary>
[RequirePermission(Permission.ManageAdministrators)]
[Route("/administration/personer/{id:guid}/konto")]
public sealed class AccountsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock, Sessions sessions) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        var person = await db.People.Managed(me.Rights, clock.Today()).SingleOrDefaultAsync(person => person.Id == id, cancellation);
        if (person is null)
        {
            return NotFound();
        }

        BrokenRuleException.Unless(!await db.Users.AnyAsync(account => account.PersonId == id, cancellation), "The person has an account.");
        db.Add(Account.Of(person));
        await db.SaveChangesAsync(cancellation);
        TempData.Say($"{person.Name} kan nu få en adgangskode med »Glemt adgangskode«.");
        return Redirect($"/administration/personer/{id}");
    }

    [HttpPost("log-ud")]
    public async Task<IActionResult> EndSessions(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } account)
        {
            return NotFound();
        }

        var ended = await sessions.EndAllOfAsync(account.PersonId, cancellation);
        TempData.Say(ended == 0 ? $"{account.Person.Name} var ikke logget ind." : $"{account.Person.Name} er logget ud alle steder.");
        return Redirect($"/administration/personer/{id}");
    }

    /// <summary>
    /// For whoever has lost both telephone and recovery codes: a lost telephone holds passkeys, too. Who it is, is known before: see
    /// docs/operations.md.
    /// </summary>
    [HttpPost("nulstil-to-trin")]
    public async Task<IActionResult> ResetSecondFactor(Guid id, [FromServices] Authenticator authenticator, [FromServices] Passkeys passkeys, [FromServices] FactorMails mails, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } account)
        {
            return NotFound();
        }

        BrokenRuleException.Unless(account.PersonId != me.PersonId, "One's own is given up with password and code.");
        account.ForgetAuthenticator();
        await authenticator.ForgetCodesAsync(account.Id, cancellation);
        await passkeys.ForgetAllAsync(account, cancellation);
        mails.AddReset(account, me.Name);
        await db.SaveChangesAsync(cancellation);
        await sessions.EndAllOfAsync(account.PersonId, CancellationToken.None);
        TempData.Say($"{account.Person.Name} logger ind med adgangskoden alene, til en ny app eller adgangsnøgle er tilføjet.");
        return Redirect($"/administration/personer/{id}");
    }

    private async Task<Account?> FindAsync(Guid personId, CancellationToken cancellation)
    {
        var managed = db.People.Managed(me.Rights, clock.Today()).Where(person => person.Id == personId);
        return await db.Users.Include(account => account.Person).SingleOrDefaultAsync(account => managed.Any(person => person.Id == account.PersonId), cancellation);
    }
}
