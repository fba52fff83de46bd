using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Editors.Articles.Revisions;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Settings;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Articles.Previews;

/// <summary>Addresses that show one revision to somebody without an account.</summary>
[RequirePermission(Permission.EditArticle)]
[Route($"{ArticleAddresses.Articles}/{{id:guid}}/forhaandsvisning")]
public sealed class PreviewsController(BoTrygtDb db, SignedInPerson me, ArticlesInReach articles, PublicHost host) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellation) =>
        await articles.FindAsync(id, Permission.EditArticle, cancellation) is { } article ? View("Index", await PageAsync(article, null, cancellation)) : NotFound();

    /// <summary>The address is shown once: only its hash is kept.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        if (host.Of(Request) is not { } address)
        {
            return this.Again("Index", await PageAsync(article, null, cancellation), StatusCodes.Status503ServiceUnavailable);
        }

        var (link, code) = PreviewLink.To(article, me.PersonId, articles.Now);
        db.Add(link);
        await db.SaveChangesAsync(cancellation);
        Response.Headers.CacheControl = "no-store";
        return View("Index", await PageAsync(article, new Uri(address, $"{PreviewAddresses.Public}/{code}").AbsoluteUri, cancellation));
    }

    [HttpPost("{linkId:guid}/luk")]
    public async Task<IActionResult> Revoke(Guid id, Guid linkId, CancellationToken cancellation)
    {
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is null
            || await db.PreviewLinks.SingleOrDefaultAsync(link => link.Id == linkId && link.ArticleId == id, cancellation) is not { } link)
        {
            return NotFound();
        }

        link.Revoke(articles.Now);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Linket er lukket.");
        return LocalRedirect($"{ArticleAddresses.Of(id)}/forhaandsvisning");
    }

    private async Task<PreviewsPage> PageAsync(Article article, string? address, CancellationToken cancellation)
    {
        var now = articles.Now;
        var links = await db.PreviewLinks.AsNoTracking().Include(link => link.MadeBy).Where(link => link.ArticleId == article.Id && link.RevokedAt == null && link.ExpiresAt > now).OrderByDescending(link => link.MadeAt).ToListAsync(cancellation);
        return new(article, links, address, host.Of(Request) is not null);
    }
}

/// <summary>The links that open something.</summary>
/// <param name="Article">The article.</param>
/// <param name="Links">The latest first.</param>
/// <param name="Address">Of the one that was just made; null for none.</param>
/// <param name="CanMake">The portal knows its own address.</param>
public sealed record PreviewsPage(Article Article, IReadOnlyList<PreviewLink> Links, string? Address, bool CanMake)
{
    public IReadOnlyList<Crumb> Trail => ArticleTrail.To(Article, new Crumb("Vis den til en uden konto"));
}
