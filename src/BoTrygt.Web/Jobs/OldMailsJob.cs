using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>Deletes mails that have been kept long enough, personal links that have expired, and old sessions.</summary>
[DisallowConcurrentExecution]
public sealed class OldMailsJob(OldMails mails) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await mails.DeleteAsync(cancellationToken);
}
