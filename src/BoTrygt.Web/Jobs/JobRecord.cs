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
        await SaveAsync(name, started, context.NextFireTimeUtc?.UtcDateTime, failure is null ? null : InWords(failure), Tell(name, failure), cancellationToken);
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
    private async Task SaveAsync(string name, DateTime started, DateTime? next, string? failure, DateTime? failingSince, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var (runs, ended) = (scope.ServiceProvider.GetRequiredService<BoTrygtDb>().JobRuns, Now);
            await runs.Where(run => run.Name == name).ExecuteUpdateAsync(
                run => run.SetProperty(one => one.StartedAt, started).SetProperty(one => one.EndedAt, ended).SetProperty(one => one.NextAt, next)
                    .SetProperty(one => one.Node, Environment.MachineName).SetProperty(one => one.FailingSince, failingSince).SetProperty(one => one.Failure, failure),
                cancellation);
        }
        catch (Exception cause) when (!cancellation.IsCancellationRequested)
        {
            logger.LogDebug(cause, "Hvordan det gik med {Job}, blev ikke gemt", name);
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
