using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;

namespace BoTrygt.Domain.Onboardings;

/// <summary>
/// That a kommune is taken on board (opstart). The partnership is there from the beginning, so that its parties can prepare it in
/// the workroom; citizens see it when it goes live. What is done already is not kept here but read off what is there, see
/// <see cref="OnboardingChecklist"/>.
/// </summary>
public class OnboardingCase : IBelongToPartnership, IVersioned
{
    /// <summary>The post that answers for the first plan's initiatives: the kommune's coordinator holds it from the first day, and the parties say otherwise when they like.</summary>
    public const string CoordinatorPost = "Koordinator for Bo trygt";

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PartnershipId { get; init; }
    public Partnership Partnership { get; private init; } = null!;

    /// <summary>The day on which the partnership is to begin.</summary>
    public required DateOnly StartsOn { get; init; }

    public required Guid StartedById { get; init; }
    public Person StartedBy { get; private init; } = null!;

    /// <summary>UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>Who has read the local page through for the partnership; null while nobody has.</summary>
    public Guid? PageReadById { get; private set; }

    public Person? PageReadBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime? PageReadAt { get; private set; }

    /// <summary>Who let it go live.</summary>
    public Guid? CompletedById { get; private set; }

    /// <summary>UTC; null while it is under way.</summary>
    public DateTime? CompletedAt { get; private set; }

    public int Version { get; private set; }

    public void Touch() => Version++;

    /// <summary>Somebody of the partnership has read what citizens will read.</summary>
    /// <param name="personId">Who.</param>
    /// <param name="now">UTC.</param>
    public void ReadPage(Guid personId, DateTime now)
    {
        (PageReadById, PageReadAt) = (personId, now);
        Touch();
    }

    /// <summary>It is under way, and nothing mandatory is missing.</summary>
    public bool CanGoLive(OnboardingChecklist checklist)
    {
        ArgumentNullException.ThrowIfNull(checklist);
        return CompletedAt is null && checklist.CanGoLive;
    }

    /// <summary>Citizens see the partnership from now on.</summary>
    /// <param name="partnership">Its own, tracked.</param>
    /// <param name="checklist">As it stands.</param>
    /// <param name="personId">Who lets it.</param>
    /// <param name="today">In Denmark.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">See <see cref="CanGoLive"/> and <see cref="Partnership.GoLive"/>.</exception>
    public void GoLive(Partnership partnership, OnboardingChecklist checklist, Guid personId, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        BrokenRuleException.Unless(CanGoLive(checklist), "A mandatory step is missing, or it is live already.");
        partnership.GoLive(today);
        (CompletedById, CompletedAt) = (personId, now);
        Touch();
    }
}
