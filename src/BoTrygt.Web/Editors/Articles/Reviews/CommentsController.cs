using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Articles.Reviews;

/// <summary>What was said of a block is done.</summary>
[RequirePermission(Permission.EditArticle)]
[Route($"{ArticleAddresses.Articles}/{{id:guid}}/kommentarer/{{commentId:guid}}/faerdig")]
public sealed class CommentsController(BoTrygtDb db, ArticlesInReach articles) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Settle(Guid id, Guid commentId, CancellationToken cancellation)
    {
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is null
            || await db.BlockComments.SingleOrDefaultAsync(comment => comment.Id == commentId && comment.ArticleId == id, cancellation) is not { } comment)
        {
            return NotFound();
        }

        comment.Settle(articles.Now);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Kommentaren er klaret.");
        return LocalRedirect(ArticleAddresses.Of(id));
    }
}
