using BoTrygt.Integrations.Mail;

namespace BoTrygt.Web.Jobs;

/// <summary>Looks into the outbox every few seconds for as long as the portal runs. No page waits for it, and nothing that goes wrong here ends it.</summary>
public sealed class OutboxJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxJob> logger) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private bool _isDown;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await SendAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SendAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OutboxSender>().SendDueAsync(stopping);
            Tell(isDown: false, cause: null);
        }
        catch (Exception cause) when (!stopping.IsCancellationRequested)
        {
            Tell(isDown: true, cause);
        }
    }

    /// <summary>Once when it stops working and once when it works again, not every few seconds.</summary>
    private void Tell(bool isDown, Exception? cause)
    {
        if (isDown && !_isDown)
        {
            logger.LogWarning(cause is MailException ? null : cause, "Mails venter: {Reason}", cause?.Message);
        }
        else if (_isDown && !isDown)
        {
            logger.LogInformation("Mails bliver sendt igen");
        }

        _isDown = isDown;
    }
}
