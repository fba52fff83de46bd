using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.FollowUps;

/// <summary>Says how it goes with an initiative in the round that is open, and asks another party for what is needed.</summary>
[RequirePermission(Permission.EditInitiative)]
[Route("/arbejdsrum/indsatser/{id:guid}/opfoelgning")]
public sealed class AnswersController(BoTrygtDb db, SignedInPerson me, NewRequests requests, TimeProvider clock) : Controller
{
    private const string Prefix = nameof(AnswerPage.Form);

    [HttpGet]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } now)
        {
            return await NotAskedAsync(id, cancellation);
        }

        var page = await PageAsync(now, new(), cancellation);
        return View("Answer", page with { Form = AnswerForm.Of(now, page.Last) });
    }

    [HttpPost]
    public async Task<IActionResult> Update(Guid id, [Bind(Prefix = Prefix)] AnswerForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, cancellation) is not { } now)
        {
            return await NotAskedAsync(id, cancellation);
        }

        var page = await PageAsync(now, form, cancellation);
        Check(form, page);
        if (!form.HasSeen(now))
        {
            return Conflict(page, now);
        }

        return ModelState.IsValid && page.Meanwhile.Count == 0
            ? await SaveAsync(id, form, page.Parties, cancellation)
            : this.Again("Answer", page, page.Meanwhile.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>A step of the reminders in between is in nobody's way; an answer of somebody else is shown.</summary>
    private async Task<IActionResult> SaveAsync(Guid id, AnswerForm form, IReadOnlyList<PartyChoice> parties, CancellationToken cancellation)
    {
        var saved = await db.AgainWhenSlowerAsync(async () =>
        {
            if (await FindAsync(id, cancellation) is not { } now || !form.HasSeen(now))
            {
                return false;
            }

            now.Answer(form.ToAnswer(), me.PersonId, clock.GetUtcNow().UtcDateTime);
            now.Initiative.Touch(clock.GetUtcNow().UtcDateTime);
            if (form.Asks)
            {
                await requests.AddAsync(now.Initiative, form, parties, cancellation);
            }

            await db.SaveChangesAsync(cancellation);
            return true;
        });
        if (!saved)
        {
            return await FindAsync(id, cancellation) is { } other ? Conflict(await PageAsync(other, form, cancellation), other) : await NotAskedAsync(id, cancellation);
        }

        TempData.Say(form.Asks ? $"Opfølgningen er gemt, og anmodningen er sendt til {parties.First(party => party.Id == form.PartyId).Name}." : "Opfølgningen er gemt.");
        return LocalRedirect(PlanAddresses.Initiative(id));
    }

    private void Check(AnswerForm form, AnswerPage page)
    {
        if (form.ToAnswer().BrokenRules().Contains(FollowUpRule.IsExplained))
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.Explanation)}", "Skriv kort, hvorfor indsatsen kræver opmærksomhed eller er gået i stå.");
        }

        if (form.Asks && form.Progress == Progress.OnTrack)
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.Progress)}", "Kræver indsatsen opmærksomhed? Vælg det, eller tøm feltet »Hvad er der brug for?«.");
        }

        if (form.Asks || (form.Progress == Progress.NeedsAttention && !page.HasRequest))
        {
            form.Check(ModelState, Prefix, page.Parties.Select(party => party.Id), clock.Today());
        }
    }

    private ViewResult Conflict(AnswerPage page, FollowUp now)
    {
        ModelState.Remove($"{Prefix}.{nameof(AnswerForm.Seen)}");
        page.Form.Seen = AnswerForm.MarkOf(now);
        return this.Again("Answer", page with { Conflict = page.Form.Against(now) }, StatusCodes.Status409Conflict);
    }

    /// <summary>Also when the round closed, or the initiative ended, while somebody was writing: it is said.</summary>
    private async Task<IActionResult> NotAskedAsync(Guid id, CancellationToken cancellation)
    {
        if (!await db.Initiatives.AllowedTo(me.Rights, Permission.EditInitiative).InRunningPartnerships(db).AnyAsync(initiative => initiative.Id == id, cancellation))
        {
            return NotFound();
        }

        TempData.Say("Der bliver ikke spurgt til indsatsen lige nu. Du kan skrive en note i stedet.");
        return LocalRedirect(PlanAddresses.Initiative(id));
    }

    private Task<FollowUp?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var allowed = db.Initiatives.AllowedTo(me.Rights, Permission.EditInitiative).InRunningPartnerships(db);
        return db.FollowUps.Asked().Include(followUp => followUp.Round).Include(followUp => followUp.Initiative)
            .SingleOrDefaultAsync(followUp => followUp.InitiativeId == id && allowed.Any(initiative => initiative.Id == id), cancellation);
    }

    private async Task<AnswerPage> PageAsync(FollowUp now, AnswerForm form, CancellationToken cancellation)
    {
        var last = (await db.ReadLastAnswersAsync([now], cancellation)).GetValueOrDefault(now.InitiativeId);
        var partnership = await db.ReadPartnershipHeadAsync(now.PartnershipId, cancellation);
        var open = await db.Requests.Open().Where(request => request.InitiativeId == now.InitiativeId).OrderByDescending(request => request.AskedAt).ToRows(db).ToListAsync(cancellation);
        var parties = await PartyChoice.ReadAsync(db, now.PartnershipId, me.Rights.ActsFor(Permission.EditInitiative, now.Initiative), cancellation);
        return new(now, last, partnership, parties, open, me.PersonId, form);
    }
}
