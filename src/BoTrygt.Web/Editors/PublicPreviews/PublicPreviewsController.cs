using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.PublicPreviews;

/// <summary>One revision, for whoever holds a link to it. It is in no cache and no search engine, and leads nowhere else.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PublicPreviewsController(BoTrygtDb db, Guesses guesses, TimeProvider clock) : Controller
{
    [HttpGet(PreviewAddresses.Public + "/{code:maxlength(60)}")]
    public async Task<IActionResult> Show(string code, CancellationToken cancellation)
    {
        if (await guesses.TryAsync(GuessKind.Link, () => FindAsync(code, cancellation)) is not { } link)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return View("Closed");
        }

        var revision = await db.Revisions.AsNoTracking().SingleAsync(one => one.ArticleId == link.ArticleId && one.Number == link.Revision, cancellation);
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return View("Show", new PublicPreviewPage(revision.Content, link.ExpiresAt));
    }

    private async Task<PreviewLink?> FindAsync(string code, CancellationToken cancellation)
    {
        var hash = SecretCode.HashOf(code);
        var link = await db.PreviewLinks.AsNoTracking().SingleOrDefaultAsync(one => one.CodeHash == hash, cancellation);
        return link?.IsOpen(clock.GetUtcNow().UtcDateTime) == true ? link : null;
    }
}

/// <param name="Content">Of the revision.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record PublicPreviewPage(ArticleContent Content, DateTime ExpiresAt);
