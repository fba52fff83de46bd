using BoTrygt.Domain.FollowUps;

namespace BoTrygt.Web.Partners.Updates;

/// <summary>The page behind a personal link. It knows titles and last statuses, and nothing else.</summary>
/// <param name="Form">As typed.</param>
/// <param name="Rows">The initiatives of the link, in the order of asking.</param>
/// <param name="Late">What was typed and could not be saved.</param>
public sealed record UpdatePage(UpdateForm Form, IReadOnlyList<UpdateRow> Rows, IReadOnlyList<LateWords> Late)
{
    public IReadOnlyList<UpdateRow> ToAnswer => [.. Rows.Where(row => !row.IsAnswered)];

    /// <summary>What the person has answered.</summary>
    public IReadOnlyList<UpdateRow> Answered => [.. Rows.Where(row => row is { IsAnswered: true, ByThemselves: true })];

    /// <summary>What somebody else has answered.</summary>
    public IReadOnlyList<UpdateRow> ByOthers => [.. Rows.Where(row => row is { IsAnswered: true, ByThemselves: false })];

    public string Title => (Answered.Count, ToAnswer.Count) switch
    {
        (0, 0) => "Der er allerede svaret",
        (_, 0) => "Tak for svaret",
        _ => Rows.Count == 1 ? "Hvordan går det med indsatsen?" : "Hvordan går det med indsatserne?",
    };

    public string Thanks => (Answered.Count, ToAnswer.Count) switch
    {
        (1, 0) => "Tak. Dit svar er modtaget, og du behøver ikke gøre mere.",
        (_, 0) => "Tak. Dine svar er modtaget, og du behøver ikke gøre mere.",
        (1, _) => "Tak. Ét svar er modtaget.",
        _ => $"Tak. {Answered.Count} svar er modtaget.",
    };
}

/// <param name="Key">As <see cref="UpdateForm.KeyOf"/>.</param>
/// <param name="Title">The initiative's.</param>
/// <param name="Replies">What can be chosen.</param>
/// <param name="Last">The last status before this round; null when there is none.</param>
/// <param name="Now">The status that was answered with; null until then.</param>
/// <param name="ByLink">What was chosen, when it was answered by link.</param>
/// <param name="ByThemselves">The link's person has answered.</param>
public sealed record UpdateRow(string Key, string Title, IReadOnlyList<LinkReply> Replies, Progress? Last, Progress? Now, LinkReply? ByLink, bool ByThemselves)
{
    public bool IsAnswered => Now is not null;
}
