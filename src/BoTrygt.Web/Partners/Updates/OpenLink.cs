using BoTrygt.Domain.FollowUps;

namespace BoTrygt.Web.Partners.Updates;

/// <summary>A personal link that opens something.</summary>
/// <param name="PersonId">Whose it is.</param>
/// <param name="FollowUps">In the order of asking, with their rounds and initiatives: those to answer and those that are.</param>
/// <param name="Last">The last answer before this round, by initiative.</param>
public sealed record OpenLink(Guid PersonId, IReadOnlyList<FollowUp> FollowUps, IReadOnlyDictionary<Guid, FollowUp> Last)
{
    public IEnumerable<FollowUp> Waiting => FollowUps.Where(followUp => followUp.IsWaiting);

    /// <summary>What was said something about; null when the link does not reach it, or does no more.</summary>
    /// <param name="key">As <see cref="UpdateForm.KeyOf"/>.</param>
    public FollowUp? Find(string key) => FollowUps.FirstOrDefault(followUp => UpdateForm.KeyOf(followUp).Equals(key, StringComparison.OrdinalIgnoreCase));

    public FollowUp? LastOf(FollowUp followUp)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        return Last.GetValueOrDefault(followUp.InitiativeId);
    }

    /// <summary>What cannot be saved, since it is answered in another way or not asked about any more.</summary>
    public IReadOnlyList<LateWords> LateOf(UpdateForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [.. form.Said.Select(item => LateOf(item.Value, Find(item.Key))).OfType<LateWords>()];
    }

    /// <summary>It was sent twice: the person has said the same by this link.</summary>
    private bool Says(FollowUp followUp, UpdateItemForm item) =>
        followUp.AnsweredById == PersonId && followUp.ByLink == item.Reply && (item.Words.Length == 0 || item.Words == followUp.Explanation);

    private LateWords? LateOf(UpdateItemForm item, FollowUp? followUp) => followUp switch
    {
        null => LateWords.Closed(item),
        _ when followUp.IsWaiting || Says(followUp, item) => null,
        _ => new(followUp.Initiative.Title, followUp.AnsweredById == PersonId, item.Reply.GetValueOrDefault(), item.Words),
    };
}

/// <summary>What was typed and could not be saved.</summary>
/// <param name="Title">The initiative's; null when it is not asked about any more.</param>
/// <param name="ByThemselves">The person answered it before; somebody else did otherwise.</param>
/// <param name="Reply">What was chosen.</param>
/// <param name="Words">What was written.</param>
public sealed record LateWords(string? Title, bool ByThemselves, LinkReply Reply, string Words)
{
    /// <summary>Nothing is asked any more.</summary>
    public static LateWords Closed(UpdateItemForm item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(null, false, item.Reply.GetValueOrDefault(), item.Words);
    }
}
