using BoTrygt.Domain.Access;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>An initiative's own page.</summary>
/// <param name="Head">Its plan and whose it is.</param>
/// <param name="Initiative">With owner, deputy, milestones and publication.</param>
/// <param name="Principle">The one it is under.</param>
/// <param name="ThemeNames">By slug.</param>
/// <param name="Notes">The newest first.</param>
/// <param name="FollowUps">For those who read the whole plan; null for others, and for one in an amendment.</param>
/// <param name="Attachments">Those the person may read.</param>
/// <param name="Rights">The person's.</param>
/// <param name="Today">In Denmark.</param>
/// <param name="NewNote">As typed.</param>
/// <param name="NewMilestone">As typed.</param>
public sealed record InitiativePage(
    PlanHead Head,
    Initiative Initiative,
    Principle Principle,
    IReadOnlyDictionary<string, string> ThemeNames,
    IReadOnlyList<NoteLine> Notes,
    InitiativeFollowUps? FollowUps,
    AttachmentList Attachments,
    Rights Rights,
    DateOnly Today,
    NoteForm NewNote,
    MilestoneForm NewMilestone)
{
    /// <summary>The one of an earlier season that it repeats, for those who read the whole plan; null when it is the first.</summary>
    public Initiative? Earlier { get; init; }

    /// <summary>What was expected is still what it was the last time, where it may be told as what came of it.</summary>
    public bool IsOfLastTime(Func<Initiative, string> expected) => Earlier is { } earlier && expected(Initiative).Length > 0 && expected(Initiative) == expected(earlier);

    /// <summary>The activity of the catalogue that it began with; null when it did not.</summary>
    public ActivityLink? Activity { get; init; }

    /// <summary>There is experience of it to give back, and the person may.</summary>
    public bool MayShareExperience => Activity is { } activity && ActivityExperience.CanBeOf(Initiative, activity.Id) && Rights.May(Permission.ShareExperience, Initiative);

    public InitiativeCard Card { get; } = new(
        Initiative,
        [.. Initiative.ThemeSlugs.Select(slug => ThemeNames.GetValueOrDefault(slug, slug))],
        Rights.May(Permission.EditInitiative, Initiative),
        Rights.May(Permission.ShowToCitizens, Initiative),
        Head.Plan.CanEdit,
        null,
        null,
        Today);

    /// <summary>Who holds a post, for those who read the whole plan; null for associations.</summary>
    public string? HolderOf(Post post) =>
        !Rights.To(Permission.ReadPlan).CoversAllOf(Initiative.PartnershipId) ? null : post.Holder?.Name ?? "ubesat";

    public bool MayAddNote => Card.HasProgress && Rights.May(Permission.AddNote, Initiative);

    /// <summary>What an association writes is always shared, so it is not asked.</summary>
    public bool AsksWhetherShared => Initiative.CivilSociety != CivilSocietyAccess.None && Rights.To(Permission.AddNote).CoversAllOf(Initiative.PartnershipId);

    public IEnumerable<Milestone> Milestones => Initiative.Milestones.OrderBy(milestone => milestone.DueOn).ThenBy(milestone => milestone.Id);
}

/// <summary>A note as it is read; the time is UTC.</summary>
public sealed record NoteLine(string Text, string Author, string Organisation, DateTime WrittenAt, bool IsShared);
