using BoTrygt.Domain.Access;
using BoTrygt.Domain.Audit;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Administrators.People;

public sealed record PersonName(Guid Id, string Name);

/// <param name="Words">What was searched for.</param>
/// <param name="Ids">The people of this page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Number">The page, from 1.</param>
public sealed record PeoplePage(string? Words, IReadOnlyList<Guid> Ids, int Total, int Number)
{
    private const int Size = 50;

    public IReadOnlyList<PersonRow> Rows { get; init; } = [];
    public int Last => Pager.LastOf(Total, Size);
    public bool IsSearch => !string.IsNullOrWhiteSpace(Words);

    /// <summary>A page of the people in the order of the Danish alphabet, which the databases do not agree on.</summary>
    public static PeoplePage Of(string? words, IReadOnlyCollection<PersonName> all, int number)
    {
        var page = Math.Clamp(number, 1, Pager.LastOf(all.Count, Size));
        var ids = all.OrderBy(person => person.Name, DanishOrder.Comparer).ThenBy(person => person.Id).Skip((page - 1) * Size).Take(Size).Select(person => person.Id);
        return new(words, [.. ids], all.Count, page);
    }

    public string AddressOf(int number) => $"/administration/personer?soeg={Uri.EscapeDataString(Words ?? "")}&side={number}";
}

public sealed record PersonRow(Guid Id, string Name, string Email, IReadOnlyList<RoleRow> Roles);

public sealed record RoleRow(Role Role, string Organisation);

public sealed record PersonPage
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required bool HasAccount { get; init; }
    public required bool HasSecondFactor { get; init; }

    /// <summary>Whoever looks is looked at.</summary>
    public bool IsSelf { get; init; }

    /// <summary>Whoever looks may see the portal as the person does.</summary>
    public bool MaySeeAs { get; init; }

    /// <summary>The person belongs to an organisation in the viewer's reach, and to no other.</summary>
    public required bool MayEdit { get; init; }

    /// <summary>No role in an organisation in reach runs any more, or is to begin.</summary>
    public bool HasLeft => Memberships.All(membership => membership.HasEnded);

    /// <summary>The mail that was refused at the person's address, when none has got through since.</summary>
    public RefusedMail? Refused { get; init; }

    public bool MayOpenAccount { get; init; }
    public bool MayReadLog { get; init; }
    public IReadOnlyList<MembershipRow> Memberships { get; init; } = [];
    public IReadOnlyList<HeldPost> Posts { get; init; } = [];
    public IReadOnlyList<ChangeRow> Changes { get; init; } = [];
}

public sealed record MembershipRow(Guid Id, Guid OrganisationId, string Organisation, Role Role, DateOnly From, DateOnly? To, bool HasEnded);

/// <param name="At">UTC: since when mails do not arrive.</param>
/// <param name="Reason">The mail server's words.</param>
public sealed record RefusedMail(DateTime At, string? Reason);

public sealed record HeldPost(Guid Id, string Title, string Organisation);

/// <param name="At">UTC.</param>
/// <param name="Entity">The kind of row.</param>
/// <param name="Action">What happened to it.</param>
/// <param name="Fields">Which fields, separated by commas.</param>
/// <param name="ActorPost">In which role; null for the program.</param>
/// <param name="ActorName">Who; null for the program and for people who were erased.</param>
public sealed record ChangeRow(DateTime At, string Entity, AuditAction Action, string Fields, string? ActorPost, string? ActorName);

public sealed class NewPersonPage
{
    public required NewPersonForm Form { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string OrganisationName { get; init; }
    public required IReadOnlyList<Role> Roles { get; init; }
    public required bool MayOpenAccount { get; init; }
}
