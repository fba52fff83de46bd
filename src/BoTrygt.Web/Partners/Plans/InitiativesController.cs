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

namespace BoTrygt.Web.Partners.Plans;

/// <summary>An initiative's own page, and its form.</summary>
public sealed class InitiativesController(BoTrygtDb db, SignedInPerson me, InitiativesInReach initiatives, InitiativeEditor editor) : Controller
{
    [HttpGet("/arbejdsrum/indsatser/{id:guid}")]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Show([FromServices] InitiativePages pages, Guid id, CancellationToken cancellation) =>
        await initiatives.FindAlsoInAmendmentAsync(id, Permission.ReadPlan, cancellation) is null ? NotFound() : View("Initiative", await pages.ReadAsync(id, null, cancellation));

    [HttpGet("/arbejdsrum/planer/{planId:guid}/indsatser/ny")]
    [RequirePermission(Permission.AddInitiative)]
    public async Task<IActionResult> New([FromServices] TimeProvider clock, Guid planId, InitiativeStart start, CancellationToken cancellation)
    {
        if (await FindPlanAsync(planId, cancellation) is not { CanEdit: true } plan)
        {
            return NotFound();
        }

        var form = await db.FormFromCatalogueAsync(start.Aktivitet, plan, clock.Today(), cancellation) ?? start.ToForm();
        form.Amends = plan.AmendsId;
        return await editor.TakeDecisionAsync(plan, form, start.Beslutning, cancellation) ? View("Edit", await editor.PageAsync(plan, form, cancellation)) : NotFound();
    }

