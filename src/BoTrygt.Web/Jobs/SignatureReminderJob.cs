using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>Reminds of signatures that are missing.</summary>
[DisallowConcurrentExecution]
public sealed class SignatureReminderJob(SignatureReminders reminders) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await reminders.RemindAsync(cancellationToken);
}
