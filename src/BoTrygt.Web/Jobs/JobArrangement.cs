using BoTrygt.Database;
using BoTrygt.Database.Jobs;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>
/// Makes what is stored what the program says: jobs that are new or gone, another rhythm. When a job ran last and is to
/// run next is kept, so what was missed while no portal ran is done at once.
/// </summary>
internal sealed class JobArrangement(IScheduler scheduler, BoTrygtDb db)
{
    public async Task ArrangeAsync(CancellationToken cancellation)
    {
        foreach (var gone in (await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancellation)).Where(stored => JobSchedule.All.All(job => job.Name != stored.Name)))
        {
            await scheduler.DeleteJob(gone, cancellation);
        }

        foreach (var job in JobSchedule.All)
        {
            await ArrangeAsync(job, cancellation);
        }

        await ListAsync(cancellation);
    }

    private async Task ArrangeAsync(ScheduledJob job, CancellationToken cancellation)
    {
        await scheduler.AddJob(job.ToJob(), AddJobOptions.Replacing, cancellation);
        if ((await scheduler.GetTrigger(new(job.Name), cancellation))?.Description != job.Rhythm)
        {
            await scheduler.ScheduleJob(job.ToTrigger(scheduler.TimeProvider), ScheduleJobOptions.Replacing, cancellation);
        }
    }

    /// <summary>For the page of the jobs, which every portal shows, whichever runs them.</summary>
    private async Task ListAsync(CancellationToken cancellation)
    {
        var listed = await db.JobRuns.ToListAsync(cancellation);
        db.RemoveRange(listed.Where(run => JobSchedule.All.All(job => job.Name != run.Name)));
        foreach (var job in JobSchedule.All)
        {
            var run = listed.Find(run => run.Name == job.Name) ?? db.Add(new JobRun { Name = job.Name, Title = job.Title, Rhythm = job.Rhythm }).Entity;
            var next = await scheduler.GetTrigger(new(job.Name), cancellation);
            (run.Title, run.Rhythm, run.NextAt) = (job.Title, job.Rhythm, next?.NextFireTimeUtc?.UtcDateTime);
        }

        await db.SaveChangesAsync(cancellation);
    }
}
