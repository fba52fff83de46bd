using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>Removes files that no row names any more.</summary>
[DisallowConcurrentExecution]
public sealed class FileCleanUpJob(FileCleanUp files) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await files.CleanAsync(cancellationToken);
}
