namespace BoTrygt.Web.Jobs;

/// <summary>Every job of the portal, and when it runs. A new job is its class and a line here.</summary>
internal static class JobSchedule
{
    public static IReadOnlyList<ScheduledJob> All { get; } =
    [
        ScheduledJob.Every<OutboxJob>(TimeSpan.FromSeconds(15), "Sender mails"),
        ScheduledJob.Every<PublicationJob>(TimeSpan.FromSeconds(15), "Udgiver artikler, når deres tid er kommet"),
        ScheduledJob.Every<SeeingEndJob>(TimeSpan.FromMinutes(1), "Skriver i loggen, når nogen ikke længere ser portalen som en anden"),
        ScheduledJob.Every<VacancyJob>(TimeSpan.FromHours(1), "Giver poster videre, når en rolle er slut"),
        ScheduledJob.Every<PartnershipEndJob>(TimeSpan.FromHours(1), "Slutter partnerskaber, hvis sidste dag er gået"),
        ScheduledJob.Every<SignatureReminderJob>(TimeSpan.FromHours(1), "Minder om underskrifter, der mangler"),
        ScheduledJob.Every<FollowUpJob>(TimeSpan.FromHours(1), "Åbner opfølgningsrunder, minder om svar og skriver samlemails fra kl. 6"),
        ScheduledJob.Every<AssessmentJob>(TimeSpan.FromHours(1), "Åbner vurderingsrunder"),
        ScheduledJob.Daily<ArticleReminderJob>(new TimeOnly(7, 10), "Minder om artikler, der skal læses igennem"),
        ScheduledJob.Daily<LinkCheckJob>(new TimeOnly(2, 40), "Ser efter, om siderne bag links i artikler stadig er der"),
        ScheduledJob.Daily<FileCleanUpJob>(new TimeOnly(3, 40), "Fjerner filer, som ingen bilag bruger"),
        ScheduledJob.Daily<OldMailsJob>(new TimeOnly(3, 20), "Sletter gamle mails og sessioner og links, der er udløbet"),
    ];
}
