using System.ComponentModel.DataAnnotations;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.MailChoice;

/// <summary>How often one wants the summary mail.</summary>
[Authorize]
[Route(FollowUpAddresses.MailChoice)]
public sealed class MailChoiceController(BoTrygtDb db, SignedInPerson me) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken cancellation) =>
        View("Edit", new MailChoiceForm { Digest = await db.People.Where(person => person.Id == me.PersonId).Select(person => person.Digest).SingleAsync(cancellation) });

    [HttpPost]
    public async Task<IActionResult> Update(MailChoiceForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return this.Again("Edit", form);
        }

        (await db.People.SingleAsync(person => person.Id == me.PersonId, cancellation)).Digest = form.Digest.GetValueOrDefault();
        await db.SaveChangesAsync(cancellation);
        TempData.Say(form.Digest == DigestRhythm.Weekly ? "Dit valg er gemt: Du får mails én gang om ugen, den første hverdag i ugen." : "Dit valg er gemt: Du får mails dagligt, om morgenen på hverdage.");
        return LocalRedirect("/arbejdsrum");
    }
}

public sealed class MailChoiceForm
{
    [Display(Name = "Hvor tit vil du have mails?")]
    [Required(ErrorMessage = "Vælg, hvor tit du vil have mails.")]
    [EnumDataType(typeof(DigestRhythm), ErrorMessage = "Vælg, hvor tit du vil have mails.")]
    public DigestRhythm? Digest { get; set; }
}
