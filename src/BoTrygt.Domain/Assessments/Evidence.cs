using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;

namespace BoTrygt.Domain.Assessments;

/// <summary>
/// What shows that a partnership is at a level with a statement (dokumentation). One party adds it, another one confirms
/// it, and it lasts twelve months.
/// </summary>
public class Evidence : IOwnedByParty, IVersioned
{
    public const int WordsMaxLength = 500;
    public const int ReasonMaxLength = 500;

    /// <summary>How long it shows anything.</summary>
    public const int MonthsToLast = 12;

    /// <summary>So many days before its end it is asked to be renewed.</summary>
    public const int DaysToRenew = 30;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PartnershipId { get; init; }

    /// <summary>The statement, in whichever version of the rubric.</summary>
    public required string StatementKey { get; init; }

    /// <summary>The level that it shows, and all below.</summary>
    public required Level Level { get; init; }

    public required EvidenceKind Kind { get; init; }

    /// <summary>What it is and what it shows; for a figure with its source.</summary>
    public required string Words { get; init; }

    /// <summary>The initiative, when it is one; of a follow-up the one it is about.</summary>
    public Guid? InitiativeId { get; init; }

    /// <summary>The follow-up, when it is one.</summary>
    public Guid? FollowUpId { get; init; }

    /// <summary>The attachment, when it is a document that lies here. When it is removed the words remain.</summary>
    public Guid? AttachmentId { get; init; }

    /// <summary>The party that adds it.</summary>
    public required Guid OwnerOrganisationId { get; init; }

