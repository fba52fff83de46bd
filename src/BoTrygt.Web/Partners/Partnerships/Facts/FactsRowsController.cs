using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships.Facts;

/// <summary>Declarations and targets are edited alike: rows of a partnership's facts, saved by the version of the facts that was seen.</summary>
public abstract class FactsRowsController<TRow, TForm>(BoTrygtDb db, SignedInPerson me, StalePages citizens) : Controller
    where TRow : class
    where TForm : class, IFactsRowForm<TRow>
{
    [HttpGet("ny")]
    public async Task<IActionResult> New(string slug, CancellationToken cancellation)
    {
        var partnership = await ReadAsync(slug, cancellation);
        return partnership is null ? NotFound() : Page(slug, null, FormOf(null, partnership), null);
    }

    [HttpPost("ny")]
    public async Task<IActionResult> Create(string slug, TForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var partnership = await ReadAsync(slug, cancellation);
        return partnership is null ? NotFound() : await SaveAsync(slug, partnership, null, form, () => RowsOf(partnership).Add(form.ToRow()), cancellation);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(string slug, Guid id, CancellationToken cancellation)
    {
        var partnership = await ReadAsync(slug, cancellation);
        return Row(partnership, id) is { } row ? Page(slug, id, FormOf(row, partnership!), null) : NotFound();
    }

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Update(string slug, Guid id, TForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var partnership = await ReadAsync(slug, cancellation);
        return Row(partnership, id) is { } row ? await SaveAsync(slug, partnership!, id, form, () => form.CopyTo(row), cancellation) : NotFound();
    }

    [HttpPost("{id:guid}/slet")]
    public async Task<IActionResult> Delete(string slug, Guid id, CancellationToken cancellation)
    {
        var partnership = await ReadAsync(slug, cancellation);
        if (Row(partnership, id) is not { } row)
        {
            return NotFound();
        }

        await LetGoAsync(db, row, cancellation);
        RowsOf(partnership!).Remove(row);
        partnership!.Touch();
        await db.SaveChangesAsync(cancellation);
        return await DoneAsync(slug, Words.Removed);
    }

    /// <summary>What is said when a row was saved, and when it was removed.</summary>
    protected abstract (string Saved, string Removed) Words { get; }

    /// <summary>The partnership with these rows.</summary>
    protected abstract IQueryable<Partnership> WithRows(IQueryable<Partnership> partnerships);

    protected abstract ICollection<TRow> RowsOf(Partnership partnership);

    protected abstract Guid IdOf(TRow row);

    /// <summary>What goes with the row.</summary>
    protected virtual Task LetGoAsync(BoTrygtDb db, TRow row, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The form of a row, or of a new one.</summary>
    protected abstract TForm FormOf(TRow? row, Partnership partnership);

    protected abstract ViewResult Page(string slug, Guid? id, TForm form, Conflict? conflict);

    private TRow? Row(Partnership? partnership, Guid? id) => partnership is null ? null : RowsOf(partnership).SingleOrDefault(row => IdOf(row) == id);

    private Task<Partnership?> ReadAsync(string slug, CancellationToken cancellation) =>
        WithRows(db.Partnerships.AllowedTo(me.Rights, Permission.EditPartnership).Of(slug)).SingleOrDefaultAsync(cancellation);

    private async Task<IActionResult> SaveAsync(string slug, Partnership partnership, Guid? id, TForm form, Action change, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page(slug, id, form, null);
        }

        change();
        return await db.TrySaveAsync(partnership, form.Version, cancellation) ? await DoneAsync(slug, Words.Saved) : await ConflictAsync(slug, id, form, cancellation);
    }

    private async Task<IActionResult> ConflictAsync(string slug, Guid? id, TForm form, CancellationToken cancellation)
    {
        if (await ReadAsync(slug, cancellation) is not { } now)
        {
            return NotFound();
        }

        this.HasSeen();
        form.Version = now.Version;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page(slug, id, form, form.Against(Row(now, id)));
    }

    private async Task<IActionResult> DoneAsync(string slug, string message)
    {
        await citizens.ForgetAllAsync();
        TempData.Say(message);
        return Redirect(PartnershipAddresses.Facts(slug));
    }
}

/// <summary>The form of a row of a partnership's facts.</summary>
public interface IFactsRowForm<TRow>
    where TRow : class
{
    /// <summary>The version of the facts that the person saw.</summary>
    int Version { get; set; }

    TRow ToRow();

    void CopyTo(TRow row);

    /// <summary>What is stored now, null when the row is gone or new, beside what was typed.</summary>
    Conflict Against(TRow? now);
}
