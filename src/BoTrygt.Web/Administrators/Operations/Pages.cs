using BoTrygt.Database.Jobs;

namespace BoTrygt.Web.Administrators.Operations;

public sealed class MailsPage
{
    public required MailFilter Filter { get; init; }
    public required IReadOnlyList<MailRow> Mails { get; init; }
    public required bool HasMore { get; init; }
    public required IReadOnlyDictionary<MailState, int> Counts { get; init; }
    public required Delivery Delivery { get; init; }

    public int CountOf(MailState? state) => state is { } one ? Counts.GetValueOrDefault(one) : Counts.Values.Sum();
}

/// <summary>All times are UTC.</summary>
public sealed record MailRow
{
    public required long Sequence { get; init; }
    public required Guid? PersonId { get; init; }
    public required string To { get; init; }
    public required string Subject { get; init; }
    public required DateTime WrittenAt { get; init; }
    public required DateTime? SentAt { get; init; }
    public required DateTime? RefusedAt { get; init; }
    public required DateTime NextAttemptAt { get; init; }
    public required int Attempts { get; init; }

    /// <summary>What the server said last.</summary>
    public required string? Reason { get; init; }

    public MailState State => SentAt is not null ? MailState.Sent : RefusedAt is not null ? MailState.Refused : MailState.Waiting;
}

/// <summary>Whether mails leave the portal.</summary>
/// <param name="Way">In one word.</param>
/// <param name="Since">UTC: since when not; null when nothing was ever sent.</param>
/// <param name="Reason">What the mail server said.</param>
public sealed record Delivery(DeliveryWay Way, DateTime? Since = null, string? Reason = null)
{
    /// <summary>Twenty times as long as the job's pause.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(5);

    /// <param name="hasServer">Whether a mail server was set.</param>
    /// <param name="job">How it went with the job that sends; null when it never ran.</param>
    /// <param name="now">UTC.</param>
    public static Delivery Of(bool hasServer, JobRun? job, DateTime now) => (hasServer, job) switch
    {
        (false, _) => new(DeliveryWay.NoServer),
        (_, { FailingSince: { } since }) => new(DeliveryWay.ServerAway, since, job.Failure),
        (_, { EndedAt: { } last }) when now - last <= LongestSilence => new(DeliveryWay.Works),
        _ => new(DeliveryWay.NobodySends, job?.EndedAt),
    };
}

public enum DeliveryWay
{
    Works,
    NoServer,
    ServerAway,

    /// <summary>No portal runs the job.</summary>
    NobodySends,
}
