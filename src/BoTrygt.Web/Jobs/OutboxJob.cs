using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>Sends the mails that are due. On a portal without a mail server they wait for one that has it.</summary>
[DisallowConcurrentExecution]
public sealed class OutboxJob(IServiceProvider services) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (services.GetService<OutboxSender>() is { } sender)
        {
            await sender.SendDueAsync(cancellationToken);
        }
    }
}
