using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Onboardings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Statistics;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>Makes everything that a start begins with. Whoever saves it saves all of it, and nothing of it is seen by citizens yet.</summary>
public sealed class OnboardingStart(BoTrygtDb db, SignedInPerson me, OnboardingInvitations invitations, TimeProvider clock)
{
    /// <param name="request">Of the one who begins.</param>
    /// <param name="municipality">The kommune.</param>
    /// <param name="parties">Its three, see <see cref="OnboardingInvitations.PartiesAsync"/>.</param>
    /// <param name="form">Valid, see <see cref="OnboardingInvitations.ProblemAsync"/> too.</param>
    /// <param name="baseline">What the target's words count from; null while the figures do not say.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public async Task<Partnership> AddAsync(HttpRequest request, Municipality municipality, OnboardingParties parties, OnboardingForm form, Baseline? baseline, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(municipality);
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(form);
        var partnership = db.Add(Partnership.Between(municipality, parties.Municipal, parties.Police, parties.BoTrygt)).Entity;
        AddTarget(partnership, form, baseline);
        db.Add(new OnboardingCase { PartnershipId = partnership.Id, StartsOn = form.StartsOn!.Value, StartedById = me.PersonId, StartedAt = Now });
        await AddPlanAsync(partnership, parties.Municipal, form, cancellation);
        if (form.Adopt)
        {
            await AdoptAsync(partnership, cancellation);
        }

        await invitations.SendAsync(request, partnership, municipality, parties, form, cancellation);
        return partnership;
    }

    private static void AddTarget(Partnership partnership, OnboardingForm form, Baseline? baseline)
    {
        if (form.Level is not { } level)
        {
            return;
        }

        const string source = "Aftalt ved opstarten";
        partnership.Targets.Add(new Target
        {
            Position = 1,
            Measure = Measure.ReportedBurglaries,
            Comparator = Comparator.Under,
            Level = level,
            Deadline = form.Deadline is { } day ? PartialDate.Of(day) : null,
            DeadlineSource = form.Deadline is null ? null : source,
            Text = $"Under {level.InDanish()} anmeldte indbrud om året",
            Source = baseline is null ? source : $"{source}. Udgangspunktet er {baseline.Mean.WithOneDecimal()} om året i {baseline.FirstYear}–{baseline.LastYear} (Danmarks Statistik, STRAF11)",
        });
    }

    /// <summary>A year, and the chosen activities in it as they stand in the catalogue.</summary>
    private async Task AddPlanAsync(Partnership partnership, Organisation municipal, OnboardingForm form, CancellationToken cancellation)
    {
        var startsOn = form.StartsOn!.Value;
        var plan = db.Add(new Plan { PartnershipId = partnership.Id, StartsOn = startsOn, EndsOn = startsOn.AddYears(1).AddDays(-1) }).Entity;
        var post = await db.Posts.FirstOrDefaultAsync(one => one.OrganisationId == municipal.Id && one.Title == OnboardingCase.CoordinatorPost, cancellation) ?? db.Add(new Post { OrganisationId = municipal.Id, Title = OnboardingCase.CoordinatorPost }).Entity;
        var activities = await db.Activities.Where(activity => activity.WithdrawnAt == null && form.Activities.Contains(activity.Slug)).OrderBy(activity => activity.PrincipleNumber).ThenBy(activity => activity.Slug).ToListAsync(cancellation);
        foreach (var activity in activities)
        {
            var (from, to) = activity.DaysFrom(startsOn, plan.EndsOn);
            var content = new InitiativeContent(
                activity.PrincipleNumber, activity.Title, activity.Summary, activity.ThemeSlugs, new PostOfParty(post.Id, municipal.Id), Deputy: null, from, to,
                InitiativeStatus.Planned, ExpectedReach: "", ExpectedOutcome: "", PublicTitle: "", PublicText: "", CivilSocietyAccess.None);
            plan.Add(content, [.. partnership.Parties.Select(party => party.Organisation.Id)], Now, activity.Id);
        }
    }

    /// <summary>All that citizens of the country read, as Bo trygt wrote it. The kommune's own citizens read it with the partnership.</summary>
    private async Task AdoptAsync(Partnership partnership, CancellationToken cancellation)
    {
        var published = await db.Articles.Where(article => article.PartnershipId == null && article.Kind == ArticleKind.Guidance && article.PublicState == PublicState.Published)
            .Join(db.Revisions.AsNoTracking(), article => new { article.Id, Number = article.PublishedRevision }, revision => new { Id = revision.ArticleId, Number = (int?)revision.Number }, (article, revision) => revision)
            .ToListAsync(cancellation);
        foreach (var revision in published)
        {
            var content = revision.Content;
            var adoption = db.Add(Adoption.AsItIs(partnership.Id, revision.ArticleId, content.Blocks, revision.Number, me.PersonId, Now)).Entity;
            adoption.Publish(adoption.Version);
            var copy = db.Add(new PublishedAdaptation { PartnershipId = partnership.Id, ArticleId = revision.ArticleId }).Entity;
            copy.Show(content, revision.Number, adoption.On(content.Blocks), Now);
            copy.Render();
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