    [HttpPost("/arbejdsrum/planer/{planId:guid}/indsatser")]
    [RequirePermission(Permission.AddInitiative)]
    public async Task<IActionResult> Create(Guid planId, [Bind(Prefix = InitiativeEditor.Prefix)] InitiativeForm form, CancellationToken cancellation)
    {
        if (await FindPlanAsync(planId, cancellation) is not { } plan)
        {
            return form.Amends is { } amended && await FindPlanAsync(amended, cancellation) is { } left ? await SignedMeanwhileAsync(left, null, form, cancellation) : NotFound();
        }

        if (!plan.CanEdit)
        {
            return await SignedMeanwhileAsync(plan, null, form, cancellation);
        }

        var (content, parties) = await editor.ReadAsync(plan, form, ModelState, cancellation);
        if (content is null || !await editor.CanBecomeAsync(plan, form, ModelState, cancellation))
        {
            return this.Again("Edit", await editor.PageAsync(plan, form, cancellation), content is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
        }

        if (await initiatives.AddAsync(planId, content, parties, new(form.DecisionId, form.ActivityId), cancellation) is not { } initiative)
        {
            return await SignedMeanwhileAsync(plan, null, form, cancellation);
        }

        TempData.Say($"»{initiative.Title}« er tilføjet.{initiatives.Consequence}");
        return LocalRedirect(PlanAddresses.Initiative(planId, initiative.Id));
    }

    [HttpGet("/arbejdsrum/indsatser/{id:guid}/rediger")]
    [RequirePermission(Permission.EditInitiative)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        if (await initiatives.FindAlsoInAmendmentAsync(id, Permission.EditInitiative, cancellation) is not { } initiative)
        {
            return NotFound();
        }

        var page = await editor.PageAsync(await PlanOf(initiative).SingleAsync(cancellation), InitiativeForm.Of(initiative), cancellation);
        return View("Edit", page with { InitiativeId = id, EditsProgress = initiative.AmendsId is null });
    }

    [HttpPost("/arbejdsrum/indsatser/{id:guid}/rediger")]
    [RequirePermission(Permission.EditInitiative)]
    public async Task<IActionResult> Update(Guid id, [Bind(Prefix = InitiativeEditor.Prefix)] InitiativeForm form, bool resolving, CancellationToken cancellation)
    {
        if (await initiatives.FindAlsoInAmendmentAsync(id, Permission.EditInitiative, cancellation) is not { } initiative)
        {
            return await GoneAsync(form, cancellation);
        }

        var plan = await PlanOf(initiative).SingleAsync(cancellation);
        if (!plan.CanEdit && Request.Form.ContainsKey($"{InitiativeEditor.Prefix}.{nameof(form.Title)}") && InitiativeFields.Agreed.Any(field => field.Read(form) != field.Read(InitiativeForm.Of(initiative))))
        {
            return await SignedMeanwhileAsync(plan, initiative, form, cancellation);
        }

        Keep(form, plan, initiative);
        // After an interrupted session the answers come back to be looked through like any form.
        var isAnswering = resolving && !Request.IsResumed();
        if (initiative.Version != form.Version || (resolving && !(isAnswering && EditConflict.Resolve(form))))
        {
            return await ConflictAsync(plan, initiative, form, isAnswering && initiative.Version == form.Version, cancellation);
        }

        if (resolving)
        {
            ModelState.Clear();
            TryValidateModel(form, InitiativeEditor.Prefix);
        }

        var (content, parties) = await editor.ReadAsync(plan, form, ModelState, cancellation);
        return content is null ? await FormAsync(plan, form, id, cancellation, initiative.AmendsId is null) : await SaveAsync(id, content, parties, form, cancellation);
    }

    /// <summary>A change of something else in the plan at the same time is in nobody's way.</summary>
    private async Task<IActionResult> SaveAsync(Guid id, InitiativeContent content, IReadOnlyCollection<Guid> parties, InitiativeForm form, CancellationToken cancellation)
    {
        var (isSeen, mayEdit) = (true, true);
        var found = await initiatives.ChangeAsync(() => initiatives.FindAlsoInAmendmentAsync(id, Permission.EditInitiative, cancellation), Edit, cancellation);
        if (found is not { } initiative)
        {
            return await GoneAsync(form, cancellation);
        }

        if (!mayEdit)
        {
            return await SignedMeanwhileAsync(await PlanOf(initiative).SingleAsync(cancellation), initiative, form, cancellation);
        }

        if (!isSeen)
        {
            return await ConflictAsync(await PlanOf(initiative).SingleAsync(cancellation), initiative, form, false, cancellation);
        }

        TempData.Say($"»{initiative.Title}« er gemt.{initiatives.Consequence}");
        return LocalRedirect(PlanAddresses.Initiative(initiative.PlanId, initiative.Id));

        void Edit(Plan plan, Initiative one)
        {
            (isSeen, mayEdit) = (one.Version == form.Version, plan.CanEdit || content.AgreesWith(one.Content));
            if (isSeen && mayEdit)
            {
                one.Edit(content, plan, parties, initiatives.Now);
            }
        }
    }

    /// <summary>The amendment is no more: what was typed is shown beside the initiative that it was a copy of.</summary>
    private async Task<IActionResult> GoneAsync(InitiativeForm form, CancellationToken cancellation) =>
        form.Amends is { } amended && await initiatives.FindAsync(amended, Permission.EditInitiative, cancellation) is { } now
            ? await SignedMeanwhileAsync(await PlanOf(now).SingleAsync(cancellation), now, form, cancellation)
            : NotFound();

    /// <summary>What the form leaves out, because it is not edited here, is as it stands.</summary>
    private void Keep(InitiativeForm form, Plan plan, Initiative initiative)
    {
        if (!plan.CanEdit)
        {
            form.KeepAgreed(initiative);
        }
        else if (initiative.AmendsId is not null)
        {
            form.KeepProgress(initiative);
        }
        else
        {
            return;
        }

        // What the form itself says is judged anew; that a resumed form is to be looked through first stays.
        ModelState.Keys.Where(key => key.StartsWith(InitiativeEditor.Prefix, StringComparison.Ordinal)).ToList().ForEach(key => ModelState.Remove(key));
        TryValidateModel(form, InitiativeEditor.Prefix);
    }

    private async Task<ViewResult> FormAsync(Plan plan, InitiativeForm form, Guid? id, CancellationToken cancellation, bool editsProgress = true)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Edit", await editor.PageAsync(plan, form, cancellation) with { InitiativeId = id, EditsProgress = editsProgress });
    }

    private async Task<ViewResult> ConflictAsync(Plan plan, Initiative now, InitiativeForm form, bool isAsked, CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.Clear();
        var conflict = EditConflict.Between(form, InitiativeForm.Of(now), isAsked);
        return View("Conflict", await editor.PageAsync(plan, form, cancellation) with { InitiativeId = now.Id, Conflict = conflict, Other = await editor.LastEditorAsync(now.Id, cancellation) });
    }

    /// <summary>All have signed, or the amendment is no more, while this person was writing: what was typed is shown, and goes into an amendment.</summary>
    private async Task<ViewResult> SignedMeanwhileAsync(Plan plan, Initiative? now, InitiativeForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        var conflict = EditConflict.Between(form, now is null ? new InitiativeForm() : InitiativeForm.Of(now), isAsked: false);
        return this.Again("SignedMeanwhile", await editor.PageAsync(plan, form, cancellation) with { InitiativeId = now?.Id, Conflict = conflict }, StatusCodes.Status409Conflict);
    }

    private Task<Plan?> FindPlanAsync(Guid id, CancellationToken cancellation) =>
        db.Plans.WithAmendments().AllowedTo(me.Rights, Permission.AddInitiative).InRunningPartnerships(db).AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == id, cancellation);

    private IQueryable<Plan> PlanOf(Initiative initiative) => db.Plans.WithAmendments().AsNoTracking().Where(plan => plan.Id == initiative.PlanId);
}
