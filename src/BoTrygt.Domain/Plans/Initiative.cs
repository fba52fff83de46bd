using System.Linq.Expressions;
using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <summary>
/// Something that a partnership does (indsats), owned by a post of one party. Citizens read the copy that
/// <see cref="ShowToCitizens"/> makes.
/// </summary>
public partial class Initiative : IOwnedByParty, ISharedWithCivilSociety
{
    public const int TitleMaxLength = 120;
    public const int WhyMaxLength = 2000;
    public const int ExpectedReachMaxLength = 500;
    public const int ExpectedOutcomeMaxLength = 500;
    public const int ThemesMaxLength = 250;
    public const int ExperienceMaxLength = 2000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PlanId { get; private set; }
    public required Guid PartnershipId { get; init; }

    /// <summary>1 to 4.</summary>
    public int PrincipleNumber { get; private set; }

    /// <summary>Order under the principle, from 1; gaps may remain.</summary>
    public int Position { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Why it is done: the need, and what is known about the effect.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Slugs of its themes, the main one first; at least one.</summary>
    public IReadOnlyList<string> ThemeSlugs { get; private set; } = [];

    public Guid OwnerPostId { get; private set; }
    public Post OwnerPost { get; private init; } = null!;
    public Guid OwnerOrganisationId { get; private set; }
    public Guid? DeputyPostId { get; private set; }
    public Post? DeputyPost { get; private init; }
    public DateOnly StartsOn { get; private set; }
    public DateOnly EndsOn { get; private set; }
    public InitiativeStatus Status { get; private set; }

    /// <summary>How many are to be reached, of whom; activity, not effect.</summary>
    public string ExpectedReach { get; private set; } = "";

    /// <summary>What is to become different.</summary>
    public string ExpectedOutcome { get; private set; } = "";

    /// <summary>The title for citizens; empty until somebody writes one.</summary>
    public string PublicTitle { get; private set; } = "";

    /// <summary>The text for citizens; empty until somebody writes one.</summary>
    public string PublicText { get; private set; } = "";

    public CivilSocietyAccess CivilSociety { get; private set; }

    /// <summary>UTC; null while it is part of the plan. Archived ones are found by those who ask for them alone.</summary>
    public DateTime? ArchivedAt { get; private set; }

    /// <summary>Whether it comes back; no part of what the parties sign.</summary>
    public Recurrence Recurrence { get; private set; }

    /// <summary>What was learned, for whoever does it again; empty until somebody writes it.</summary>
    public string Experience { get; private set; } = "";

    /// <summary>The initiative of an earlier season that it repeats; null when it is the first.</summary>
    public Guid? RepeatsId { get; private set; }

    /// <summary>UTC: when it was last decided not to do it again the next time, as seen then; null when it never was.</summary>
    public DateTime? NotRepeatedAt { get; private set; }

    /// <summary>The activity of the catalogue that it began with; null when it did not. A copy for a later plan keeps it.</summary>
    public Guid? ActivityId { get; private init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC: when something about it last happened, a note or a milestone included.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Changes with every edit, so that two people at once do not overwrite each other. Its place in the order is no edit.</summary>
    public int Version { get; private set; }

    /// <summary>Made up to show what the portal can do; pages say so.</summary>
    public required bool IsDemo { get; init; }

    public ICollection<Milestone> Milestones { get; } = [];
    public ICollection<Note> Notes { get; } = [];

    /// <summary>What citizens read; null when it is not shown.</summary>
    public PublishedInitiative? Publication { get; private set; }

    /// <summary>What an edit replaces, as it stands now. Needs the deputy post loaded.</summary>
    public InitiativeContent Content => new(
        PrincipleNumber, Title, Why, ThemeSlugs, new(OwnerPostId, OwnerOrganisationId), DeputyPostId is { } deputy ? new(deputy, DeputyPost!.OrganisationId) : null,
        StartsOn, EndsOn, Status, ExpectedReach, ExpectedOutcome, PublicTitle, PublicText, CivilSociety);

    /// <summary>Nothing more is done about it.</summary>
    public bool IsOver => Status is InitiativeStatus.Completed or InitiativeStatus.Dropped;

    /// <summary>It ought to have begun, or to have ended, before that day.</summary>
    public bool IsOverdueOn(DateOnly day) => Status switch
    {
        InitiativeStatus.Planned => StartsOn < day,
        InitiativeStatus.Running => EndsOn < day,
        _ => false,
    };

    /// <summary>The same as SQL.</summary>
    public static Expression<Func<Initiative, bool>> OverdueOn(DateOnly day) => initiative =>
        (initiative.Status == InitiativeStatus.Planned && initiative.StartsOn < day) || (initiative.Status == InitiativeStatus.Running && initiative.EndsOn < day);

    /// <summary>Citizens get a title and a text, and nothing that was dropped or archived.</summary>
    public bool CanShow => PublicTitle.Length > 0 && PublicText.Length > 0 && Status != InitiativeStatus.Dropped && ArchivedAt is null;

    /// <summary>The text for citizens was edited after it was shown.</summary>
    public bool HasNewerPublicText => Publication is { } shown && (shown.Title != PublicTitle || shown.Text != PublicText);

    /// <summary>Copies the public title and text into what citizens read.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanShow"/>.</exception>
    public void ShowToCitizens(DateTime now)
    {
        BrokenRuleException.Unless(CanShow, "There is no public title and text, or it was dropped or archived.");
        Publication ??= PublishedInitiative.Of(this);
        Publication.CopyText(this, now);
        Touch(now);
    }

    public void HideFromCitizens(DateTime now)
    {
        Publication = null;
        Touch(now);
    }

    /// <summary>Says that something happened.</summary>
    public void Touch(DateTime now) => ChangedAt = now;

    internal void Place(int position) => Position = position;

    /// <summary>Another principle is an edit; another place under the same one is not.</summary>
    internal void MoveTo(int principle)
    {
        if (principle != PrincipleNumber)
        {
            PrincipleNumber = principle;
            Publication?.CopyFacts(this);
            Version++;
        }
    }
}
