using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>Opens the assessments of a half-year, and tells what waits for whom in them.</summary>
[DisallowConcurrentExecution]
public sealed class AssessmentJob(AssessmentOpening opening, AssessmentReminders reminders) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await opening.OpenAsync(cancellationToken);
        await reminders.RemindAsync(cancellationToken);
    }
}
