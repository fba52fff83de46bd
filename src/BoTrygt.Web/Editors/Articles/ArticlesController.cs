using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Articles;

/// <summary>The articles, and one of them with all that can be done with it.</summary>
public sealed class ArticlesController(BoTrygtDb db, SignedInPerson me, ArticlesInReach articles, ArticleReading reading) : Controller
{
    private const string Prefix = nameof(NewArticlePage.Form);

    [HttpGet(ArticleAddresses.Index)]
    [RequirePermission(Permission.ReadArticle)]
    public async Task<IActionResult> Index(ArticleChoice vis, string? q, int side, CancellationToken cancellation) =>
        View("Index", await reading.ListAsync(Enum.IsDefined(vis) ? vis : ArticleChoice.Alle, q, side, cancellation));

    [HttpGet($"{ArticleAddresses.Articles}/ny")]
    [RequirePermission(Permission.EditArticle)]
    public async Task<IActionResult> New(CancellationToken cancellation) => View("New", await NewPageAsync(new(), cancellation));

    [HttpPost(ArticleAddresses.Articles)]
    [RequirePermission(Permission.EditArticle)]
    public async Task<IActionResult> Create([Bind(Prefix = Prefix)] NewArticleForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var page = await NewPageAsync(form, cancellation);
        Check(page);
        if (!ModelState.IsValid)
        {
            return this.Again("New", page);
        }

        var article = db.Add(await ArticleAsync(form, cancellation)).Entity;
        db.Add(article.Save(new(form.Title.Clean(), "", "", null, [new(Guid.CreateVersion7(), new(article.Kind == ArticleKind.Contact ? BlockKind.Contact : BlockKind.Text, "", ""))]), me.PersonId, articles.Now));
        if (!await db.TrySaveUniqueAsync(cancellation))
        {
            ModelState.AddModelError("", "En anden har netop begyndt en artikel med den titel. Se den efter, før du gemmer igen.");
            return this.Again("New", page, StatusCodes.Status409Conflict);
        }

        TempData.Say($"»{article.Title}« er oprettet. Ingen borgere ser den, før den er udgivet.");
        return LocalRedirect(ArticleAddresses.Draft(article.Id));
    }

    [HttpGet($"{ArticleAddresses.Articles}/{{id:guid}}")]
    [RequirePermission(Permission.ReadArticle)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation) =>
        await articles.FindAsync(id, Permission.ReadArticle, cancellation) is { } article ? View("Show", await reading.PageAsync(article, cancellation)) : NotFound();

    /// <summary>Throws away what was never published.</summary>
    [HttpPost($"{ArticleAddresses.Articles}/{{id:guid}}/slet")]
    [RequirePermission(Permission.EditArticle)]
    public async Task<IActionResult> Delete(Guid id, int version, CancellationToken cancellation)
    {
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        if (!article.CanDelete)
        {
            TempData.Say("Artiklen er eller har været ude hos borgerne, så den kan ikke slettes. Den kan trækkes tilbage eller tages ned.");
            return LocalRedirect(ArticleAddresses.Of(id));
        }

        var isDone = await TryDeleteAsync(article, version, cancellation);
        TempData.Say(isDone ? $"»{ArticleWords.ShownTitle(article.Title)}« er slettet." : Saving.Meanwhile);
        return LocalRedirect(isDone ? ArticleAddresses.Index : ArticleAddresses.Of(id));
    }

    /// <summary>Throws an article away that was never published, with all that editors wrote. False when somebody else was at it meanwhile.</summary>
    private async Task<bool> TryDeleteAsync(Article article, int seen, CancellationToken cancellation)
    {
        var id = article.Id;
        db.RemoveRange(await db.BlockComments.Where(comment => comment.ArticleId == id).ToListAsync(cancellation));
        db.RemoveRange(await db.Reviews.Where(review => review.ArticleId == id).ToListAsync(cancellation));
        db.RemoveRange(await db.Publications.Where(publication => publication.ArticleId == id).ToListAsync(cancellation));
        db.RemoveRange(await db.PreviewLinks.Where(link => link.ArticleId == id).ToListAsync(cancellation));
        db.RemoveRange(await db.Drafts.Where(draft => draft.ArticleId == id).ToListAsync(cancellation));
        db.RemoveRange(await db.Revisions.Where(revision => revision.ArticleId == id).ToListAsync(cancellation));
        db.Remove(article);
        db.Expect(article, seen);
        return await db.TryRemoveAsync(cancellation);
    }

    private async Task<NewArticlePage> NewPageAsync(NewArticleForm form, CancellationToken cancellation) =>
        new(form, await db.Themes.AsNoTracking().OrderBy(theme => theme.Position).ToListAsync(cancellation), await WritingPlaces.ReadAsync(db, me.Rights, cancellation));

    /// <summary>Where it may belong (<see cref="Article.MayBelong"/>), said at the field, and what the person may write.</summary>
    private void Check(NewArticlePage page)
    {
        var form = page.Form;
        if (form.Kind is not { } kind)
        {
            return;
        }

        ModelState.Unless(page.Kinds.Contains(kind), $"{Prefix}.{nameof(form.Kind)}", "Det kan du ikke skrive.");
        ModelState.Unless(kind != ArticleKind.Guidance || page.Themes.Any(theme => theme.Slug == form.ThemeSlug), $"{Prefix}.{nameof(form.ThemeSlug)}", "Vælg et tema.");
        ModelState.Unless(kind == ArticleKind.Guidance || (form.PartnershipId is not null && page.Places.Hold(form.PartnershipId)), $"{Prefix}.{nameof(form.PartnershipId)}", "Vælg et partnerskab.");
        ModelState.Unless(string.IsNullOrEmpty(form.ThemeSlug) || page.Themes.Any(theme => theme.Slug == form.ThemeSlug), $"{Prefix}.{nameof(form.ThemeSlug)}", "Vælg et tema på listen.");
    }

    private async Task<Article> ArticleAsync(NewArticleForm form, CancellationToken cancellation)
    {
        var kind = form.Kind.GetValueOrDefault();
        var isNational = kind == ArticleKind.Guidance;
        var theme = string.IsNullOrEmpty(form.ThemeSlug) ? null : form.ThemeSlug;
        var free = await articles.FreeSlugAsync(form.Title.Clean(), kind, form.PartnershipId, theme, cancellation);
        return Article.Begin(kind, isNational ? null : form.PartnershipId, theme, free, articles.Today);
    }
}
