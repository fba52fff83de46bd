using BoTrygt.Domain.FollowUps;

namespace BoTrygt.Web.Partners.Updates;

/// <summary>The page behind a personal link. It knows titles and last statuses, and nothing else.</summary>
/// <param name="Form">As typed.</param>
/// <param name="Rows">The initiatives of the link, those to answer first and in the order of the form.</param>
public sealed record UpdatePage(UpdateForm Form, IReadOnlyList<UpdateRow> Rows)
{
    public IReadOnlyList<UpdateRow> ToAnswer => [.. Rows.Where(row => !row.IsAnswered)];
    public IReadOnlyList<UpdateRow> Answered => [.. Rows.Where(row => row.IsAnswered)];

    public string Thanks => (Answered.Count, ToAnswer.Count) switch
    {
        (1, 0) => "Tak. Dit svar er modtaget, og du behøver ikke gøre mere.",
        (_, 0) => "Tak. Dine svar er modtaget, og du behøver ikke gøre mere.",
        (1, _) => "Tak. Ét svar er modtaget.",
        _ => $"Tak. {Answered.Count} svar er modtaget.",
    };
}

/// <param name="Id">The follow-up.</param>
/// <param name="Title">The initiative's.</param>
/// <param name="Last">The last status before this round; null when there is none.</param>
/// <param name="Now">The status that was answered with; null until then.</param>
/// <param name="ByLink">What was chosen, when it was answered by link.</param>
public sealed record UpdateRow(Guid Id, string Title, Progress? Last, Progress? Now, LinkReply? ByLink)
{
    public bool IsAnswered => Now is not null;
}
