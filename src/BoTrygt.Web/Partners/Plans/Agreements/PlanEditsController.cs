using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>What a plan says besides its initiatives.</summary>
[RequirePermission(Permission.ProposePlan)]
[Route("/arbejdsrum/planer/{id:guid}/rediger")]
public sealed class PlanEditsController(BoTrygtDb db, SignedInPerson me, AgreementSaving saving, TimeProvider clock) : Controller
{
    private const string Prefix = nameof(PlanEditPage.Form);
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    [HttpGet]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { CanEdit: true } plan)
        {
            return NotFound();
        }

        var principles = await PrinciplesAsync(cancellation);
        return View("EditPlan", await PageAsync(plan, PlanEditForm.Of(plan, principles.Keys), principles, cancellation));
    }

    [HttpPost]
    public Task<IActionResult> Update(Guid id, [Bind(Prefix = Prefix)] PlanEditForm form, CancellationToken cancellation) => db.AgainWhenSlowerAsync(() => TryUpdateAsync(id, form, cancellation));

    private async Task<IActionResult> TryUpdateAsync(Guid id, PlanEditForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is null)
        {
            return form.Amends is { } amended && await FindAsync(amended, cancellation) is { } left ? await LockedAsync(left, form, cancellation) : NotFound();
        }

        if (await saving.PlanToEditAsync(id, cancellation) is not { CanEdit: true } plan)
        {
            return await FindAsync(id, cancellation) is { } locked ? await LockedAsync(locked, form, cancellation) : NotFound();
        }

        var principles = await PrinciplesAsync(cancellation);
        if (form.Seen != PlanEditForm.Stored(plan))
        {
            return await ConflictAsync(plan, form, principles, cancellation);
        }

        var reasons = form.CleanReasons(principles.Keys);
        await CheckAsync(plan, form, reasons, cancellation);
        if (!ModelState.IsValid)
        {
            return this.Again("EditPlan", await PageAsync(plan, form, principles, cancellation));
        }

        return await SaveAsync(plan, form, reasons, cancellation);
    }

    private async Task<IActionResult> SaveAsync(Plan plan, PlanEditForm form, IReadOnlyDictionary<int, string> reasons, CancellationToken cancellation)
    {
        var (start, end) = (form.StartsOn.GetValueOrDefault(), form.EndsOn.GetValueOrDefault());
        if ((start, end) != (plan.StartsOn, plan.EndsOn))
        {
            // A plan begun at the same time may overlap: the partnership's version lets one pass.
            (await db.Partnerships.SingleAsync(partnership => partnership.Id == plan.PartnershipId, cancellation)).Touch();
        }

        plan.Rewrite(start, end, reasons, clock.GetUtcNow().UtcDateTime);
        await saving.SaveEditAsync(plan, cancellation);
        TempData.Say(saving.Fallen is { } fallen ? $"Planen er gemt. Version {fallen.Number} og dens underskrifter gælder derfor ikke længere. Foreslå planen igen, når den er klar." : "Planen er gemt.");
        return LocalRedirect(PlanAddresses.Plan(plan.Id));
    }

    private Task<Plan?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Plans.WithAmendments().AllowedTo(me.Rights, Permission.ProposePlan).InRunningPartnerships(db).AsNoTracking()
            .Include(plan => plan.Initiatives).Include(plan => plan.Reasons)
            .AsSplitQuery().SingleOrDefaultAsync(plan => plan.Id == id, cancellation);

    /// <summary>All have signed, or the amendment is no more: nothing is saved, and what was typed is there still.</summary>
    private async Task<ViewResult> LockedAsync(Plan plan, PlanEditForm form, CancellationToken cancellation) =>
        this.Again("NotProposed", new NotProposedPage(await db.ReadHeadAsync(plan, cancellation), form.InWords), StatusCodes.Status409Conflict);

    private Task<Dictionary<int, string>> PrinciplesAsync(CancellationToken cancellation) =>
        db.Principles.OrderBy(principle => principle.Number).ToDictionaryAsync(principle => principle.Number, principle => principle.Name, cancellation);

    private async Task CheckAsync(Plan plan, PlanEditForm form, IReadOnlyDictionary<int, string> reasons, CancellationToken cancellation)
    {
        foreach (var (principle, _) in reasons.Where(reason => reason.Value.Length > PrincipleReason.TextMaxLength))
        {
            ModelState.AddModelError($"{Prefix}.Reasons[{principle}]", $"Begrundelsen må højst fylde {PrincipleReason.TextMaxLength} tegn.");
        }

        if (form.StartsOn is not { } start || form.EndsOn is not { } end)
        {
            return;
        }

        // What an amendment may come to cover is taken as well.
        var others = await db.Plans.WithAmendments().AsNoTracking()
            .Where(other => other.PartnershipId == plan.PartnershipId && other.Id != plan.Id && other.Id != plan.AmendsId && other.AmendsId != plan.Id).ToListAsync(cancellation);
        var firstDay = plan.AmendsId is { } amended ? await db.Plans.Where(other => other.Id == amended).Select(other => (DateOnly?)other.StartsOn).SingleAsync(cancellation) : null;
        var outside = plan.Initiatives.Where(initiative => initiative.StartsOn < start || initiative.StartsOn > end).ToList();
        var (field, message) =
            start.Year is < FirstYear or > LastYear || end.Year is < FirstYear or > LastYear ? (nameof(form.StartsOn), $"Planen skal ligge mellem år {FirstYear} og {LastYear}.")
            : end < start ? (nameof(form.EndsOn), "Sidste dag kan ikke ligge før første dag.")
            : firstDay is { } first && start != first ? (nameof(form.StartsOn), "Den første dag er underskrevet og kan ikke ændres.")
            : outside.Count > 0 ? (nameof(form.StartsOn), $"»{outside[0].Title}« begynder {outside[0].StartsOn.InDanish()}, som er uden for perioden.")
            : others.Find(other => other.Overlaps(start, end)) is { } overlapped ? (nameof(form.StartsOn), $"Planen overlapper handleplan {overlapped.Years}.")
            : ("", "");
        if (message.Length > 0)
        {
            ModelState.AddModelError($"{Prefix}.{field}", message);
        }
    }

    private async Task<ViewResult> ConflictAsync(Plan plan, PlanEditForm form, IReadOnlyDictionary<int, string> principles, CancellationToken cancellation)
    {
        ModelState.Clear();
        form.Seen = PlanEditForm.Stored(plan);
        return this.Again("EditPlan", await PageAsync(plan, form, principles, cancellation) with { Conflict = form.Against(plan, principles) }, StatusCodes.Status409Conflict);
    }

    private async Task<PlanEditPage> PageAsync(Plan plan, PlanEditForm form, IReadOnlyDictionary<int, string> principles, CancellationToken cancellation)
    {
        // A field that was not sent is as it stands.
        principles.Keys.ToList().ForEach(principle => form.Reasons.TryAdd(principle, plan.ReasonUnder(principle)));
        return new(await db.ReadHeadAsync(plan, cancellation), principles, form);
    }
}

/// <param name="Head">The plan, with its initiatives.</param>
/// <param name="Principles">Names by number.</param>
/// <param name="Form">As typed.</param>
public sealed record PlanEditPage(PlanHead Head, IReadOnlyDictionary<int, string> Principles, PlanEditForm Form)
{
    public Conflict? Conflict { get; init; }

    /// <summary>The principles without an initiative: they ask for a reason.</summary>
    public IReadOnlyDictionary<int, string> Empty => Principles.Where(principle => !Head.Plan.Under(principle.Key).Any()).ToDictionary();
}
