using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Posts;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Year;

/// <summary>What the partnerships do.</summary>
internal static class InitiativeEntries
{
    public static async Task<IReadOnlyList<CalendarEntry>> ReadAsync(YearQuestion question, CancellationToken cancellation)
    {
        var rows = await Asked(question).Where(initiative => initiative.StartsOn <= question.To && initiative.EndsOn >= question.From)
            .OrderBy(initiative => initiative.StartsOn).ThenBy(initiative => initiative.Id).Take(YearQuestion.MostOfAKind)
            .Select(initiative => new { initiative.Id, initiative.PartnershipId, initiative.Title, initiative.StartsOn, initiative.EndsOn, initiative.ChangedAt, initiative.Version })
            .ToListAsync(cancellation);
        return rows.ConvertAll(row => new CalendarEntry
        {
            Kind = EntryKind.Initiative,
            Key = $"initiative-{row.Id}",
            SubjectId = row.Id,
            Title = row.Title,
            FirstDay = row.StartsOn,
            LastDay = row.EndsOn,
            Place = question.Places[row.PartnershipId],
            ChangedAt = row.ChangedAt,
            Revision = row.Version,
        });
    }

    /// <summary>Those that the question is about, without what was dropped; of one person, those whose owner or deputy post the person holds.</summary>
    internal static IQueryable<Initiative> Asked(YearQuestion question)
    {
        var initiatives = question.Db.Initiatives.AsNoTracking().AllowedTo(question.Rights, Permission.ReadPlan)
            .Where(initiative => question.PlaceIds.Contains(initiative.PartnershipId) && initiative.Status != InitiativeStatus.Dropped);
        if (question.PersonId is not { } person)
        {
            return initiatives;
        }

        var held = question.Db.Posts.Held(question.Today).Where(post => post.HolderId == person);
        return initiatives.Where(initiative => held.Any(post => post.Id == initiative.OwnerPostId || post.Id == initiative.DeputyPostId));
    }
}
