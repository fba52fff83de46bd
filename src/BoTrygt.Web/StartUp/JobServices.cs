using BoTrygt.Database;
using BoTrygt.Database.Jobs;
using BoTrygt.Web.Jobs;
using Quartz;

namespace BoTrygt.Web.StartUp;

/// <summary>The jobs and what they do. With <c>Jobs:Enabled=false</c> a portal only answers pages, and another runs the jobs.</summary>
internal static class JobServices
{
    public const string EnabledKey = "Jobs:Enabled";

    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<Vacancies>();
        services.AddScoped<PartnershipEnds>();
        services.AddScoped<DuePublications>();
        services.AddScoped<ArticleReminders>();
        services.AddScoped<SignatureReminders>();
        services.AddScoped<OldMails>();
        services.AddScoped<RoundOpening>();
        services.AddScoped<AssessmentOpening>();
        services.AddScoped<AssessmentReminders>();
        services.AddScoped<FollowUpReminders>();
        services.AddScoped<RepeatReminders>();
        services.AddScoped<DigestMails>();
        services.AddScoped<Digests>();
        if (!PortalServices.IsOn(builder.Configuration, EnabledKey))
        {
            return;
        }

        services.AddQuartz(quartz => quartz
            .ConfigureScheduler(options => options.InstanceName = JobStore.SchedulerName)
            .UsePersistentStore(store => store.UseBoTrygtDatabase(builder.Configuration, builder.Environment.ContentRootPath, mayMakeTables: false))
            .AddJobMiddleware<JobRecord>());
        services.AddHostedService<JobRunner>();
    }
}
