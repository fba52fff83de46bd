using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Rubrics;

/// <summary>What partnerships are held against: its versions, and the draft of the next one.</summary>
[RequirePermission(Permission.EditRubric)]
[Route(AssessmentAddresses.Rubric)]
public sealed class RubricsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(int? version, CancellationToken cancellation) => View("Show", await PageAsync(version, new(), cancellation));

    /// <summary>Whoever begins a second draft is led to the first.</summary>
    [HttpPost("kladde")]
    public async Task<IActionResult> Begin(CancellationToken cancellation)
    {
        var page = await PageAsync(null, new(), cancellation);
        if (page.Draft is null)
        {
            db.Add(Rubric.After(page.Present));
            TempData.Say(await db.TrySaveUniqueAsync(cancellation) ? "Kladden er begyndt. Den gælder, når du udgiver den." : "En anden har lige begyndt kladden. Det er den, du ser her.");
        }

        return LocalRedirect(AssessmentAddresses.Rubric);
    }

    [HttpPost("udgiv")]
    public async Task<IActionResult> Publish([Bind(Prefix = nameof(RubricPage.Form))] PublicationForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await db.FindDraftAsync(cancellation) is not { } draft)
        {
            TempData.Say("Der er ingen kladde at udgive. En anden har udgivet den eller droppet den imens.");
            return LocalRedirect(AssessmentAddresses.Rubric);
        }

        foreach (var principle in draft.PrinciplesToMend)
        {
            ModelState.AddModelError("", $"Princip {principle} skal have fra {Rubric.FewestStatements} til {Rubric.MostStatements} udsagn.");
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Show", await PageAsync(null, form, cancellation));
        }

        draft.Publish(form.Change.Clean(), me.PersonId, clock.GetUtcNow().UtcDateTime);
        if (!await this.TrySaveAsync(db, cancellation))
        {
            return this.Again("Show", await PageAsync(null, form, cancellation), StatusCodes.Status409Conflict);
        }

        TempData.Say($"Version {draft.Number} er udgivet. Den bruges i de runder, der åbner fra nu af.");
        return LocalRedirect(AssessmentAddresses.Rubric);
    }

    [HttpPost("kladde/fjern")]
    public async Task<IActionResult> Drop(CancellationToken cancellation)
    {
        if (await db.FindDraftAsync(cancellation) is { } draft)
        {
            db.Remove(draft);
            TempData.Say(await this.TrySaveAsync(db, cancellation) ? "Kladden er fjernet." : Saving.Meanwhile);
        }

        return LocalRedirect(AssessmentAddresses.Rubric);
    }

    private async Task<RubricPage> PageAsync(int? version, PublicationForm form, CancellationToken cancellation)
    {
        var principles = await db.Principles.AsNoTracking().OrderBy(principle => principle.Number).ToListAsync(cancellation);
        var versions = await db.Rubrics.AsNoTracking().Include(rubric => rubric.Statements).Include(rubric => rubric.PublishedBy).OrderByDescending(rubric => rubric.Number).ToListAsync(cancellation);
        return new(principles, versions, versions.FirstOrDefault(rubric => rubric.Number == version) ?? versions[0], form);
    }
}
