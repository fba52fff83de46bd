using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Figures;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Citizens.Places;

/// <summary>What a kommune's own page shows.</summary>
public sealed class LocalPageReading(BoTrygtDb db, TimeProvider clock)
{
    /// <summary>With its police district and regions; null for a slug that is none.</summary>
    public Task<Municipality?> MunicipalityAsync(string slug, CancellationToken cancellation) =>
        db.Municipalities.AsNoTracking()
            .Include(municipality => municipality.PoliceDistrict)
            .Include(municipality => municipality.Regions)
            .SingleOrDefaultAsync(municipality => municipality.Slug == slug, cancellation);

    /// <param name="municipality">With its police district and regions.</param>
    /// <param name="partnerships">Those that the reader may see.</param>
    /// <param name="cancellation">Stops when the visitor leaves.</param>
    public async Task<LocalPage> ReadAsync(Municipality municipality, IQueryable<Partnership> partnerships, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(municipality);
        var partnership = await partnerships.WithFacts().SingleOrDefaultAsync(partnership => partnership.MunicipalityCode == municipality.Code, cancellation);
        var (today, figures) = (clock.Today(), await db.ReadFiguresAsync(municipality.Code, municipality.OfficialName, cancellation));
        return new LocalPage(
            municipality,
            municipality.RegionOn(today)?.Name,
            partnership,
            await ReadInitiativesAsync(partnership, cancellation),
            await ReadContactsAsync(partnership, cancellation),
            await ReadStandingsAsync(partnership, cancellation),
            await ReadPlanAsync(partnership, cancellation),
            await SeasonalArticles.ReadAsync(db, today, cancellation),
            await db.Themes.AsNoTracking().OrderBy(theme => theme.Position).ToListAsync(cancellation),
            figures)
        {
            Targets = JudgedTarget.All(partnership?.Targets ?? [], figures, today),
            Ended = partnership is null ? await ReadEndedAsync(municipality, cancellation) : null,
            Articles = partnership is null ? LocalArticles.None : await LocalArticles.ReadAsync(db, partnership, municipality.Slug, clock.GetUtcNow().UtcDateTime, cancellation),
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

    /// <summary>When the last one ended; null when there was none that citizens were shown.</summary>
    private async Task<PartialDate?> ReadEndedAsync(Municipality municipality, CancellationToken cancellation)
    {
        var ended = await db.Partnerships.Where(partnership => partnership.MunicipalityCode == municipality.Code && partnership.LiveSince != null && partnership.EndedOn != null).Select(partnership => partnership.EndedOn).ToListAsync(cancellation);
        return ended.OfType<PartialDate>().Select(day => (PartialDate?)day).MaxBy(day => day?.LastDay);
    }
}
