using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.People;

/// <summary>The people that one looks after. Whoever sees them is written down.</summary>
[RequirePermission(Permission.ManagePeople)]
public sealed class PeopleController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    [HttpGet("/administration/personer")]
    public async Task<IActionResult> Index([FromQuery(Name = "soeg")] string? words, [FromQuery(Name = "side")] int number, CancellationToken cancellation)
    {
        var names = await db.People.Managed(me.Rights, clock.Today()).Matching(words).Select(person => new PersonName(person.Id, person.Name)).ToListAsync(cancellation);
        var page = PeoplePage.Of(words, names, number);
        var rows = await db.ToRows(me.Rights, page.Ids, clock.Today()).ToListAsync(cancellation);
        await db.RecordLookUpAsync(me, clock, "Listen over personer", criterion: words);
        return View("Index", page with { Rows = [.. rows.OrderBy(row => row.Name, DanishOrder.Comparer).ThenBy(row => row.Email)] });
    }

    [HttpGet("/administration/personer/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        var page = await db.PersonPageAsync(me.Rights, id, clock.Today(), cancellation);
        if (page is null)
        {
            return NotFound();
        }

        await db.RecordLookUpAsync(me, clock, "Personens side", id);
        return View("Show", page with { IsSelf = id == me.PersonId, MaySeeAs = page.HasAccount && id != me.PersonId && me.May(Permission.SeeAs) });
    }

    [HttpGet("/administration/personer/{id:guid}/ret")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        var form = await Editable(id).Select(person => new PersonForm { Name = person.Name, Email = person.Email }).SingleOrDefaultAsync(cancellation);
        if (form is null)
        {
            return NotFound();
        }

        await db.RecordLookUpAsync(me, clock, "Ret navn og e-mail", id);
        return View("Edit", form);
    }

    [HttpPost("/administration/personer/{id:guid}/ret")]
    public async Task<IActionResult> Update(Guid id, PersonForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var person = await Editable(id).SingleOrDefaultAsync(cancellation);
        if (person is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !await SaveAsync(person, form, cancellation))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Edit", form);
        }

        TempData.Say("Ændringen er gemt.");
        return Redirect($"/administration/personer/{id}");
    }

    private IQueryable<Person> Editable(Guid id) => db.People.ManagedAlone(me.Rights, clock.Today()).Where(person => person.Id == id);

    /// <summary>False when somebody else has the address; the field says so then.</summary>
    private async Task<bool> SaveAsync(Person person, PersonForm form, CancellationToken cancellation)
    {
        (person.Name, person.Email) = (form.Name.Trim(), form.Email);
        var account = await db.Users.SingleOrDefaultAsync(account => account.PersonId == person.Id, cancellation);
        account?.FollowEmailOf(person);
        if (await db.TrySavePersonAsync(person, cancellation))
        {
            return true;
        }

        ModelState.AddModelError(nameof(form.Email), PersonForm.EmailIsTaken);
        return false;
    }
}
