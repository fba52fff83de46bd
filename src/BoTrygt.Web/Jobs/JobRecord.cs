using BoTrygt.Database;
using BoTrygt.Database.Jobs;
using BoTrygt.Integrations.Mail;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>
/// Around every job: what goes wrong ends neither the job nor the scheduler, is logged once when it begins and once when it
/// is over, and stands on the page of the jobs.
/// </summary>
public sealed class JobRecord(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRecord> logger) : IJobExecutionMiddleware
{
    private readonly Dictionary<string, DateTime> _failing = [];

    public async ValueTask Invoke(IJobExecutionContext context, JobExecutionDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var (name, started) = (context.JobDetail.Key.Name, Now);
        var failure = await RunAsync(context, next, cancellationToken);
        var failingSince = Tell(name, failure);
        await SaveAsync(
            new()
            {
                Name = name,
                StartedAt = started,
                EndedAt = Now,
                NextAt = context.NextFireTimeUtc?.UtcDateTime,
                Node = Environment.MachineName,
                FailingSince = failingSince,
                Failure = failure is null ? null : InWords(failure),
            },
            cancellationToken);
    }

    private static async Task<Exception?> RunAsync(IJobExecutionContext context, JobExecutionDelegate next, CancellationToken cancellation)
    {
        try
        {
            await next(context, cancellation);
            return null;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return failure;
        }
    }

    /// <returns>Since when it fails; null when it does not.</returns>
    private DateTime? Tell(string name, Exception? failure)
    {
        lock (_failing)
        {
            if (failure is null)
            {
                if (_failing.Remove(name))
                {
                    logger.LogInformation("{Job} virker igen", name);
                }

                return null;
            }

            if (_failing.TryAdd(name, Now))
            {
                // What a mail server that is away says is the whole story.
                logger.LogWarning(failure is MailException ? null : failure, "{Job} lykkes ikke: {Reason}. Det prøves igen", name, failure.Message);
            }

            return _failing[name];
        }
    }

    /// <summary>An exception's own text may hold what somebody wrote; a mail server that lets nobody in speaks of no mail.</summary>
    private static string InWords(Exception failure)
    {
        var words = failure is MailException ? failure.Message : $"Uventet fejl ({failure.GetType().Name}). Loggen siger mere.";
        return words.Length > JobRun.FailureMaxLength ? words[..JobRun.FailureMaxLength] : words;
    }

    /// <summary>A database that is away keeps no job from its next round.</summary>
    private async Task SaveAsync(JobRun run, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BoTrygtDb>();
            if (await UpdateAsync(db, run, cancellation) == 0)
            {
                db.Add(run);
                await db.SaveChangesAsync(cancellation);
            }
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            logger.LogDebug(failure, "Hvordan det gik med {Job}, blev ikke gemt", run.Name);
        }
    }

    private static Task<int> UpdateAsync(BoTrygtDb db, JobRun run, CancellationToken cancellation) => db.JobRuns.Where(row => row.Name == run.Name).ExecuteUpdateAsync(
        row => row.SetProperty(one => one.StartedAt, run.StartedAt).SetProperty(one => one.EndedAt, run.EndedAt).SetProperty(one => one.NextAt, run.NextAt)
            .SetProperty(one => one.Node, run.Node).SetProperty(one => one.FailingSince, run.FailingSince).SetProperty(one => one.Failure, run.Failure),
        cancellation);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
