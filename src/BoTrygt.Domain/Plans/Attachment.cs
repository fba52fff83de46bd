using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;

namespace BoTrygt.Domain.Plans;

/// <summary>
/// A file on an initiative, a plan, a meeting or a declaration (bilag). Whoever reads that reads the file, and it is no part of what
/// the parties sign in a plan. The row holds what is known of it; its bytes lie in the file store.
/// </summary>
public class Attachment : IBelongToPartnership
{
    public const int NameMaxLength = 150;
    public const int HashLength = 64;
    public const int StoredAsMaxLength = 40;

    /// <summary>
    /// The most that lie on one initiative, plan or meeting. Two people at the same moment may go past it: it keeps a list readable and
    /// is no promise.
    /// </summary>
    public const int MostOnOne = 50;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PartnershipId { get; init; }

    /// <summary>The initiative it lies on; null for another's.</summary>
    public Guid? InitiativeId { get; private init; }

    /// <summary>The plan it lies on; null for another's.</summary>
    public Guid? PlanId { get; private init; }

    /// <summary>The meeting it lies on; null for another's.</summary>
    public Guid? MeetingId { get; private init; }

    /// <summary>The declaration that it is; null for another's.</summary>
    public Guid? DeclarationId { get; private init; }

    /// <summary>As shown and sent; see <see cref="AttachmentName"/>.</summary>
    public required string Name { get; init; }

    public required AttachmentKind Kind { get; init; }

    /// <summary>The size.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of the bytes, 64 hexadecimal digits in lower case. The same file lies on one of them once.</summary>
    public required string Hash { get; init; }

    /// <summary>The name in the file store, which is random and the store's own.</summary>
    public required string StoredAs { get; init; }

    public required Guid AddedById { get; init; }
    public Person AddedBy { get; private init; } = null!;

    /// <summary>The organisation it was added for.</summary>
    public required Guid OrganisationId { get; init; }

    public Organisation Organisation { get; private init; } = null!;

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; init; }

    /// <summary>The associations read it where the initiative is shared with them. The files of plans and meetings are the parties' own.</summary>
    public required bool IsShared { get; init; }

    /// <summary>What is written in an amendment has no files: they lie on the initiative that runs.</summary>
    public static bool CanBeOn(Initiative initiative)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        return !initiative.InAmendment && initiative.ArchivedAt is null;
    }

    public static bool CanBeOn(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return !plan.IsAmendment;
    }

    /// <exception cref="BrokenRuleException">See <see cref="CanBeOn(Initiative)"/>.</exception>
    public static Attachment On(Initiative initiative, KeptFile file, AddedBy by, bool isShared)
    {
        BrokenRuleException.Unless(CanBeOn(initiative), "It is archived, or written in an amendment.");
        return New(initiative.PartnershipId, file, by, isShared, initiativeId: initiative.Id);
    }

    /// <exception cref="BrokenRuleException">See <see cref="CanBeOn(Plan)"/>.</exception>
    public static Attachment On(Plan plan, KeptFile file, AddedBy by)
    {
        BrokenRuleException.Unless(CanBeOn(plan), "An amendment has no files.");
        return New(plan.PartnershipId, file, by, isShared: false, planId: plan.Id);
    }

    /// <summary>On a meeting, which says whether it can be.</summary>
    internal static Attachment OnMeeting(Guid partnershipId, Guid meetingId, KeptFile file, AddedBy by) => New(partnershipId, file, by, isShared: false, meetingId: meetingId);

    /// <summary>The declaration as it was signed.</summary>
    /// <param name="declaration">Which.</param>
    /// <param name="partnershipId">Its partnership.</param>
    /// <param name="file">In the store.</param>
    /// <param name="by">Who adds it.</param>
    public static Attachment On(Declaration declaration, Guid partnershipId, KeptFile file, AddedBy by)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        return New(partnershipId, file, by, isShared: false, declarationId: declaration.Id);
    }

    private static Attachment New(Guid partnershipId, KeptFile file, AddedBy by, bool isShared, Guid? initiativeId = null, Guid? planId = null, Guid? meetingId = null, Guid? declarationId = null) => new()
    {
        PartnershipId = partnershipId,
        InitiativeId = initiativeId,
        PlanId = planId,
        MeetingId = meetingId,
        DeclarationId = declarationId,
        Name = file.Name,
        Kind = file.Kind,
        Bytes = file.Bytes,
        Hash = file.Hash,
        StoredAs = file.StoredAs,
        AddedById = by.PersonId,
        OrganisationId = by.OrganisationId,
        AddedAt = by.At,
        IsShared = isShared,
    };
}

/// <summary>A file that lies in the store, and no row knows it yet.</summary>
public sealed record KeptFile(string Name, AttachmentKind Kind, long Bytes, string Hash, string StoredAs);

/// <summary>Who adds a file, for which organisation, and when (UTC).</summary>
public sealed record AddedBy(Guid PersonId, Guid OrganisationId, DateTime At);
