using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>Notes on an initiative.</summary>
[RequirePermission(Permission.AddNote)]
public sealed class NotesController(BoTrygtDb db, InitiativesInReach initiatives, InitiativePages pages, SignedInPerson me) : Controller
{
    [HttpPost("/arbejdsrum/indsatser/{id:guid}/noter")]
    public async Task<IActionResult> Create(Guid id, [Bind(Prefix = "NewNote")] NoteForm form, CancellationToken cancellation)
    {
        if (await initiatives.FindAsync(id, Permission.AddNote, cancellation) is not { } initiative)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Initiative", await pages.ReadAsync(id, form, cancellation));
        }

        db.Add(NoteOf(initiative, form));
        await initiatives.SaveBesideAsync(initiative, cancellation);
        TempData.Say("Noten er gemt.");
        return LocalRedirect($"{PlanAddresses.Initiative(id)}#noter");
    }

    private Note NoteOf(Initiative initiative, NoteForm form)
    {
        var organisations = me.Rights.To(Permission.AddNote);
        return new Note
        {
            InitiativeId = initiative.Id,
            PartnershipId = initiative.PartnershipId,
            AuthorId = me.PersonId,
            OrganisationId = me.Rights.ActsFor(Permission.AddNote, initiative),
            Text = form.Note.Trim(),
            WrittenAt = initiatives.Now,
            IsShared = form.IsShared || !organisations.CoversAllOf(initiative.PartnershipId),
        };
    }
}
