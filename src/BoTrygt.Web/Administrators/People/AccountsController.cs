using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.People;

/// <summary>Lets a person log in, who could not before.</summary>
[RequirePermission(Permission.ManageAdministrators)]
public sealed class AccountsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    [HttpPost("/administration/personer/{id:guid}/konto")]
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
}
