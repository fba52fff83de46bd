using BoTrygt.Web.Shared.Text;
using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>
/// Opens rounds, takes the steps of the day, and writes the summaries: in the morning, and again each hour for what went
/// wrong before. What was done today is not done again.
/// </summary>
[DisallowConcurrentExecution]
public sealed class FollowUpJob(RoundOpening rounds, RepeatReminders repeats, FollowUpReminders reminders, Digests digests) : IJob
{
    /// <summary>In Denmark: what comes before people are at work is read with the first coffee.</summary>
    private const int MorningHour = 6;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.FireTimeUtc.HourInDenmark() < MorningHour)
        {
            return;
        }

        await FollowUpAsync(cancellationToken);
    }

    /// <summary>Each step, also when one before it failed.</summary>
    /// <exception cref="AggregateException">Some did.</exception>
    public Task FollowUpAsync(CancellationToken cancellation)
    {
        Func<CancellationToken, Task<int>>[] steps = [rounds.OpenAsync, repeats.RemindAsync, reminders.RemindAsync, digests.WriteAsync];
        return OneByOne.DoAsync(steps, step => step(cancellation));
    }
}
