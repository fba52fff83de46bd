using BoTrygt.Domain.FollowUps;

namespace BoTrygt.Web.Partners.Updates;

/// <summary>The page behind a personal link. It knows titles, last statuses, who asks and until when, what the person answered by it, and nothing else.</summary>
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

    public string Title => (Late.Count, Answered.Count, ToAnswer.Count) switch
    {
        ( > 0, _, 0) => Late.Count == Rows.Count ? "Svaret er ikke gemt" : "Ikke alle svar er gemt",
        (_, 0, 0) => "En anden har allerede svaret",
        (_, _, 0) => "Tak for svaret",
        _ => Rows.Count == 1 ? "Hvordan går det med indsatsen?" : "Hvordan går det med indsatserne?",
    };

    /// <summary>Null beside what could not be saved: one page does not say both.</summary>
    public string? Thanks => (Late.Count, Answered.Count, ToAnswer.Count) switch
    {
        ( > 0, _, _) or (_, 0, _) => null,
        (_, 1, 0) => "Tak. Dit svar er modtaget, og du behøver ikke gøre mere.",
        (_, _, 0) => "Tak. Dine svar er modtaget, og du behøver ikke gøre mere.",
        _ => $"Tak. {(Answered.Count == 1 ? "Ét" : Answered.Count)} svar er modtaget. Der mangler svar om {(ToAnswer.Count == 1 ? "én indsats" : $"{ToAnswer.Count} indsatser")}.",
    };

    public IReadOnlyList<AskingPartnership> Partnerships => [.. Rows.Select(row => row.Partnership).Distinct()];
}

/// <param name="Key">As <see cref="UpdateForm.KeyOf"/>.</param>
/// <param name="Title">The initiative's.</param>
/// <param name="Partnership">Who asks.</param>
/// <param name="DueOn">Until when it is to be answered.</param>
/// <param name="Replies">What can be chosen.</param>
/// <param name="Last">The last status before this round; null when there is none.</param>
/// <param name="Now">The status that was answered with; null until then.</param>
/// <param name="ByLink">What was chosen, when it was answered by link.</param>
/// <param name="Words">What the person wrote by a link; empty for the words of anybody else, and for those of last time.</param>
/// <param name="ByThemselves">The link's person has answered.</param>
public sealed record UpdateRow(string Key, string Title, AskingPartnership Partnership, DateOnly DueOn, IReadOnlyList<LinkReply> Replies, Progress? Last, Progress? Now, LinkReply? ByLink, string Words, bool ByThemselves)
{
    public bool IsAnswered => Now is not null;

    public static UpdateRow Of(FollowUp followUp, OpenLink link)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        ArgumentNullException.ThrowIfNull(link);
        var (last, own) = (link.LastOf(followUp), followUp.AnsweredById == link.PersonId);
        var words = own && followUp.ByLink is not null && followUp.Explanation != last?.Explanation ? followUp.Explanation : "";
        return new(UpdateForm.KeyOf(followUp), followUp.Initiative.Title, link.Partnerships[followUp.PartnershipId], followUp.Round.DueOn, LinkReplies.After(last), last?.Progress, followUp.Progress, followUp.ByLink, words, own);
    }
}

/// <summary>A link that opens nothing.</summary>
/// <param name="WasGiven">It was somebody's, and is over; a code that nobody was given otherwise.</param>
/// <param name="Late">What was typed and could not be saved.</param>
public sealed record ClosedPage(bool WasGiven, IReadOnlyList<LateWords> Late);
