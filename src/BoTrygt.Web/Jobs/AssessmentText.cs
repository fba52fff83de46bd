using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Jobs;

/// <summary>What a person is told of the assessments on a day: one mail, a part for each partnership.</summary>
/// <param name="news">What concerns the person; none of it is empty.</param>
/// <param name="today">In Denmark.</param>
internal sealed class AssessmentText(IReadOnlyList<AssessmentNews> news, DateOnly today)
{
    public string Subject => news is [var only]
        ? $"{only.Partnership.Name}: {DanishLists.InList(Counts(only)).Capital()}"
        : $"Vurdering af principperne i {news.Count} partnerskaber";

    public MailBody Write()
    {
        var body = new MailBody();
        foreach (var part in news)
        {
            body.Heading(part.Partnership.Name).List(Lines(part)).Action("Se vurderingen", AssessmentAddresses.Of(part.Partnership.Slug));
        }

        return news.Any(part => part.ToConfirm.Count > 0) ? body.Paragraph("Dokumentation tæller først, når en anden part har set på den og bekræftet den.") : body;
    }

    private static IEnumerable<string> Counts(AssessmentNews part) => new (int Number, string One, string Many)[]
    {
        (part.Opened is null ? 0 : 1, "ny vurdering af principperne", ""),
        (part.Due is null ? 0 : 1, "jeres vurdering mangler", ""),
        (part.ToConfirm.Count, "dokumentation at bekræfte", $"dokumentation at bekræfte ({part.ToConfirm.Count})"),
        (part.Ending.Count, "dokumentation, der udløber", $"dokumentation, der udløber ({part.Ending.Count})"),
    }.Where(kind => kind.Number > 0).Select(kind => kind.Number == 1 ? kind.One : kind.Many);

    private IEnumerable<string> Lines(AssessmentNews part)
    {
        if (part.Opened is { } opened)
        {
            yield return $"Hvor langt er I med de fire principper? Vurderingen for {AssessmentWords.HalfYear(opened.PeriodStartsOn)} er åben, og kommunen, politiet og Bo trygt svarer hver for sig. Svar senest {opened.DueOn.InDanish()}. Det tager cirka et kvarter.";
        }

        if (part.Due is { } due)
        {
            yield return $"Jeres svar i vurderingen for {AssessmentWords.HalfYear(due.PeriodStartsOn)} mangler. {(due.DueOn < today ? "Det skulle være kommet" : "Det skal komme")} senest {due.DueOn.InDanish()}.";
        }

        foreach (var evidence in part.ToConfirm)
        {
            yield return $"Venter på, at en anden part bekræfter: »{part.TitleOf(evidence)}«, {evidence.Level.WithNumber()}. {evidence.OwnerOrganisation.Name} skriver: {evidence.Words}";
        }

        foreach (var evidence in part.Ending)
        {
            yield return $"Udløber {evidence.LastsUntil.InDanish()}: »{part.TitleOf(evidence)}«, {evidence.Level.WithNumber()}. Forny dokumentationen, eller læg ny på, ellers falder niveauet.";
        }
    }
}
