using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Catalogue;

/// <summary>Finds what an experience is or may be about, within reach.</summary>
public sealed class ExperienceReading(BoTrygtDb db, SignedInPerson me)
{
    public Task<ActivityLink?> FindActivityAsync(string slug, CancellationToken cancellation) =>
        db.Activities.Where(activity => activity.Slug == slug).Select(activity => new ActivityLink(activity.Id, activity.Slug, activity.Title)).SingleOrDefaultAsync(cancellation);

    /// <summary>The initiative that an experience can be of; null when it is unknown, out of reach or did not begin with the activity.</summary>
    public async Task<Initiative?> FindInitiativeAsync(Guid? id, Guid activityId, CancellationToken cancellation)
    {
        var initiative = id is null ? null : await db.Initiatives.AllowedTo(me.Rights, Permission.ShareExperience).InRunningPartnerships(db).SingleOrDefaultAsync(row => row.Id == id, cancellation);
        return initiative is not null && ActivityExperience.CanBeOf(initiative, activityId) ? initiative : null;
    }

    /// <summary>The person's own that stands, where the person may still write any.</summary>
    public Task<ActivityExperience?> FindOwnAsync(Guid id, CancellationToken cancellation) => db.ActivityExperiences.AllowedTo(me.Rights, Permission.ShareExperience)
        .SingleOrDefaultAsync(experience => experience.Id == id && experience.AuthorId == me.PersonId && experience.WithdrawnAt == null, cancellation);

    public async Task<ExperiencePage> PageAsync(ActivityLink activity, Initiative? initiative, ExperienceForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var all = await db.Partnerships.AllowedTo(me.Rights, Permission.ShareExperience).Where(partnership => partnership.EndedOn == null && (initiative == null || partnership.Id == initiative.PartnershipId))
            .Select(partnership => new PartnershipToChoose(partnership.Id, partnership.Name)).ToListAsync(cancellation);
        return new(activity, form, [.. all.OrderBy(partnership => partnership.Name, DanishOrder.Comparer)], initiative?.Title);
    }

    /// <summary>The page of one that is stored; of which partnership and initiative it is does not change.</summary>
    public async Task<ExperiencePage> PageAsync(ActivityExperience experience, ExperienceForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(experience);
        var activity = await ActivityLink.ReadAsync(db, experience.ActivityId, cancellation) ?? throw new InvalidOperationException("An experience has an activity.");
        var partnership = await db.Partnerships.Where(row => row.Id == experience.PartnershipId).Select(row => new PartnershipToChoose(row.Id, row.Name)).SingleAsync(cancellation);
        return new(activity, form, [partnership], null) { ExperienceId = experience.Id };
    }
}
