using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.FollowUps;

/// <summary>How often a partnership follows up, and when its steering group met last.</summary>
[RequirePermission(Permission.EditPartnership)]
[Route("/arbejdsrum/partnerskaber/{slug}/opfoelgning/rytme")]
public sealed class RhythmController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(string slug, CancellationToken cancellation) =>
        await FindAsync(slug, cancellation) is { } partnership ? View("Rhythm", await PageAsync(partnership, slug, RhythmForm.Of(partnership), cancellation)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Update(string slug, [Bind(Prefix = nameof(RhythmPage.Form))] RhythmForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(slug, cancellation) is not { } partnership)
        {
            return NotFound();
        }

        if (form.SteeringMeetingOn > clock.Today())
        {
            ModelState.AddModelError($"{nameof(RhythmPage.Form)}.{nameof(form.SteeringMeetingOn)}", "Vælg en dag, der ikke ligger i fremtiden.");
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Rhythm", await PageAsync(partnership, slug, form, cancellation));
        }

        (partnership.Rhythm, partnership.SteeringMeetingOn) = (form.Rhythm.GetValueOrDefault(), form.SteeringMeetingOn);
        if (!await db.TrySaveAsync(partnership, form.Version, cancellation))
        {
            return await ConflictAsync(slug, form, cancellation);
        }

        var page = await PageAsync(partnership, slug, form, cancellation);
        TempData.Say($"Rytmen er gemt. Næste runde åbner {page.Next(partnership.Rhythm).InDanish()}.");
        return LocalRedirect(FollowUpAddresses.Of(slug));
    }

    private async Task<IActionResult> ConflictAsync(string slug, RhythmForm form, CancellationToken cancellation)
    {
        if (await FindAsync(slug, cancellation) is not { } now)
        {
            return NotFound();
        }

        this.HasSeen();
        form.Version = now.Version;
        return this.Again("Rhythm", await PageAsync(now, slug, form, cancellation) with { Conflict = form.Against(now) }, StatusCodes.Status409Conflict);
    }

    private async Task<RhythmPage> PageAsync(Partnership partnership, string slug, RhythmForm form, CancellationToken cancellation)
    {
        var latest = await db.FollowUpRounds.AsNoTracking().Where(round => round.PartnershipId == partnership.Id).OrderByDescending(round => round.PeriodStartsOn).FirstOrDefaultAsync(cancellation);
        return new(partnership, slug, latest, clock.Today(), form);
    }

    private Task<Partnership?> FindAsync(string slug, CancellationToken cancellation) => db.Partnerships.AllowedTo(me.Rights, Permission.EditPartnership).Of(slug).SingleOrDefaultAsync(cancellation);
}
