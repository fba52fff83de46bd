using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>Reminds of articles that are to be read again.</summary>
[DisallowConcurrentExecution]
public sealed class ArticleReminderJob(ArticleReminders reminders) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await reminders.RemindAsync(cancellationToken);
}
