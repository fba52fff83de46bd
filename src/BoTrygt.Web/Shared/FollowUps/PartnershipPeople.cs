using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Posts;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.FollowUps;

/// <summary>
/// Who is told what in a partnership: the holder of the owner post, the one of the deputy post, the coordinators, Bo
/// trygt's consultants. Where nobody is on one rung, those on the next are told: somebody has to know.
/// </summary>
public sealed class PartnershipPeople
{
    private static readonly Role[] Coordinating = [Role.MunicipalityCoordinator, Role.PoliceCoordinator, Role.Consultant, Role.Secretariat, Role.Administrator];

    private readonly List<Seated> _people;
    private readonly Dictionary<Guid, Guid> _holders;
    private readonly HashSet<Guid> _members;

    private PartnershipPeople(List<Seated> people, Dictionary<Guid, Guid> holders, HashSet<Guid> members) => (_people, _holders, _members) = (people, holders, members);

    /// <summary>Bo trygt's consultants who are members of the partnership; all of them when none is; those who run Bo trygt when there are none.</summary>
    public IReadOnlyList<Addressee> Consultants => field ??= Told(
        Recipient.Consultant,
        _people.Where(person => person.Role == Role.Consultant && _members.Contains(person.PersonId)),
        _people.Where(person => person.Role == Role.Consultant),
        _people.Where(person => person.Role is Role.Secretariat),
        _people.Where(person => person.Role is Role.Administrator));

    /// <summary>Three statements.</summary>
    public static async Task<PartnershipPeople> ReadAsync(BoTrygtDb db, Guid partnershipId, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var parties = db.Parties.Where(party => party.PartnershipId == partnershipId);
        var people = await db.Memberships.Where(Membership.ActiveOn(today))
            .Where(membership => Coordinating.Contains(membership.Role) && parties.Any(party => party.OrganisationId == membership.OrganisationId))
            .OrderBy(membership => membership.From).ThenBy(membership => membership.Id)
            .Select(membership => new Seated(membership.PersonId, membership.OrganisationId, membership.Role))
            .ToListAsync(cancellation);
        var holders = await db.Posts.Held(today)
            .Where(post => parties.Any(party => party.OrganisationId == post.OrganisationId))
            .Select(post => new { post.Id, HolderId = post.HolderId!.Value })
            .ToDictionaryAsync(post => post.Id, post => post.HolderId, cancellation);
        var members = await db.Members.Where(member => member.PartnershipId == partnershipId && member.Post.HolderId != null).Select(member => member.Post.HolderId!.Value).ToListAsync(cancellation);
        return new(people, holders, [.. members]);
    }

    /// <summary>Who is told at a step, from the rung that the step is about upwards.</summary>
    public IReadOnlyList<Addressee> For(NoticeKind step, Initiative initiative)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        var rungs = new[] { HolderOf(initiative.OwnerPostId, Recipient.Owner), HolderOf(initiative.DeputyPostId, Recipient.Deputy), CoordinatorsOf(initiative.OwnerOrganisationId), Consultants };
        var first = step switch { NoticeKind.ToConsultant => 3, NoticeKind.ToCoordinator or NoticeKind.HelpAsked => 2, NoticeKind.ToDeputy => 1, _ => 0 };
        var told = rungs.Skip(first).FirstOrDefault(rung => rung.Count > 0) ?? [];
        // When it is late the owner hears of it once more, together with the deputy.
        return step == NoticeKind.ToDeputy ? [.. rungs[0].Concat(told).DistinctBy(addressee => addressee.PersonId)] : told;
    }

    /// <summary>The kommune's coordinators, who run the plan, and those of the party that owns the initiative.</summary>
    public IReadOnlyList<Addressee> CoordinatorsOf(Guid organisationId) => Told(
        Recipient.Coordinator, _people.Where(person => person.Role == Role.MunicipalityCoordinator || (person.Role == Role.PoliceCoordinator && person.OrganisationId == organisationId)));

    /// <summary>Those who answer for a party that is asked for something.</summary>
    public IReadOnlyList<Addressee> AnswerersOf(Guid organisationId)
    {
        var own = Told(Recipient.Coordinator, _people.Where(person => person.OrganisationId == organisationId && person.Role is Role.MunicipalityCoordinator or Role.PoliceCoordinator));
        return own.Count > 0 ? own : Consultants;
    }

    private List<Addressee> HolderOf(Guid? postId, Recipient capacity) => postId is { } post && _holders.TryGetValue(post, out var holder) ? [new(holder, capacity)] : [];

    private static List<Addressee> Told(Recipient capacity, params IEnumerable<Seated>[] choices) =>
        [.. (choices.FirstOrDefault(people => people.Any()) ?? []).Select(person => new Addressee(person.PersonId, capacity)).Distinct()];

    private sealed record Seated(Guid PersonId, Guid OrganisationId, Role Role);
}
