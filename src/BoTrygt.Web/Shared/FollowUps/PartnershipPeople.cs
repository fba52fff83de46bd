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
    private readonly List<Seated> _people;
    private readonly Dictionary<Guid, Guid> _holders;
    private readonly IReadOnlyList<Guid> _consultants;

    private PartnershipPeople(List<Seated> people, Dictionary<Guid, Guid> holders, IReadOnlyList<Guid> consultants) => (_people, _holders, _consultants) = (people, holders, consultants);

    /// <summary>Bo trygt's consultants, as <see cref="RoleHolders.ReadConsultantsAsync"/>; those who run Bo trygt when there are none.</summary>
    public IReadOnlyList<Recipient> Consultants => field ??= Told(
        Capacity.Consultant,
        _consultants,
        _people.Where(person => person.Role == Role.Secretariat).Select(person => person.PersonId),
        _people.Where(person => person.Role == Role.Administrator).Select(person => person.PersonId));

    /// <summary>Five statements.</summary>
    public static async Task<PartnershipPeople> ReadAsync(BoTrygtDb db, Guid partnershipId, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var parties = db.Parties.Where(party => party.PartnershipId == partnershipId);
        var people = await db.Memberships.Where(Membership.ActiveOn(today))
            .Where(membership => parties.Any(party => party.OrganisationId == membership.OrganisationId))
            .OrderBy(membership => membership.From).ThenBy(membership => membership.Id)
            .Select(membership => new Seated(membership.PersonId, membership.OrganisationId, membership.Role))
            .ToListAsync(cancellation);
        var holders = await db.Posts.Held(today)
            .Where(post => parties.Any(party => party.OrganisationId == post.OrganisationId))
            .Select(post => new { post.Id, HolderId = post.HolderId!.Value })
            .ToDictionaryAsync(post => post.Id, post => post.HolderId, cancellation);
        var consultants = await db.ReadConsultantsAsync(partnershipId, today, cancellation);
        return new(people, holders, [.. consultants.Select(consultant => consultant.PersonId)]);
    }

    /// <summary>The same without somebody: whoever asks for help is not the one who gives it.</summary>
    public PartnershipPeople Without(Guid personId) => new(
        _people.FindAll(person => person.PersonId != personId),
        _holders.Where(holder => holder.Value != personId).ToDictionary(),
        [.. _consultants.Where(consultant => consultant != personId)]);

    /// <summary>Who is told at a step, from the rung that the step is about upwards.</summary>
    public IReadOnlyList<Recipient> For(NoticeKind step, Initiative initiative)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        var rungs = new[] { HolderOf(initiative.OwnerPostId, Capacity.Owner), HolderOf(initiative.DeputyPostId, Capacity.Deputy), CoordinatorsOf(initiative.OwnerOrganisationId), Consultants };
        var first = step switch { NoticeKind.ToConsultant => 3, NoticeKind.ToCoordinator or NoticeKind.HelpAsked => 2, NoticeKind.ToDeputy => 1, _ => 0 };
        var told = rungs.Skip(first).FirstOrDefault(rung => rung.Count > 0) ?? [];
        // When it is late the owner hears of it once more, together with the deputy.
        return step == NoticeKind.ToDeputy ? [.. rungs[0].Concat(told).DistinctBy(recipient => recipient.PersonId)] : told;
    }

    /// <summary>The kommune's coordinators, who run the plan, and those of the party that owns the initiative.</summary>
    public IReadOnlyList<Recipient> CoordinatorsOf(Guid organisationId) => Told(
        Capacity.Coordinator, _people.Where(person => person.Role == Role.MunicipalityCoordinator || (person.Role == Role.PoliceCoordinator && person.OrganisationId == organisationId)).Select(person => person.PersonId));

    /// <summary>Those who answer for a party that is asked for something.</summary>
    public IReadOnlyList<Recipient> AnswerersOf(Guid organisationId)
    {
        var own = Told(Capacity.Coordinator, _people.Where(person => person.OrganisationId == organisationId && person.Role is Role.MunicipalityCoordinator or Role.PoliceCoordinator).Select(person => person.PersonId));
        return own.Count > 0 ? own : Consultants;
    }

    /// <summary>Both parties to a request: those who answer for the one that is asked, those for the one that asks, and whoever asked, as long as he or she belongs to it.</summary>
    public IReadOnlyList<Recipient> PartiesTo(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var asker = _people.Where(person => person.PersonId == request.AskedById && person.OrganisationId == request.AskingOrganisationId).Select(person => new Recipient(person.PersonId, Capacity.Asker));
        var asking = AnswerersOf(request.AskingOrganisationId).Select(recipient => recipient with { As = Capacity.Asker });
        return [.. AnswerersOf(request.OwnerOrganisationId).Concat(asking).Concat(asker).DistinctBy(recipient => recipient.PersonId)];
    }

    private List<Recipient> HolderOf(Guid? postId, Capacity capacity) => postId is { } post && _holders.TryGetValue(post, out var holder) ? [new(holder, capacity)] : [];

    private static List<Recipient> Told(Capacity capacity, params IEnumerable<Guid>[] choices) =>
        [.. (choices.FirstOrDefault(people => people.Any()) ?? []).Distinct().Select(person => new Recipient(person, capacity))];

    private sealed record Seated(Guid PersonId, Guid OrganisationId, Role Role);
}
