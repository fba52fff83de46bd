using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Words;

/// <summary>The list of words that can frighten, and what to write instead.</summary>
[RequirePermission(Permission.EditWordList)]
[Route(Address)]
public sealed class WordsController(BoTrygtDb db) : Controller
{
    public const string Address = "/redaktion/ord";

    private const string Prefix = nameof(WordPage.Form);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var words = await db.WatchedWords.AsNoTracking().ToListAsync(cancellation);
        return View("Index", new WordsPage([.. words.OrderBy(word => word.Word, DanishOrder.Comparer)]));
    }

    [HttpGet("nyt")]
    public IActionResult New() => View("Edit", new WordPage(new(), null));

    [HttpPost]
    public async Task<IActionResult> Create([Bind(Prefix = Prefix)] WordForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return this.Again("Edit", new WordPage(form, null));
        }

        var word = db.Add(form.ToWord()).Entity;
        return await db.TrySaveUniqueAsync(cancellation) ? Done($"»{word.Word}« er på listen.") : Taken(form, null);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } word ? View("Edit", new WordPage(WordForm.Of(word), id)) : NotFound();

    [HttpPost("{id:guid}")]
    public Task<IActionResult> Update(Guid id, [Bind(Prefix = Prefix)] WordForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        return db.AgainWhenSlowerAsync(() => UpdateAsync(id, form, cancellation));
    }

    private async Task<IActionResult> UpdateAsync(Guid id, WordForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } word)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Edit", new WordPage(form, id));
        }

        var lower = form.ToWord().Word;
        if (await db.WatchedWords.AnyAsync(other => other.Word == lower && other.Id != id, cancellation))
        {
            return Taken(form, id);
        }

        form.Write(word);
        return await db.TrySaveAsync(word, form.Version, cancellation) ? Done($"»{word.Word}« er gemt.") : await ConflictAsync(id, form, cancellation);
    }

    [HttpPost("{id:guid}/fjern")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } word)
        {
            return NotFound();
        }

        db.Remove(word);
        return Done(await this.TrySaveAsync(db, cancellation) ? $"»{word.Word}« er taget af listen." : Saving.Meanwhile);
    }

    private Task<WatchedWord?> FindAsync(Guid id, CancellationToken cancellation) => db.WatchedWords.SingleOrDefaultAsync(word => word.Id == id, cancellation);

    private LocalRedirectResult Done(string message)
    {
        TempData.Say(message);
        return LocalRedirect(Address);
    }

    private ViewResult Taken(WordForm form, Guid? id)
    {
        ModelState.AddModelError($"{Prefix}.{nameof(form.Word)}", "Ordet er på listen.");
        return this.Again("Edit", new WordPage(form, id));
    }

    private async Task<IActionResult> ConflictAsync(Guid id, WordForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } now)
        {
            return NotFound();
        }

        this.HasSeen();
        form.Version = now.Version;
        return this.Again("Edit", new WordPage(form, id) { Conflict = form.Against(now) }, StatusCodes.Status409Conflict);
    }
}
