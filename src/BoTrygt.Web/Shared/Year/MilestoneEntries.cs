using BoTrygt.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Year;

/// <summary>The steps of what the partnerships do.</summary>
internal static class MilestoneEntries
{
    public static async Task<IReadOnlyList<CalendarEntry>> ReadAsync(YearQuestion question, CancellationToken cancellation)
    {
        var milestones =
            from initiative in InitiativeEntries.Asked(question)
            from milestone in initiative.Milestones
            where milestone.DueOn >= question.From && milestone.DueOn <= question.To
            orderby milestone.DueOn, milestone.Id
            select new { milestone.Id, InitiativeId = initiative.Id, initiative.PartnershipId, milestone.Title, Initiative = initiative.Title, milestone.DueOn, initiative.ChangedAt, initiative.Version };
        var rows = await milestones.Take(YearQuestion.MostOfAKind).ToListAsync(cancellation);
        return rows.ConvertAll(row => new CalendarEntry
        {
            Kind = EntryKind.Milestone,
            Key = $"milestone-{row.Id}",
            SubjectId = row.InitiativeId,
            Title = $"{row.Title} ({row.Initiative})",
            FirstDay = row.DueOn,
            LastDay = row.DueOn,
            Place = question.Places[row.PartnershipId],
            ChangedAt = row.ChangedAt,
            Revision = row.Version,
        });
    }
}
