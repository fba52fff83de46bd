using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Catalogue;

/// <summary>Gives an experience back to the catalogue.</summary>
[RequirePermission(Permission.ShareExperience)]
[Route($"{CatalogueAddresses.Index}/{{slug}}/erfaringer")]
public sealed class NewExperiencesController(BoTrygtDb db, SignedInPerson me, ExperienceReading reading, TimeProvider clock) : Controller
{
    [HttpGet("ny")]
    public async Task<IActionResult> New(string slug, Guid? indsats, CancellationToken cancellation) =>
        await FindAsync(slug, indsats, cancellation) is ({ } activity, var initiative)
            ? View("Experience", await reading.PageAsync(activity, initiative, new() { InitiativeId = indsats, PartnershipId = initiative?.PartnershipId }, cancellation))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(string slug, [Bind(Prefix = nameof(ExperiencePage.Form))] ExperienceForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(slug, form.InitiativeId, cancellation) is not ({ } activity, var initiative))
        {
            return NotFound();
        }

        var page = await reading.PageAsync(activity, initiative, form, cancellation);
        var partnership = initiative?.PartnershipId ?? (page.Choices is [var only] ? only.Id : form.PartnershipId);
        if (page.Choices.All(choice => choice.Id != partnership))
        {
            ModelState.AddModelError("Form.PartnershipId", "Vælg det partnerskab, erfaringen er fra.");
        }

        if (!ModelState.IsValid || partnership is null)
        {
            return this.Again("Experience", page);
        }

        db.Add(Give(activity.Id, partnership.Value, initiative, form.ToContent()));
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Tak. Erfaringen står nu på aktivitetens side, hvor alle i arbejdsrummet kan læse den.");
        return LocalRedirect(CatalogueAddresses.Experiences(slug));
    }

    private ActivityExperience Give(Guid activityId, Guid partnershipId, Initiative? initiative, ExperienceContent content)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var by = new OnBehalf(me.PersonId, me.Rights.ActsFor(Permission.ShareExperience, new InPartnership(partnershipId)));
        return initiative is null ? ActivityExperience.Give(activityId, partnershipId, by, content, now) : ActivityExperience.Give(activityId, initiative, by, content, now);
    }

    /// <summary>The activity, and the initiative when one is asked for; no activity when that one cannot be.</summary>
    private async Task<(ActivityLink? Activity, Initiative? Initiative)> FindAsync(string slug, Guid? initiativeId, CancellationToken cancellation)
    {
        var activity = await reading.FindActivityAsync(slug, cancellation);
        var initiative = activity is null ? null : await reading.FindInitiativeAsync(initiativeId, activity.Id, cancellation);
        return (initiativeId is not null && initiative is null ? null : activity, initiative);
    }
}
