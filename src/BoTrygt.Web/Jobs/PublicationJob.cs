using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>Brings out the articles whose time has come.</summary>
[DisallowConcurrentExecution]
public sealed class PublicationJob(DuePublications publications) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await publications.PublishAsync(cancellationToken);
}
