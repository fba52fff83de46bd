using BoTrygt.Database.Audit;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Audit;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Generation;

/// <summary>A partnership and its parties: who acts on which day, what chance says, and that it is saved as theirs.</summary>
internal sealed class Scene(BoTrygtDb db, GeneratedClock clock, Random random, Dictionary<(Guid PersonId, DateOnly Day), Digest> summaries, Partnership partnership, IReadOnlyList<Team> teams)
{
    public BoTrygtDb Db => db;
    public Partnership Partnership => partnership;

    /// <summary>The kommune first.</summary>
    public IReadOnlyList<Team> Teams => teams;

    public Team Municipality => teams[0];

    public Guid[] Parties { get; } = [.. teams.Select(team => team.OrganisationId)];

    /// <summary>The same for the same partnership and year.</summary>
    public Random Random => random;

    /// <summary>UTC.</summary>
    public DateTime Now => clock.Now;

    /// <summary>It is that day, and a party's spokesperson acts.</summary>
    public DateTime Stand(DateOnly day, Team team) => Stand(day, team.Spokesperson, team.Name);

    /// <summary>It is that day, and somebody acts.</summary>
    public DateTime Stand(DateOnly day, Membership membership, string organisation)
    {
        CurrentActor.Value = new Actor(membership.PersonId, $"{membership.Role}, {organisation}");
        return clock.Now = day.ToDateTime(new TimeOnly(9 + random.Next(6), random.Next(60)), DateTimeKind.Utc);
    }

    /// <summary>It is the morning of that day, and a job acts.</summary>
    public DateTime StandForNobody(DateOnly day)
    {
        CurrentActor.Value = null;
        return clock.Now = day.ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc);
    }

    /// <summary>A person's summary of a day: one, whichever partnerships it tells of.</summary>
    public Digest SummaryOf(Guid personId, DateOnly day)
    {
        if (!summaries.TryGetValue((personId, day), out var summary))
        {
            summaries[(personId, day)] = summary = db.Add(new Digest { PersonId = personId, Day = day, WrittenAt = Now }).Entity;
        }
        else if (db.Entry(summary).State == EntityState.Detached)
        {
            db.Attach(summary); // It was written for another partnership.
        }

        return summary;
    }

    /// <summary>What the audit log took up is written and not looked at again.</summary>
    public async Task SaveAsync()
    {
        await db.SaveChangesAsync();
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.Entity is AuditEntry or AuditValue or Note or Notice or RequestReply).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }
}
