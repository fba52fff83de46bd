using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Assessments;

/// <summary>The sentences that citizens read about how a partnership works with the principles.</summary>
[RequirePermission(Permission.ShowToCitizens)]
[Route("/arbejdsrum/partnerskaber/{slug}/vurdering/borgere")]
public sealed class PublishedStandingsController(BoTrygtDb db, SignedInPerson me, StalePages citizens, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation) =>
        await FindAsync(slug, cancellation) is { } partnership ? View("PublishedStandings", await PageAsync(partnership, slug, null, new(), cancellation)) : NotFound();

    [HttpPost("{principle:int:range(1,4)}")]
    public async Task<IActionResult> Update(string slug, int principle, [Bind(Prefix = nameof(PublishedStandingsPage.Form))] PublishedStandingForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(slug, cancellation) is not { } partnership)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || form.Words.Length == 0)
        {
            return this.Again("PublishedStandings", await PageAsync(partnership, slug, principle, form, cancellation));
        }

        return await ApproveAsync(partnership, principle, form, cancellation) ? await ShownAsync(slug, "Sætningen vises nu for borgerne.") : await ConflictAsync(partnership, slug, principle, form, cancellation);
    }

    [HttpPost("{principle:int:range(1,4)}/skjul")]
    public async Task<IActionResult> Delete(string slug, int principle, CancellationToken cancellation)
    {
        if (await FindAsync(slug, cancellation) is not { } partnership)
        {
            return NotFound();
        }

        if (await Shown(partnership.Id).SingleOrDefaultAsync(standing => standing.PrincipleNumber == principle, cancellation) is { } shown)
        {
            db.Remove(shown);
            await db.SaveChangesAsync(cancellation);
        }

        return await ShownAsync(slug, "Sætningen vises ikke længere for borgerne.");
    }

    /// <summary>False when somebody else has approved another, or taken it away, since the person opened the page.</summary>
    private async Task<bool> ApproveAsync(Partnership partnership, int principle, PublishedStandingForm form, CancellationToken cancellation)
    {
        var level = (await db.ReadAssessmentAsync(partnership.Id, cancellation)).On(clock.Today())[principle - 1].Level;
        var shown = await Shown(partnership.Id).SingleOrDefaultAsync(standing => standing.PrincipleNumber == principle, cancellation);
        if (shown is null == form.Seen is not null)
        {
            return false;
        }

        var standing = shown ?? db.Add(new PublishedStanding { PartnershipId = partnership.Id, PrincipleNumber = principle }).Entity;
        standing.Approve(form.Words, level, me.PersonId, clock.GetUtcNow().UtcDateTime);
        return shown is null ? await db.TrySaveUniqueAsync(cancellation) : await db.TrySaveAsync(standing, form.Seen.GetValueOrDefault(), cancellation);
    }

    private async Task<IActionResult> ConflictAsync(Partnership partnership, string slug, int principle, PublishedStandingForm form, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var page = await PageAsync(partnership, slug, principle, form, cancellation);
        var now = page.Shown.GetValueOrDefault(principle);
        this.HasSeen();
        form.Seen = now?.Version;
        return this.Again("PublishedStandings", page with { Conflict = Shared.Forms.Conflict.Of(("Sætning til borgerne", now?.Sentence ?? "Vises ikke", form.Sentence)) }, StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult> ShownAsync(string slug, string message)
    {
        await citizens.ForgetAsync(PlanAddresses.ForCitizens(slug));
        TempData.Say(message);
        return LocalRedirect(AssessmentAddresses.PublishedStandings(slug));
    }

    private Task<Partnership?> FindAsync(string slug, CancellationToken cancellation) =>
        db.Partnerships.AllowedTo(me.Rights, Permission.ShowToCitizens).Of(slug).AsNoTracking().SingleOrDefaultAsync(cancellation);

    private IQueryable<PublishedStanding> Shown(Guid partnershipId) => db.PublishedStandings.Where(standing => standing.PartnershipId == partnershipId);

    private async Task<PublishedStandingsPage> PageAsync(Partnership partnership, string slug, int? sent, PublishedStandingForm form, CancellationToken cancellation) => new(
        new(partnership.Name, slug),
        await db.Principles.AsNoTracking().OrderBy(principle => principle.Number).ToListAsync(cancellation),
        (await db.ReadAssessmentAsync(partnership.Id, cancellation)).On(clock.Today()),
        await Shown(partnership.Id).AsNoTracking().ToDictionaryAsync(standing => standing.PrincipleNumber, cancellation),
        sent,
        form);
}
