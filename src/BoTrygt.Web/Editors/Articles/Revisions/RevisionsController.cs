using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Articles.Revisions;

/// <summary>What an article said before, and what is different now.</summary>
[RequirePermission(Permission.ReadArticle)]
[Route($"{ArticleAddresses.Articles}/{{id:guid}}/udgaver")]
public sealed class RevisionsController(BoTrygtDb db, SignedInPerson me, ArticlesInReach articles) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellation)
    {
        if (await articles.FindAsync(id, Permission.ReadArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        var rows = await db.Revisions.Where(revision => revision.ArticleId == id).OrderByDescending(revision => revision.Number)
            .Select(revision => new RevisionRow(revision.Number, revision.Author == null ? null : revision.Author.Name, revision.SavedAt, revision.RestoredFrom)).ToListAsync(cancellation);
        return View("Index", new RevisionsPage(article, rows));
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Show(Guid id, int number, CancellationToken cancellation) =>
        await articles.FindAsync(id, Permission.ReadArticle, cancellation) is { } article && await articles.RevisionAsync(article, number, cancellation) is { } revision
            ? View("Show", new RevisionPage(article, revision, me.Rights.May(Permission.EditArticle, article) && article.CanSave && number != article.LatestRevision))
            : NotFound();

    /// <summary>Without a choice, what came with the latest one.</summary>
    [HttpGet("sammenlign")]
    public async Task<IActionResult> Compare(Guid id, int? fra, int? til, CancellationToken cancellation)
    {
        if (await articles.FindAsync(id, Permission.ReadArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        var (before, after) = (fra ?? Math.Max(1, article.LatestRevision - 1), til ?? article.LatestRevision);
        return await articles.RevisionAsync(article, before, cancellation) is { } old && await articles.RevisionAsync(article, after, cancellation) is { } now
            ? View("Compare", new RevisionComparison(article, before, after, [.. Enumerable.Range(1, article.LatestRevision).Reverse()], RevisionComparison.Between(old.Content, now.Content)))
            : NotFound();
    }

    /// <summary>An older revision becomes the next one.</summary>
    [HttpPost("{number:int}/gendan")]
    [RequirePermission(Permission.EditArticle)]
    public async Task<IActionResult> Restore(Guid id, int number, CancellationToken cancellation)
    {
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article || await articles.RevisionAsync(article, number, cancellation) is not { } revision)
        {
            return NotFound();
        }

        if (revision.Content.HoldsPersonalNumber)
        {
            TempData.Say("Der står noget, som ligner et CPR-nummer, i den udgave. Den kan ikke gendannes.");
            return LocalRedirect(ArticleAddresses.Revisions(id));
        }

        db.Add(article.Save(revision.Content, me.PersonId, articles.Now, restoredFrom: number));
        if (!await this.TrySaveAsync(db, cancellation))
        {
            TempData.Say("En anden har gemt imens. Se udgaverne igennem, før du gendanner.");
            return LocalRedirect(ArticleAddresses.Revisions(id));
        }

        TempData.Say($"Udgave {number} er tilbage som udgave {article.LatestRevision}. Borgerne ser den først, når den er godkendt og udgivet.");
        return LocalRedirect(ArticleAddresses.Of(id));
    }
}
