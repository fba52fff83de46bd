using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Jobs;

/// <summary>The words of the mails about a partnership's assessment.</summary>
/// <param name="partnership">Its name.</param>
/// <param name="address">The page of its assessment.</param>
/// <param name="rubric">The version that names the statements.</param>
internal sealed class AssessmentText(string partnership, string address, Rubric rubric)
{
    public string SubjectOf(AssessmentNews news) => $"{partnership}: {DanishLists.InList(Counts(news)).Capital()}";

    public MailBody Write(AssessmentNews news)
    {
        var body = new MailBody();
        if (news.Round is { } round)
        {
            body.Heading("Jeres svar mangler").Paragraph($"Vurderingen for {AssessmentWords.HalfYear(round.PeriodStartsOn)} skal være besvaret senest {round.DueOn.InDanish()}. Det tager cirka et kvarter.");
        }

        if (news.ToConfirm.Count > 0)
        {
            body.Heading("Venter på, at en anden part bekræfter").Paragraph("Se, om dokumentationen viser det, den skal. Den tæller først, når en anden part har bekræftet den.").List(news.ToConfirm.Select(ConfirmLine));
        }

        if (news.Ending.Count > 0)
        {
            body.Heading("Udløber snart").Paragraph("Forny dokumentationen, eller læg ny på. Ellers falder niveauet.").List(news.Ending.Select(EndLine));
        }

        return body.Action("Se vurderingen", address);
    }

    /// <summary>What is said when a round opens.</summary>
    public MailBody WriteOpened(AssessmentRound round) => new MailBody()
        .Paragraph($"Hvor langt er {partnership} med de fire principper? Vurderingen for {AssessmentWords.HalfYear(round.PeriodStartsOn)} er åben, og I svarer hver for sig: kommunen, politiet og Bo trygt.")
        .Paragraph($"Svar senest {round.DueOn.InDanish()}. Det tager cirka et kvarter. Hvor I ser forskelligt på det, taler I sammen og skriver ned, hvad I bliver enige om.")
        .Action("Svar på vurderingen", address);

    public string SubjectOfOpened => $"{partnership}: Hvor langt er I med principperne?";

    private static IEnumerable<string> Counts(AssessmentNews news) => new (int Number, string One, string Many)[]
    {
        (news.Round is null ? 0 : 1, "jeres vurdering mangler", ""),
        (news.ToConfirm.Count, "dokumentation at bekræfte", $"dokumentation at bekræfte ({news.ToConfirm.Count})"),
        (news.Ending.Count, "dokumentation, der udløber", $"dokumentation, der udløber ({news.Ending.Count})"),
    }.Where(part => part.Number > 0).Select(part => part.Number == 1 ? part.One : part.Many);

    private string ConfirmLine(Evidence evidence) => $"»{TitleOf(evidence)}«, {evidence.Level.WithNumber()}. {evidence.OwnerOrganisation.Name} skriver: {evidence.Words}";

    private string EndLine(Evidence evidence) => $"»{TitleOf(evidence)}«, {evidence.Level.WithNumber()}: udløber {evidence.LastsUntil.InDanish()}.";

    private string TitleOf(Evidence evidence) => rubric.Statements.FirstOrDefault(statement => statement.Key == evidence.StatementKey)?.Title ?? "Et udsagn, der er gået ud";
}
