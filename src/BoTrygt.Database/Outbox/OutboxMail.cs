namespace BoTrygt.Database.Outbox;

/// <summary>
/// A mail that is written in the same SaveChanges as its cause, and sent afterwards. It waits until it is sent or refused
/// for good; both can be tried again by a person.
/// </summary>
public class OutboxMail
{
    public const int ToMaxLength = 254;
    public const int ReplyToMaxLength = 254;
    public const int SubjectMaxLength = 200;
    public const int MessageIdMaxLength = 120;
    public const int LastErrorMaxLength = 300;

    /// <summary>Longer than a mail server is waited for.</summary>
    private static readonly TimeSpan LongestOnItsWay = TimeSpan.FromMinutes(1);

    /// <summary>Order of writing.</summary>
    public long Sequence { get; private init; }

    /// <summary>Whom it is for; null for somebody whom the portal does not know. The person may be gone since.</summary>
    public Guid? PersonId { get; init; }

    public required string To { get; init; }
    /// <summary>Where an answer goes; null for where it came from.</summary>
    public string? ReplyTo { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text, in Danish. It may hold a personal link: nobody but the addressee reads it.</summary>
    public required string Text { get; init; }

    /// <summary>The same as HTML; null for a mail of before there was any.</summary>
    public string? Html { get; init; }

    /// <summary>The same on every attempt, so that a mail that came twice is recognised.</summary>
    public required string MessageId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC: not tried before; moves with every failure.</summary>
    public required DateTime NextAttemptAt { get; set; }

    /// <summary>UTC; null until the server has taken it.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>UTC: the server said no for good, or for too long; it is not tried any more. Null otherwise.</summary>
    public DateTime? RefusedAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>What the server said last; null when nothing went wrong.</summary>
    public string? LastError { get; set; }

    /// <param name="draft">What it says, and to whom.</param>
    /// <param name="host">The portal's host name, which the Message-ID ends with.</param>
    /// <param name="now">UTC.</param>
    public static OutboxMail Of(MailDraft draft, string host, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new()
        {
            PersonId = draft.PersonId,
            To = draft.To,
            ReplyTo = draft.ReplyTo,
            Subject = draft.Subject,
            Text = draft.Text,
            Html = draft.Html,
            MessageId = $"{Guid.CreateVersion7():N}@{host}",
            CreatedAt = now,
            NextAttemptAt = now,
        };
    }

    /// <summary>One minute, then twice as long each time, an hour at most.</summary>
    public static TimeSpan PauseAfter(int attempts) => TimeSpan.FromMinutes(Math.Min(Math.Pow(2, attempts - 1), 60));

    /// <summary>It was handed to a sender a moment ago, who may be about to send it: who sends claims a mail by moving its next attempt.</summary>
    public bool IsOnItsWay(DateTime now) => RefusedAt is null && SentAt is null && Attempts > 0 && now < NextAttemptAt - PauseAfter(Attempts) + LongestOnItsWay;

    /// <summary>Has it sent with the next round, as if it had never been tried. A mail that was sent, or is on its way, stays as it is.</summary>
    /// <param name="now">UTC.</param>
    /// <returns>False when it was sent or is on its way.</returns>
    public bool TryAgain(DateTime now)
    {
        if (SentAt is not null || IsOnItsWay(now))
        {
            return false;
        }

        (NextAttemptAt, Attempts, RefusedAt) = (now, 0, null);
        return true;
    }
}

/// <summary>A mail before it is in the outbox.</summary>
/// <param name="PersonId">Whom it is for; null for somebody whom the portal does not know.</param>
/// <param name="To">The mail address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">Plain text, in Danish.</param>
/// <param name="Html">The same as HTML.</param>
/// <param name="ReplyTo">Where an answer goes; null for where it came from.</param>
public sealed record MailDraft(Guid? PersonId, string To, string Subject, string Text, string? Html, string? ReplyTo = null);
