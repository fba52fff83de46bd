using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Rubrics;

/// <summary>The statements of the draft.</summary>
[RequirePermission(Permission.EditRubric)]
[Route($"{AssessmentAddresses.Rubric}/udsagn")]
public sealed class StatementsController(BoTrygtDb db) : Controller
{
    private const string Prefix = nameof(StatementPage.Form);

    [HttpGet("ny/{principle:int}")]
    public async Task<IActionResult> New(int principle, CancellationToken cancellation) =>
        principle is >= 1 and <= Plan.Principles && await db.FindDraftAsync(cancellation) is not null ? View("Edit", await PageAsync(principle, null, new(), cancellation)) : NotFound();

    [HttpPost("ny/{principle:int}")]
    public async Task<IActionResult> Create(int principle, [Bind(Prefix = Prefix)] StatementForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (principle is < 1 or > Plan.Principles || await db.FindDraftAsync(cancellation) is not { } draft)
        {
            return NotFound();
        }

        ModelState.Unless(draft.CanAdd(principle), "", $"Der er {Rubric.MostStatements} udsagn under princippet. Flere er der ikke plads til.");
        if (!ModelState.IsValid)
        {
            return this.Again("Edit", await PageAsync(principle, null, form, cancellation));
        }

        db.Add(draft.Add(principle, form.ToContent()));
        return await this.TrySaveAsync(db, cancellation) ? Saved("Udsagnet er tilføjet.", principle) : this.Again("Edit", await PageAsync(principle, null, form, cancellation), StatusCodes.Status409Conflict);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is ({ } draft, { } statement) ? View("Edit", await PageAsync(statement.PrincipleNumber, id, StatementForm.Of(draft, statement.Content), cancellation)) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Update(Guid id, [Bind(Prefix = Prefix)] StatementForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, cancellation) is not ({ } draft, { } statement))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Edit", await PageAsync(statement.PrincipleNumber, id, form, cancellation));
        }

        draft.Rewrite(statement, form.ToContent());
        db.Entry(draft).Property(row => row.Version).OriginalValue = form.Version;
        return await this.TrySaveAsync(db, cancellation) ? Saved("Udsagnet er gemt.", statement.PrincipleNumber) : await ConflictAsync(id, form, cancellation);
    }

    [HttpPost("{id:guid}/fjern")]
    public async Task<IActionResult> Remove(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not ({ } draft, { } statement))
        {
            return NotFound();
        }

        draft.Remove(statement);
        return Saved(await this.TrySaveAsync(db, cancellation) ? "Udsagnet er fjernet." : Saving.Meanwhile, statement.PrincipleNumber);
    }

    private LocalRedirectResult Saved(string said, int principle)
    {
        TempData.Say(said);
        return LocalRedirect($"{AssessmentAddresses.Rubric}?princip={principle}");
    }

    private async Task<IActionResult> ConflictAsync(Guid id, StatementForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not ({ } draft, { } statement))
        {
            return NotFound();
        }

        this.HasSeen();
        form.Version = draft.Version;
        var page = await PageAsync(statement.PrincipleNumber, id, form, cancellation);
        return this.Again("Edit", page with { Conflict = form.Against(statement) }, StatusCodes.Status409Conflict);
    }

    private async Task<(Rubric? Draft, RubricStatement? Statement)> FindAsync(Guid id, CancellationToken cancellation)
    {
        var draft = await db.FindDraftAsync(cancellation);
        return (draft, draft?.Statements.FirstOrDefault(statement => statement.Id == id));
    }

    private async Task<StatementPage> PageAsync(int principle, Guid? id, StatementForm form, CancellationToken cancellation) =>
        new(await db.Principles.AsNoTracking().SingleAsync(one => one.Number == principle, cancellation), id, form);
}
