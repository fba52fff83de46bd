using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Assessments;

/// <summary>A party says how far the partnership is, a principle at a time.</summary>
[RequirePermission(Permission.AssessPrinciples)]
[Route("/arbejdsrum/partnerskaber/{slug}/vurdering/svar/{principle:int:range(1,4)}")]
public sealed class LevelsController(BoTrygtDb db, SignedInPerson me, AssessmentReading reading, TimeProvider clock) : Controller
{
    private const string Prefix = nameof(LevelsPage.Form);

    [HttpGet]
    public async Task<IActionResult> Edit(string slug, int principle, Guid? part, CancellationToken cancellation)
    {
        if (await FindAsync(slug, part, cancellation) is not ({ } partnership, { } party))
        {
            return NotFound();
        }

        if (await reading.FindOpenAsync(partnership.Id, cancellation) is not { } round)
        {
            return Closed(slug);
        }

        var stored = Stored(round, party, principle);
        var form = new LevelsForm { PartyId = party, RoundId = round.Id, Levels = stored, Seen = stored };
        return View("Levels", await PageAsync(partnership, slug, principle, round, party, form, cancellation));
    }

    [HttpPost]
    public async Task<IActionResult> Update(string slug, int principle, [Bind(Prefix = Prefix)] LevelsForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(slug, form.PartyId, cancellation) is not ({ } partnership, { } party))
        {
            return NotFound();
        }

        return await db.AgainWhenSlowerAsync<IActionResult>(async () =>
        {
            if (await reading.FindOpenAsync(partnership.Id, cancellation) is not { } round || round.Id != form.RoundId)
            {
                return Closed(slug);
            }

            var said = Read(form, round, principle);
            if (!ModelState.IsValid)
            {
                return this.Again("Levels", await PageAsync(partnership, slug, principle, round, party, form, cancellation));
            }

            if (round.Rubric.Under(principle).Any(statement => form.ConflictsWith(statement, round.Of(party, statement.Id))))
            {
                return this.Again("Levels", await PageAsync(partnership, slug, principle, round, party, Over(form, round, party, principle), cancellation), StatusCodes.Status409Conflict);
            }

            round.Answer(new(party, me.PersonId, clock.GetUtcNow().UtcDateTime), said, [.. partnership.Parties.Select(one => one.OrganisationId)]);
            await db.SaveChangesAsync(cancellation);
            return Saved(slug, principle);
        });
    }

    private static Dictionary<Guid, Level?> Stored(AssessmentRound round, Guid party, int principle) => round.Rubric.Under(principle).ToDictionary(statement => statement.Id, statement => round.Of(party, statement.Id));

    /// <summary>What a colleague answered meanwhile is said at the statement.</summary>
    private LevelsForm Over(LevelsForm form, AssessmentRound round, Guid party, int principle)
    {
        this.HasSeen();
        var stored = Stored(round, party, principle);
        foreach (var statement in round.Rubric.Under(principle).Where(statement => form.ConflictsWith(statement, stored[statement.Id])))
        {
            ModelState.AddModelError($"{Prefix}.Levels[{statement.Id}]", $"En kollega har imens svaret »{stored[statement.Id].GetValueOrDefault().WithNumber()}« på »{statement.Title}«. Vælg, hvad I mener, og gem igen.");
        }

        return form.Over(stored, round.Rubric.Under(principle));
    }

    /// <summary>On to the next principle, and from the last one back.</summary>
    private LocalRedirectResult Saved(string slug, int principle)
    {
        TempData.Say(principle < Plan.Principles ? $"Svarene om princip {principle} er gemt." : "Tak. Jeres svar er gemt.");
        return LocalRedirect(principle < Plan.Principles ? AssessmentAddresses.Answer(slug, principle + 1) : AssessmentAddresses.Of(slug));
    }

    private LocalRedirectResult Closed(string slug)
    {
        TempData.Say("Der er ingen vurderingsrunde at svare på lige nu, eller en ny er åbnet imens.");
        return LocalRedirect(AssessmentAddresses.Of(slug));
    }

    private async Task<(Partnership? Partnership, Guid? Party)> FindAsync(string slug, Guid? wanted, CancellationToken cancellation)
    {
        var partnership = await reading.FindAsync(slug, cancellation);
        var parties = partnership is null ? [] : reading.ActsFor(partnership.Id);
        return (partnership, parties.Where(party => wanted is null || party == wanted).Select(party => (Guid?)party).FirstOrDefault());
    }

    /// <summary>What the person changed. Every statement of the principle needs a level.</summary>
    private Dictionary<Guid, Level> Read(LevelsForm form, AssessmentRound round, int principle)
    {
        foreach (var statement in round.Rubric.Under(principle))
        {
            ModelState.Unless(form.Of(statement) is { } level && Enum.IsDefined(level), $"{Prefix}.Levels[{statement.Id}]", $"Vælg et niveau for »{statement.Title}«.");
        }

        return round.Rubric.Under(principle).Where(form.Changes).ToDictionary(statement => statement.Id, statement => form.Of(statement).GetValueOrDefault());
    }

    private async Task<LevelsPage> PageAsync(Partnership partnership, string slug, int principle, AssessmentRound round, Guid party, LevelsForm form, CancellationToken cancellation)
    {
        var assessment = await db.ReadAssessmentAsync(partnership.Id, cancellation);
        return new(
            new(partnership.Name, slug),
            await db.Principles.AsNoTracking().SingleAsync(one => one.Number == principle, cancellation),
            round,
            partnership.Parties.Single(one => one.OrganisationId == party).Organisation,
            assessment.On(clock.Today())[principle - 1].Statements,
            form);
    }
}
