using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Figures;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Citizens.Places;

/// <summary>A kommune's own page, with or without a partnership.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = CitizenPages.PolicyName)]
public sealed class LocalPagesController(BoTrygtDb db, TimeProvider clock) : Controller
{
    [HttpGet("/bo-trygt-i/{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation)
    {
        var municipality = await ReadMunicipalityAsync(slug, cancellation);
        return municipality is null ? await UnknownAsync(slug, cancellation) : View("LocalPage", await ReadPageAsync(municipality, cancellation));
    }

    private Task<Municipality?> ReadMunicipalityAsync(string slug, CancellationToken cancellation) =>
        db.Municipalities.AsNoTracking()
            .Include(municipality => municipality.PoliceDistrict)
            .Include(municipality => municipality.Regions)
            .SingleOrDefaultAsync(municipality => municipality.Slug == slug, cancellation);

    private async Task<LocalPage> ReadPageAsync(Municipality municipality, CancellationToken cancellation)
    {
        var partnership = await db.Partnerships.WithFacts()
            .SingleOrDefaultAsync(partnership => partnership.MunicipalityCode == municipality.Code && partnership.EndedOn == null, cancellation);
        return new LocalPage(
            municipality,
            municipality.RegionOn(clock.Today())?.Name,
            partnership,
            await ReadInitiativesAsync(partnership, cancellation),
            await ReadContactsAsync(partnership, cancellation),
            await ReadStandingsAsync(partnership, cancellation),
            await ReadPlanAsync(partnership, cancellation),
            await SeasonalArticles.ReadAsync(db, clock.Today(), cancellation),
            await db.Themes.AsNoTracking().OrderBy(theme => theme.Position).ToListAsync(cancellation),
            await db.ReadFiguresAsync(municipality.Code, municipality.OfficialName, cancellation))
        {
            Articles = partnership is null ? LocalArticles.None : await LocalArticles.ReadAsync(db, partnership.Id, municipality.Slug, clock.GetUtcNow().UtcDateTime, cancellation),
        };
    }

    private async Task<IReadOnlyList<InitiativeCard>> ReadInitiativesAsync(Partnership? partnership, CancellationToken cancellation)
    {
        if (partnership is null)
        {
            return [];
        }

        return await db.PublishedInitiatives.AsNoTracking()
            .Where(initiative => initiative.PartnershipId == partnership.Id && initiative.Status != InitiativeStatus.Dropped)
            .OrderBy(initiative => initiative.StartsOn)
            .Join(db.Themes, initiative => initiative.ThemeSlug, theme => theme.Slug, (initiative, theme) => new { initiative, theme.Name })
            .Join(db.Principles, row => row.initiative.PrincipleNumber, principle => principle.Number, (row, principle) => new InitiativeCard(row.initiative, row.Name, principle.Name))
            .ToListAsync(cancellation);
    }

    /// <summary>Those of the kommune first.</summary>
    private async Task<IReadOnlyList<PublishedContact>> ReadContactsAsync(Partnership? partnership, CancellationToken cancellation)
    {
        if (partnership is null)
        {
            return [];
        }

        var contacts = await db.PublishedContacts.AsNoTracking().Where(contact => contact.PartnershipId == partnership.Id).ToListAsync(cancellation);
        var kinds = partnership.Parties.ToLookup(party => party.Organisation.Name, party => party.Organisation.Kind); // Two parties may share a name.
        return
        [
            .. contacts.OrderBy(contact => kinds[contact.OrganisationName].DefaultIfEmpty(OrganisationKind.CivilSociety).Min())
                .ThenBy(contact => contact.OrganisationName, DanishOrder.Comparer)
                .ThenBy(contact => contact.Title, DanishOrder.Comparer),
        ];
    }

    private async Task<IReadOnlyList<ShownStanding>> ReadStandingsAsync(Partnership? partnership, CancellationToken cancellation) => partnership is null
        ? []
        : await db.PublishedStandings.AsNoTracking().Where(standing => standing.PartnershipId == partnership.Id).OrderBy(standing => standing.PrincipleNumber)
            .Join(db.Principles, standing => standing.PrincipleNumber, principle => principle.Number, (standing, principle) => new ShownStanding(principle.Name, standing.Sentence, standing.ApprovedAt, standing.IsDemo))
            .ToListAsync(cancellation);

    private async Task<PublishedPlan?> ReadPlanAsync(Partnership? partnership, CancellationToken cancellation)
    {
        if (partnership is null)
        {
            return null;
        }

        var today = clock.Today();
        return await db.PublishedPlans.AsNoTracking().Where(plan => plan.PartnershipId == partnership.Id && plan.EndsOn >= today).OrderBy(plan => plan.StartsOn).FirstOrDefaultAsync(cancellation);
    }

    private async Task<IActionResult> UnknownAsync(string slug, CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("UnknownPlace", await db.FindNearestAsync(slug.Replace('-', ' '), cancellation));
    }
}
