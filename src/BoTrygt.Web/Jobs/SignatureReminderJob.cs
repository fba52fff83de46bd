namespace BoTrygt.Web.Jobs;

/// <summary>Reminds of signatures that are missing. Looks when the portal starts and every hour; nothing that goes wrong here ends it.</summary>
public sealed class SignatureReminderJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SignatureReminderJob> logger) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await TryAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SignatureReminders>().RemindAsync(stopping);
        }
        catch (Exception cause) when (!stopping.IsCancellationRequested)
        {
            logger.LogWarning(cause, "Der blev ikke mindet om underskrifter; det prøves igen om en time");
        }
    }
}
