using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Catalogue;

/// <summary>What partnerships can do, for everybody in the workroom.</summary>
[RequirePermission(Permission.EnterPartnership)]
[Route(CatalogueAddresses.Index)]
public sealed class CatalogueController(BoTrygtDb db, SignedInPerson me) : Controller
{
    private const int Size = 30;

    [HttpGet]
    public async Task<IActionResult> Index(CatalogueAddress address, CancellationToken cancellation)
    {
        var themes = await db.Themes.AsNoTracking().OrderBy(theme => theme.Position).ToListAsync(cancellation);
        var choice = new CatalogueChoice(address, themes);
        var all = await choice.Limit(db.Activities.Where(activity => activity.WithdrawnAt == null)).Select(activity => new { activity.Id, activity.Title }).ToListAsync(cancellation);
        var (last, principles) = (Pager.LastOf(all.Count, Size), await db.Principles.AsNoTracking().OrderBy(principle => principle.Number).ToListAsync(cancellation));
        var number = Math.Min(choice.Page, last);
        // The databases do not agree on the order of æ, ø and å.
        var ids = all.OrderBy(activity => activity.Title, DanishOrder.Comparer).ThenBy(activity => activity.Id).Skip((number - 1) * Size).Take(Size).Select(activity => activity.Id).ToList();
        return View("Index", new CataloguePage(choice, all.Count, number, last, await RowsAsync(ids, cancellation), principles, themes));
    }

    /// <summary>A withdrawn one keeps its page: initiatives began with it.</summary>
    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation)
    {
        if (await db.Activities.AsNoTracking().SingleOrDefaultAsync(activity => activity.Slug == slug, cancellation) is not { } activity)
        {
            return NotFound();
        }

        var themes = await db.Themes.ToDictionaryAsync(theme => theme.Slug, theme => theme.Name, cancellation);
        return View("Show", new ActivityPage(
            activity,
            await db.Principles.AsNoTracking().SingleAsync(principle => principle.Number == activity.PrincipleNumber, cancellation),
            [.. activity.ThemeSlugs.Select(theme => themes.GetValueOrDefault(theme, theme))],
            await db.Initiatives.Where(initiative => initiative.ActivityId == activity.Id).Select(initiative => initiative.PartnershipId).Distinct().CountAsync(cancellation),
            await db.ReadUsesAsync(activity.Id, me.Rights, cancellation),
            await ExperiencesAsync(activity.Id, cancellation))
        {
            MayStart = activity.WithdrawnAt is null && me.May(Permission.AddInitiative),
            MayShare = me.May(Permission.ShareExperience),
            MayEdit = me.May(Permission.EditCatalogue),
        });
    }

    private async Task<IReadOnlyList<CatalogueRow>> RowsAsync(List<Guid> ids, CancellationToken cancellation)
    {
        var rows = await db.Activities.Where(activity => ids.Contains(activity.Id))
            .Select(activity => new CatalogueRow(
                activity.Id, activity.Slug, activity.Title, activity.Summary, activity.PrincipleNumber, activity.ThemeSlugs, activity.Season, activity.Grade, activity.Planning, activity.Duration,
                db.Initiatives.Where(initiative => initiative.ActivityId == activity.Id).Select(initiative => initiative.PartnershipId).Distinct().Count(),
                db.ActivityExperiences.Count(experience => experience.ActivityId == activity.Id && experience.WithdrawnAt == null)))
            .ToListAsync(cancellation);
        return [.. ids.Select(id => rows.First(row => row.Id == id))];
    }

    private Task<List<ExperienceLine>> ExperiencesAsync(Guid activityId, CancellationToken cancellation) => db.ActivityExperiences
        .Where(experience => experience.ActivityId == activityId && experience.WithdrawnAt == null)
        .OrderByDescending(experience => experience.WrittenAt).ThenByDescending(experience => experience.Id)
        .Select(experience => new ExperienceLine(
            experience.Id,
            db.Partnerships.Where(partnership => partnership.Id == experience.PartnershipId).Select(partnership => partnership.Name).First(),
            experience.Organisation.Name,
            new ExperienceContent(experience.Done, experience.Reach, experience.Worked, experience.DidNot),
            experience.WrittenAt,
            experience.CorrectedAt,
            experience.AuthorId == me.PersonId,
            experience.IsDemo))
        .ToListAsync(cancellation);
}
