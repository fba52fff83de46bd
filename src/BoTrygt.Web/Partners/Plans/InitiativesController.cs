using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;
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
        await initiatives.FindAsync(id, Permission.ReadPlan, cancellation) is null ? NotFound() : View("Initiative", await pages.ReadAsync(id, null, cancellation));

    [HttpGet("/arbejdsrum/planer/{planId:guid}/indsatser/ny")]
    [RequirePermission(Permission.AddInitiative)]
    public async Task<IActionResult> New(Guid planId, int? princip, CancellationToken cancellation)
    {
        if (await FindPlanAsync(planId, cancellation) is not { } plan)
        {
            return NotFound();
        }

        return View("Edit", await editor.PageAsync(plan, new InitiativeForm { PrincipleNumber = princip is >= 1 and <= 4 ? princip : null }, cancellation));
    }

    [HttpPost("/arbejdsrum/planer/{planId:guid}/indsatser")]
    [RequirePermission(Permission.AddInitiative)]
    public async Task<IActionResult> Create(Guid planId, [Bind(Prefix = InitiativeEditor.Prefix)] InitiativeForm form, CancellationToken cancellation)
    {
        if (await FindPlanAsync(planId, cancellation) is not { } plan)
        {
            return NotFound();
        }

        var (content, parties) = await editor.ReadAsync(plan, form, ModelState, cancellation);
        if (content is null)
        {
            return await FormAsync(plan, form, null, cancellation);
        }

        var initiative = db.Add(plan.Add(content, parties, initiatives.Now)).Entity;
        await initiatives.SaveAsync(initiative, cancellation);
        TempData.Say($"»{initiative.Title}« er tilføjet.");
        return LocalRedirect(PlanAddresses.Initiative(planId, initiative.Id));
    }

    [HttpGet("/arbejdsrum/indsatser/{id:guid}/rediger")]
    [RequirePermission(Permission.EditInitiative)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        if (await initiatives.FindAsync(id, Permission.EditInitiative, cancellation) is not { } initiative)
        {
            return NotFound();
        }

        return View("Edit", await editor.PageAsync(await PlanOf(initiative).SingleAsync(cancellation), InitiativeForm.Of(initiative), cancellation) with { InitiativeId = id });
    }

    [HttpPost("/arbejdsrum/indsatser/{id:guid}/rediger")]
    [RequirePermission(Permission.EditInitiative)]
    public async Task<IActionResult> Update(Guid id, [Bind(Prefix = InitiativeEditor.Prefix)] InitiativeForm form, bool resolving, CancellationToken cancellation)
    {
        if (await initiatives.FindAsync(id, Permission.EditInitiative, cancellation) is not { } initiative)
        {
            return NotFound();
        }

        var plan = await PlanOf(initiative).Include(plan => plan.Initiatives).SingleAsync(cancellation);
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
        return content is null ? await FormAsync(plan, form, id, cancellation) : await SaveAsync(plan, initiative, content, parties, form, cancellation);
    }

    private async Task<IActionResult> SaveAsync(Plan plan, Initiative initiative, InitiativeContent content, IReadOnlyCollection<Guid> parties, InitiativeForm form, CancellationToken cancellation)
    {
        initiative.Edit(content, plan, parties, initiatives.Now);
        try
        {
            await initiatives.SaveAsync(initiative, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await initiatives.FindAsync(initiative.Id, Permission.EditInitiative, cancellation) is { } now
                ? await ConflictAsync(plan, now, form, false, cancellation)
                : NotFound();
        }

        TempData.Say($"»{initiative.Title}« er gemt.");
        return LocalRedirect(PlanAddresses.Initiative(initiative.PlanId, initiative.Id));
    }

    private async Task<ViewResult> FormAsync(Plan plan, InitiativeForm form, Guid? id, CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Edit", await editor.PageAsync(plan, form, cancellation) with { InitiativeId = id });
    }

    private async Task<ViewResult> ConflictAsync(Plan plan, Initiative now, InitiativeForm form, bool isAsked, CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.Clear();
        var conflict = EditConflict.Between(form, now, isAsked);
        return View("Conflict", await editor.PageAsync(plan, form, cancellation) with { InitiativeId = now.Id, Conflict = conflict, Other = await LastEditorAsync(now.Id, cancellation) });
    }

    private async Task<(string Name, DateTime At)?> LastEditorAsync(Guid id, CancellationToken cancellation)
    {
        var rowId = id.ToString();
        var last = await db.AuditEntries.Where(entry => entry.Entity == nameof(Initiative) && entry.RowId == rowId && entry.Fields != nameof(Initiative.Position))
            .OrderByDescending(entry => entry.Sequence)
            .Select(entry => new { entry.At, Name = db.People.Where(person => person.Id == entry.PersonId).Select(person => person.Name).FirstOrDefault() })
            .FirstOrDefaultAsync(cancellation);
        return last?.Name is null ? null : (last.Name, last.At);
    }

    private Task<Plan?> FindPlanAsync(Guid id, CancellationToken cancellation) =>
        db.Plans.AllowedTo(me.Rights, Permission.AddInitiative).InRunningPartnerships(db).Include(plan => plan.Initiatives).SingleOrDefaultAsync(plan => plan.Id == id, cancellation);

    private IQueryable<Plan> PlanOf(Initiative initiative) => db.Plans.AsNoTracking().Where(plan => plan.Id == initiative.PlanId);
}
