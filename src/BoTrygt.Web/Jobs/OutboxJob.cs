using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>Sends the mails that are due.</summary>
[DisallowConcurrentExecution]
public sealed class OutboxJob(OutboxSender sender) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await sender.SendDueAsync(cancellationToken);
}
