using BoTrygt.Web.Shared.Access;
using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>Writes down that somebody sees the portal as somebody else no more, when a session ended and nobody said so.</summary>
[DisallowConcurrentExecution]
public sealed class SeeingEndJob(SeeingAs seeing) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await seeing.EndOverAsync(cancellationToken);
}
