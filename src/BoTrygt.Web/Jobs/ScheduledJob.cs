using System.Globalization;
using BoTrygt.Domain.Calendar;
using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>A job and its time. After a standstill it runs once for all the times that passed, at once.</summary>
/// <param name="Type">The job.</param>
/// <param name="Title">What it does, in Danish.</param>
/// <param name="Rhythm">When, in Danish. A rhythm that changed with the program replaces the one that is stored.</param>
internal sealed record ScheduledJob(Type Type, string Title, string Rhythm)
{
    /// <summary>Says which job a row is about, in Quartz's tables and ours.</summary>
    public string Name => Type.Name;

    private IScheduleBuilder Schedule { get; init; } = SimpleScheduleBuilder.Create();

    /// <summary>Begins when the portal first starts.</summary>
    public static ScheduledJob Every<TJob>(TimeSpan pause, string title)
        where TJob : IJob => new(typeof(TJob), title, InDanish(pause))
        {
            Schedule = SimpleScheduleBuilder.Create().WithInterval(pause).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithRemainingCount),
        };

    /// <param name="time">As the clock says in Denmark.</param>
    /// <param name="title">What it does, in Danish.</param>
    public static ScheduledJob Daily<TJob>(TimeOnly time, string title)
        where TJob : IJob => new(typeof(TJob), title, $"hver dag kl. {time.ToString("H.mm", CultureInfo.InvariantCulture)}")
        {
            Schedule = CronScheduleBuilder.Create($"0 {time.Minute} {time.Hour} * * ?").InTimeZone(DanishTime.Copenhagen).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed),
        };

    /// <summary>What a killed portal was in the middle of is done again at once, not when its next time has come.</summary>
    public IJobDetail ToJob() => JobBuilder.Create().OfType(Type).WithIdentity(Name).StoreDurably().RequestRecovery().Build();

    public ITrigger ToTrigger(TimeProvider clock) => TriggerBuilder.Create(clock).WithIdentity(Name).ForJob(Name).WithDescription(Rhythm).StartNow().WithSchedule(Schedule).Build();

    private static string InDanish(TimeSpan pause) => pause switch
    {
        { TotalHours: 1 } => "hver time",
        { TotalHours: > 1 } => $"hver {pause.TotalHours:0}. time",
        { TotalMinutes: 1 } => "hvert minut",
        { TotalMinutes: > 1 } => $"hvert {pause.TotalMinutes:0}. minut",
        _ => $"hvert {pause.TotalSeconds:0}. sekund",
    };
}
