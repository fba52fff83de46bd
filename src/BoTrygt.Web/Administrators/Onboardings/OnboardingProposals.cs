using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Places;
using BoTrygt.Domain.Statistics;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Figures;
using BoTrygt.Web.Shared.Onboardings;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>Proposes what can be proposed, once a kommune and a day are chosen.</summary>
public sealed class OnboardingProposals(BoTrygtDb db, TimeProvider clock)
{
    /// <summary>What is said of a day on which no partnership may begin.</summary>
    public const string DayRule = "Vælg en dag inden for det næste år.";

    /// <summary>As long as declarations typically hold; whoever begins says otherwise.</summary>
    private const int UsualYears = 5;

    /// <summary>The page; the form is filled in where nobody has typed anything yet.</summary>
    public async Task<NewOnboardingPage> PageAsync(OnboardingForm form, bool fillIn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var choices = await Free().Select(place => new MunicipalityChoice(place.Code, place.Name)).ToListAsync(cancellation);
        var page = new NewOnboardingPage(form, [.. choices.OrderBy(choice => choice.Name, DanishOrder.Comparer)]);
        if (await MunicipalityAsync(form.Municipality, cancellation) is not { } municipality || form.StartsOn is not { } startsOn || !MembershipPeriod.MayBegin(startsOn, clock.Today()))
        {
            return await RefuseAsync(page, cancellation);
        }

        var proposal = await ProposeAsync(municipality, cancellation);
        if (fillIn)
        {
            form.Level = proposal.Baseline?.UsualLevel;
            form.Deadline = proposal.Baseline is null ? null : startsOn.AddYears(UsualYears).AddDays(-1);
            form.Activities = [.. proposal.Activities.GroupBy(activity => activity.Principle, (_, own) => own.First().Slug)];
        }

        return page with { Proposal = proposal };
    }

    /// <summary>One without a partnership that runs or is being prepared; null for all others.</summary>
    public Task<Municipality?> MunicipalityAsync(string? code, CancellationToken cancellation) => Free().Include(place => place.PoliceDistrict).SingleOrDefaultAsync(place => place.Code == code, cancellation);

    private IQueryable<Municipality> Free() => db.Municipalities.Where(place => !db.Partnerships.Any(partnership => partnership.MunicipalityCode == place.Code && partnership.EndedOn == null));

    /// <summary>Says why nothing is proposed, once a kommune is chosen.</summary>
    private async Task<NewOnboardingPage> RefuseAsync(NewOnboardingPage page, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(page.Form.Municipality))
        {
            return page;
        }

        var municipality = await db.Municipalities.AsNoTracking().SingleOrDefaultAsync(place => place.Code == page.Form.Municipality, cancellation);
        var existing = await db.Partnerships.AsNoTracking().SingleOrDefaultAsync(partnership => partnership.MunicipalityCode == page.Form.Municipality && partnership.EndedOn == null, cancellation);
        return page with
        {
            Refusal = municipality is null ? "Vi kender ikke den kommune. Vælg en på listen." : existing is null ? DayRule : $"{municipality.OfficialName} har allerede et partnerskab.",
            Existing = existing is null ? null : new(existing.Id, existing.Name, existing.InDanish()),
        };
    }

    private async Task<OnboardingProposal> ProposeAsync(Municipality municipality, CancellationToken cancellation)
    {
        var figures = await db.ReadFiguresAsync(municipality.Code, municipality.OfficialName, cancellation);
        var activities = await db.Activities.AsNoTracking().Where(activity => activity.WithdrawnAt == null).ToListAsync(cancellation);
        var principles = await db.Principles.AsNoTracking().ToDictionaryAsync(principle => principle.Number, principle => principle.Name, cancellation);
        var coordinators = db.Memberships.Where(Membership.ActiveOn(clock.Today()));
        var municipal = await coordinators.Where(membership => membership.Organisation.MunicipalityCode == municipality.Code && membership.Role == Role.MunicipalityCoordinator).Select(membership => membership.Person.Name).Distinct().ToListAsync(cancellation);
        var police = await coordinators.Where(membership => membership.Organisation.PoliceDistrictCode == municipality.PoliceDistrictCode && membership.Role == Role.PoliceCoordinator).Select(membership => membership.Person.Name).Distinct().ToListAsync(cancellation);
        return new(
            municipality.OfficialName,
            municipality.PoliceDistrict.Name,
            Baseline.Of(figures.Series, figures.Dispersion),
            [.. activities.OrderBy(activity => activity.PrincipleNumber).ThenBy(activity => activity.Season is not null).ThenBy(Rank).ThenBy(activity => activity.Title, DanishOrder.Comparer).Select(activity => new ActivityChoice(activity.Slug, activity.Title, principles[activity.PrincipleNumber]))],
            await db.PublishedArticles.CountAsync(article => article.PartnershipId == null && article.State == PublicState.Published, cancellation),
            [.. municipal.Order(DanishOrder.Comparer)],
            [.. police.Order(DanishOrder.Comparer)]);
    }

    /// <summary>What is known to work first, what is known not to last.</summary>
    private static int Rank(Activity activity) => activity.Grade == EvidenceGrade.NoEffect ? 1 : -(int)activity.Grade;
}
