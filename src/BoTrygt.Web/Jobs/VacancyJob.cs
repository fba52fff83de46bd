using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>Hands posts on whose holder has left.</summary>
[DisallowConcurrentExecution]
public sealed class VacancyJob(Vacancies vacancies) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await vacancies.FreeAsync(cancellationToken);
}
