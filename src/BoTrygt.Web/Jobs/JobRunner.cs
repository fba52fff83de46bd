using BoTrygt.Database;
using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>
/// Runs the jobs for as long as the portal runs: waits for the turn, puts the schedule in order and lets Quartz go on with
/// it. Pages wait for none of that, and when the database is away it is tried again.
/// </summary>
public sealed class JobRunner(IServiceScopeFactory scopes, ISchedulerFactory schedulers, IHostApplicationLifetime portal, ILogger<JobRunner> logger) : BackgroundService
{
    /// <summary>How soon another process takes over when the one that ran the jobs has died.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private bool _hasTold;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            using var turn = await TakeTurnAsync(stoppingToken);
            var scheduler = await BeginAsync(stoppingToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, stoppingToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops before it was its turn.
        }
    }

    private async Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource();
        await using var told = portal.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }

    private async Task<IDisposable> TakeTurnAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BoTrygtDb>();
        while (true)
        {
            if (db.TryTakeJobTurn() is { } turn)
            {
                return turn;
            }

            await Task.Delay(Patience, stopping);
        }
    }

    private async Task ArrangeAsync(IScheduler scheduler, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<JobArrangement>(scope.ServiceProvider, scheduler).ArrangeAsync(stopping);
    }

    private async Task<IScheduler> BeginAsync(CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                var scheduler = await schedulers.GetScheduler(stopping);
                await ArrangeAsync(scheduler, stopping);
                await scheduler.Start(stopping);
                return scheduler;
            }
            catch (Exception cause) when (!stopping.IsCancellationRequested)
            {
                Tell(cause);
                await Task.Delay(Patience, stopping);
            }
        }
    }

    /// <summary>Once, not every few seconds.</summary>
    private void Tell(Exception cause)
    {
        if (!_hasTold)
        {
            logger.LogError(cause, "Job kan ikke køre, før databasen svarer og har sine tabeller. På SQL Server: dotnet BoTrygt.Web.dll migrate. Det prøves igen hvert {Seconds}. sekund", Patience.TotalSeconds);
            _hasTold = true;
        }
    }
}
