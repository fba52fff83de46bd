using Microsoft.Extensions.Configuration;
using Quartz;

namespace BoTrygt.Database.Jobs;

/// <summary>Where the schedule lies: in the portal's own database, in tables of Quartz's (<c>QRTZ_</c>).</summary>
public static class JobStore
{
    /// <summary>Every portal on one database is a node of the scheduler of this name.</summary>
    public const string SchedulerName = "BoTrygt";

    /// <summary>Makes the tables that are missing. On SQL Server only the command <c>migrate</c> may, so a running portal only looks whether they are there.</summary>
    /// <exception cref="SchedulerException">The database does not answer, or the tables cannot be made.</exception>
    public static async Task ProvisionAsync(IConfiguration configuration, string contentRoot)
    {
        var scheduler = await QuartzSchedulerBuilder.Create(quartz => quartz
            .ConfigureScheduler(options => options.InstanceName = SchedulerName)
            .UsePersistentStore(store => store.UseBoTrygtDatabase(configuration, contentRoot, mayMakeTables: true))).BuildScheduler();
        await scheduler.Shutdown();
    }
}
