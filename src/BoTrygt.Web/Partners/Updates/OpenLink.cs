using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Updates;

/// <summary>A personal link that somebody was given. It opens nothing any more when it has no follow-ups.</summary>
/// <param name="PersonId">Whose it is.</param>
/// <param name="FollowUps">In the order of the mail, with their rounds and initiatives: those to answer and those that are.</param>
/// <param name="Last">The last answer before this round, by initiative.</param>
/// <param name="Partnerships">Where they belong, by id.</param>
public sealed record OpenLink(Guid PersonId, IReadOnlyList<FollowUp> FollowUps, IReadOnlyDictionary<Guid, FollowUp> Last, IReadOnlyDictionary<Guid, AskingPartnership> Partnerships)
{
    public bool IsClosed => FollowUps.Count == 0;

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
        _ => new(followUp.Initiative.Title, true, followUp.AnsweredById == PersonId, item.Reply.GetValueOrDefault(), item.Words),
    };
}

/// <summary>Who asks.</summary>
public sealed record AskingPartnership(string Name, string Slug);

/// <summary>What was typed and could not be saved.</summary>
/// <param name="Title">The initiative's; empty when the form does not tell.</param>
/// <param name="IsAsked">The person is still asked about it.</param>
/// <param name="ByThemselves">The person answered it before; somebody else did otherwise.</param>
/// <param name="Reply">What was chosen.</param>
/// <param name="Words">What was written.</param>
public sealed record LateWords(string Title, bool IsAsked, bool ByThemselves, LinkReply Reply, string Words)
{
    /// <summary>Nothing is asked any more. The title is what the form says: of what the link does not reach nothing is read.</summary>
    public static LateWords Closed(UpdateItemForm item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(item.Title.Clean(), false, false, item.Reply.GetValueOrDefault(), item.Words);
    }
}
