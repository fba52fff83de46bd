using System.Linq.Expressions;

namespace BoTrygt.Domain.Access;

/// <summary>
/// That somebody is asked to take on a role in an organisation (invitation). The mail holds a code that is used once; its hash
/// is kept. The role is given when the one who was asked says yes, and not before.
/// </summary>
public class Invitation : IBelongToOrganisation
{
    /// <summary>How long a code works after it was sent.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(48);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public Organisation Organisation { get; private init; } = null!;
    public required Role Role { get; init; }

    /// <summary>What the one who asks calls the person, who may write it otherwise.</summary>
    public required string Name { get; init; }

    /// <summary>In small letters, as <see cref="Person.Email"/>: it is for whoever signs in with it, and for nobody else.</summary>
    public required string Email
    {
        get;
        init => field = Person.InSmallLetters(value);
    }

    /// <summary>The last day of the role; null while no end is set.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Who asked last. The role is given on that one's behalf.</summary>
    public Guid InvitedById { get; private set; }
    public Person InvitedBy { get; private init; } = null!;

    /// <summary>See <see cref="SecretCode.HashOf"/>; of the latest code.</summary>
    public string CodeHash { get; private set; } = "";

    /// <summary>UTC: when the latest code was sent.</summary>
    public DateTime SentAt { get; private set; }

    /// <summary>UTC: when somebody took it back; null when nobody did.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>UTC: when it was accepted; null until then.</summary>
    public DateTime? AcceptedAt { get; private set; }

    /// <summary>Who accepted it.</summary>
    public Guid? AcceptedById { get; private set; }

    /// <summary>Changes with everything that happens to it: of two who accept it at the same moment, one does.</summary>
    public int Version { get; private set; }

    /// <summary>It was neither accepted nor taken back; it may be too old.</summary>
    public bool IsOpen => AcceptedAt is null && RevokedAt is null;

    /// <summary>As SQL: it was neither accepted nor taken back.</summary>
    public static Expression<Func<Invitation, bool>> Open { get; } = invitation => invitation.AcceptedAt == null && invitation.RevokedAt == null;

    /// <summary>As SQL: it can be accepted.</summary>
    public static Expression<Func<Invitation, bool>> WaitingAt(DateTime now)
    {
        var since = now - Lifetime;
        return invitation => invitation.AcceptedAt == null && invitation.RevokedAt == null && invitation.SentAt > since;
    }

    /// <summary>A new code, which is known only now; the one before it works no more.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">It was accepted or taken back.</exception>
    public string Send(Guid by, DateTime now)
    {
        BrokenRuleException.Unless(IsOpen, "The invitation was accepted or taken back.");
        var code = SecretCode.New();
        (CodeHash, SentAt, InvitedById) = (SecretCode.HashOf(code), now, by);
        Version++;
        return code;
    }

    /// <summary>Takes it back.</summary>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">It was accepted.</exception>
    public void Revoke(DateTime now)
    {
        BrokenRuleException.Unless(AcceptedAt is null, "The invitation was accepted.");
        RevokedAt ??= now;
        Version++;
    }

    /// <summary>It can be accepted.</summary>
    /// <param name="now">UTC.</param>
    public bool IsWaiting(DateTime now) => IsOpen && now < SentAt + Lifetime;

    /// <summary>The role is given to the person, from today on. It is used up.</summary>
    /// <param name="person">Whoever the mail was for.</param>
    /// <param name="today">In Denmark.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">See <see cref="IsWaiting"/>; it is for another address; or see <see cref="Organisation.Admit"/>.</exception>
    public Membership Accept(Person person, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(person);
        BrokenRuleException.Unless(IsWaiting(now) && person.Email == Email, "The invitation is used, too old, or for somebody else.");
        (AcceptedAt, AcceptedById) = (now, person.Id);
        Version++;
        return Organisation.Admit(person, Role, today, LastDay);
    }
}
