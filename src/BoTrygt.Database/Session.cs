using System.Linq.Expressions;

namespace BoTrygt.Database;

/// <summary>
/// One browser in which somebody is signed in. The cookie only names it: whatever ends it here ends it at the next request,
/// on every portal. A password that changes ends it too, since the stamp in the cookie is an old one then.
/// </summary>
public class Session
{
    public const int BrowserMaxLength = 80;

    /// <summary>Whoever does nothing for so long signs in again.</summary>
    public static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(30);

    /// <summary>Whoever works without a pause signs in again after a day's work.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>How long a row is kept from its beginning, for whoever asks what happened.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Whoever signed in no longer ago proves by that who it is.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>So often at most that somebody is there is written down.</summary>
    private static readonly TimeSpan Accuracy = TimeSpan.FromMinutes(1);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public Account Account { get; private init; } = null!;

    /// <summary>What it is called in the list: »Firefox på Windows«.</summary>
    public required string Browser { get; init; }

    /// <summary>The person's organisation asked for a second factor, so that the portal need not.</summary>
    public bool IsVouchedFor { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>UTC: when its person last did something, to within a minute.</summary>
    public required DateTime SeenAt { get; init; }

    /// <summary>UTC: when somebody ended it; null when nobody did.</summary>
    public DateTime? EndedAt { get; private init; }

    /// <summary>As SQL: somebody is signed in with it.</summary>
    public static Expression<Func<Session, bool>> OpenAt(DateTime now)
    {
        var (seenAfter, startedAfter) = (now - LongestIdle, now - Longest);
        return session => session.EndedAt == null && session.SeenAt > seenAfter && session.StartedAt > startedAfter;
    }

    /// <summary>How long somebody may see the portal as somebody else.</summary>
    public static readonly TimeSpan LongestSeeing = TimeSpan.FromMinutes(30);

    /// <summary>Whose portal is shown instead of the own, to be looked at and not changed; null for the own. No foreign key: it is asked anew whether that person is still there.</summary>
    public Guid? SeesAsPersonId { get; private init; }

    /// <summary>UTC; null for the own.</summary>
    public DateTime? SeesAsUntil { get; private init; }

    /// <summary>UTC: when nothing of somebody else's is shown any more, since its time is up or the session is over; null for the own.</summary>
    public DateTime? SeeingEndsAt => SeesAsUntil is { } until ? new[] { until, EndedAt ?? until, SeenAt + LongestIdle, StartedAt + Longest }.Min() : null;

    /// <summary>It is time to write down that somebody is there.</summary>
    public bool IsToBeSeen(DateTime now) => now - SeenAt >= Accuracy;
}
