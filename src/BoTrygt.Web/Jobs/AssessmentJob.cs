using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>Opens the assessments of a half-year.</summary>
[DisallowConcurrentExecution]
public sealed class AssessmentJob(AssessmentOpening opening) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await opening.OpenAsync(cancellationToken);
}
