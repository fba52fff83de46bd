using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Domain.Catalogue;

/// <summary>
/// What came of an activity in a partnership (erfaring), for those who think of doing it. That nothing came of it is as welcome. It
/// is the word of one person, who alone corrects it or takes it back.
/// </summary>
public class ActivityExperience : IBelongToPartnership, IVersioned
{
    public const int DoneMaxLength = 600;
    public const int ReachMaxLength = 200;
    public const int ResultMaxLength = 1000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ActivityId { get; init; }
    public required Guid PartnershipId { get; init; }

    /// <summary>The initiative it is about; null when there was none in the portal.</summary>
    public Guid? InitiativeId { get; private init; }

    /// <summary>On whose behalf it was written.</summary>
    public required Guid OrganisationId { get; init; }

    public Organisation Organisation { get; private init; } = null!;
    public required Guid AuthorId { get; init; }
    public Person Author { get; private init; } = null!;

    /// <summary>What was done.</summary>
    public string Done { get; private set; } = "";

    /// <summary>How many were reached, and whom; not an effect.</summary>
    public string Reach { get; private set; } = "";

    /// <summary>Empty when nothing is known to have.</summary>
    public string Worked { get; private set; } = "";

    /// <summary>Empty when nothing is known not to have.</summary>
    public string DidNot { get; private set; } = "";

    /// <summary>UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>UTC; null when it stands as it was written.</summary>
    public DateTime? CorrectedAt { get; private set; }

    /// <summary>UTC; null while it can be read.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Changes with every edit.</summary>
    public int Version { get; private set; }

    /// <summary>Made up to show what the portal can do; pages say so.</summary>
    public bool IsDemo { get; private init; }

    public ExperienceContent Content => new(Done, Reach, Worked, DidNot);

    /// <summary>An initiative that there can be experience of: it began with the activity, and it runs or is done.</summary>
    public static bool CanBeOf(Initiative initiative, Guid activityId)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        return initiative.ActivityId == activityId && initiative is { InAmendment: false, Status: InitiativeStatus.Running or InitiativeStatus.Completed };
    }

    /// <summary>Of an activity that a partnership did without an initiative here.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="ExperienceContent.IsComplete"/>.</exception>
    public static ActivityExperience Give(Guid activityId, Guid partnershipId, OnBehalf by, ExperienceContent content, DateTime now) => Give(activityId, partnershipId, null, by, content, now, isDemo: false);

    /// <summary>Of an initiative that began with the activity.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanBeOf"/> and <see cref="ExperienceContent.IsComplete"/>.</exception>
    public static ActivityExperience Give(Guid activityId, Initiative initiative, OnBehalf by, ExperienceContent content, DateTime now)
    {
        BrokenRuleException.Unless(CanBeOf(initiative, activityId), "The initiative did not begin with that activity, or has not begun.");
        return Give(activityId, initiative.PartnershipId, initiative.Id, by, content, now, initiative.IsDemo);
    }

    /// <summary>It is that person's own, and stands.</summary>
    public bool CanBeCorrectedBy(Guid personId) => AuthorId == personId && WithdrawnAt is null;

    /// <exception cref="BrokenRuleException">See <see cref="CanBeCorrectedBy"/> and <see cref="ExperienceContent.IsComplete"/>.</exception>
    public void Correct(ExperienceContent content, Guid personId, DateTime now)
    {
        BrokenRuleException.Unless(CanBeCorrectedBy(personId), "Only who wrote it corrects it, while it stands.");
        Write(content);
        CorrectedAt = now;
    }

    /// <exception cref="BrokenRuleException">See <see cref="CanBeCorrectedBy"/>.</exception>
    public void Withdraw(Guid personId, DateTime now)
    {
        BrokenRuleException.Unless(CanBeCorrectedBy(personId), "Only who wrote it takes it back, and once.");
        WithdrawnAt = now;
        Touch();
    }

    public void Touch() => Version++;

    private static ActivityExperience Give(Guid activityId, Guid partnershipId, Guid? initiativeId, OnBehalf by, ExperienceContent content, DateTime now, bool isDemo)
    {
        ArgumentNullException.ThrowIfNull(by);
        var experience = new ActivityExperience { ActivityId = activityId, PartnershipId = partnershipId, InitiativeId = initiativeId, OrganisationId = by.OrganisationId, AuthorId = by.PersonId, WrittenAt = now, IsDemo = isDemo };
        experience.Write(content);
        return experience;
    }

    private void Write(ExperienceContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        BrokenRuleException.Unless(content.IsComplete, "It says what was done, and what worked or what did not.");
        (Done, Reach, Worked, DidNot) = content;
        Touch();
    }
}

/// <summary>What an experience says, trimmed and within the lengths of <see cref="ActivityExperience"/>.</summary>
public sealed record ExperienceContent(string Done, string Reach, string Worked, string DidNot)
{
    /// <summary>Somebody else can learn from it.</summary>
    public bool IsComplete => Done.Length > 0 && Worked.Length + DidNot.Length > 0;
}