    public Organisation OwnerOrganisation { get; private init; } = null!;
    public required Guid AddedById { get; init; }
    public Person AddedBy { get; private init; } = null!;

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; init; }

    /// <summary>The last day on which it shows anything.</summary>
    public required DateOnly LastsUntil { get; init; }

    /// <summary>What it renews; null when it is new.</summary>
    public Guid? RenewsId { get; init; }

    /// <summary>The other party that confirmed or declined it; null while it waits.</summary>
    public Guid? JudgedForId { get; private set; }

    public Organisation? JudgedFor { get; private init; }
    public Guid? JudgedById { get; private set; }
    public Person? JudgedBy { get; private init; }

    /// <summary>UTC: when another party confirmed it; null when none has.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>UTC: when another party said that it does not show this.</summary>
    public DateTime? DeclinedAt { get; private set; }

    /// <summary>Why it was declined.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>UTC: when the party that added it took it back.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>UTC: when the other parties were told that it waits for them; null until they are.</summary>
    public DateTime? ConfirmationAskedAt { get; private set; }

    /// <summary>UTC: when its party was told that it ends soon; null until it is.</summary>
    public DateTime? RenewalAskedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Nobody has said anything to it yet.</summary>
    public bool IsWaiting => ConfirmedAt is null && DeclinedAt is null && WithdrawnAt is null;

    public void Touch() => Version++;

    /// <summary>Adds evidence for a party.</summary>
    /// <param name="shown">What it shows.</param>
    /// <param name="partnershipId">Where.</param>
    /// <param name="organisationId">The party.</param>
    /// <param name="personId">Who adds it.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">There are no words, or it shows the lowest level, which needs none.</exception>
    public static Evidence Add(ShownBy shown, Guid partnershipId, Guid organisationId, Guid personId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(shown);
        BrokenRuleException.Unless(shown.Words.Length is > 0 and <= WordsMaxLength, "Evidence needs words.");
        BrokenRuleException.Unless(Enum.IsDefined(shown.Level) && shown.Level > Level.NotStarted, "The lowest level needs no evidence.");
        return New(shown, partnershipId, organisationId, personId, now, renews: null);
    }

    /// <summary>It still holds: the same for twelve months more, which another party confirms anew.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanBeRenewedOn"/>.</exception>
    public Evidence Renew(Guid organisationId, Guid personId, DateTime now)
    {
        BrokenRuleException.Unless(CanBeRenewedOn(now.DayInDenmark()), "It does not end soon, or was never confirmed.");
        return New(new(StatementKey, Level, Kind, Words, InitiativeId, FollowUpId, AttachmentId), PartnershipId, organisationId, personId, now, Id);
    }

    /// <summary>It was confirmed, and ends within <see cref="DaysToRenew"/> or has ended.</summary>
    public bool CanBeRenewedOn(DateOnly day) => ConfirmedAt is not null && WithdrawnAt is null && day.AddDays(DaysToRenew) >= LastsUntil;

    /// <summary>The other parties are told that it waits for one of them.</summary>
    public void AskForConfirmation(DateTime now)
    {
        ConfirmationAskedAt = now;
        Touch();
    }

    /// <summary>Its party is told that it ends soon.</summary>
    public void AskForRenewal(DateTime now)
    {
        RenewalAskedAt = now;
        Touch();
    }

    /// <summary>It is another party's than the one that added it to judge, and another person's, also when that person works for both.</summary>
    public bool IsForOthers(Guid organisationId, Guid personId) => organisationId != OwnerOrganisationId && personId != AddedById;

    /// <summary>Somebody may confirm or decline it for a party now: see <see cref="IsForOthers"/>, and nobody has.</summary>
    public bool CanBeJudgedBy(Guid organisationId, Guid personId) => IsWaiting && IsForOthers(organisationId, personId);

    /// <summary>Another party has looked at it, and agrees that it shows this.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanBeJudgedBy"/>.</exception>
    public void Confirm(Guid organisationId, Guid personId, DateTime now)
    {
        Judge(organisationId, personId);
        ConfirmedAt = now;
    }

    /// <summary>Another party has looked at it, and does not agree.</summary>
    /// <param name="reason">Why, trimmed.</param>
    /// <param name="organisationId">The other party.</param>
    /// <param name="personId">Who says so.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">There is no reason; see also <see cref="CanBeJudgedBy"/>.</exception>
    public void Decline(string reason, Guid organisationId, Guid personId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(reason);
        BrokenRuleException.Unless(reason.Length is > 0 and <= ReasonMaxLength, "There is no reason.");
        Judge(organisationId, personId);
        (Reason, DeclinedAt) = (reason, now);
    }

    /// <summary>The party that added it takes it back.</summary>
    /// <exception cref="BrokenRuleException">It was taken back already.</exception>
    public void Withdraw(DateTime now)
    {
        BrokenRuleException.Unless(WithdrawnAt is null, "It was taken back already.");
        WithdrawnAt = now;
        Touch();
    }

    /// <summary>It counts on a day: it was confirmed by then, it has not ended, and was not taken back.</summary>
    public bool CountsOn(DateOnly day) =>
        ConfirmedAt is { } at && at.DayInDenmark() <= day && day <= LastsUntil && !(WithdrawnAt is { } back && back.DayInDenmark() <= day);

    private void Judge(Guid organisationId, Guid personId)
    {
        BrokenRuleException.Unless(CanBeJudgedBy(organisationId, personId), "It is one's own, or somebody has judged it.");
        (JudgedForId, JudgedById) = (organisationId, personId);
        Touch();
    }

    private static Evidence New(ShownBy shown, Guid partnershipId, Guid organisationId, Guid personId, DateTime now, Guid? renews) => new()
    {
        PartnershipId = partnershipId,
        StatementKey = shown.StatementKey,
        Level = shown.Level,
        Kind = shown.Kind,
        Words = shown.Words,
        InitiativeId = shown.InitiativeId,
        FollowUpId = shown.FollowUpId,
        AttachmentId = shown.AttachmentId,
        OwnerOrganisationId = organisationId,
        AddedById = personId,
        AddedAt = now,
        LastsUntil = now.DayInDenmark().AddMonths(MonthsToLast),
        RenewsId = renews,
    };
}

/// <summary>What a piece of evidence shows, and what it is. Words are trimmed.</summary>
public sealed record ShownBy(string StatementKey, Level Level, EvidenceKind Kind, string Words, Guid? InitiativeId = null, Guid? FollowUpId = null, Guid? AttachmentId = null);
