namespace BoTrygt.Database.Outbox;

/// <summary>A mail that is written in the same SaveChanges as its cause, and sent afterwards.</summary>
public class OutboxMail
{
    public const int ToMaxLength = 254;
    public const int SubjectMaxLength = 200;
    public const int TextMaxLength = 4000;
    public const int MessageIdMaxLength = 120;
    public const int LastErrorMaxLength = 300;

    /// <summary>Order of writing.</summary>
    public long Sequence { get; private init; }

    public required string To { get; init; }
    public required string Subject { get; init; }

    /// <summary>Plain text, in Danish.</summary>
    public required string Text { get; init; }

    /// <summary>The same on every attempt, so that a mail that came twice is recognised.</summary>
    public required string MessageId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC: not tried before; moves with every failure.</summary>
    public required DateTime NextAttemptAt { get; set; }

    /// <summary>UTC; null until the server has taken it.</summary>
    public DateTime? SentAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>What the server said last; null when nothing went wrong.</summary>
    public string? LastError { get; set; }

    /// <param name="to">The mail address.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="text">Plain text, in Danish.</param>
    /// <param name="host">The portal's host name, which the Message-ID ends with.</param>
    /// <param name="now">UTC.</param>
    public static OutboxMail Of(string to, string subject, string text, string host, DateTime now) => new()
    {
        To = to,
        Subject = subject,
        Text = text,
        MessageId = $"{Guid.CreateVersion7():N}@{host}",
        CreatedAt = now,
        NextAttemptAt = now,
    };
}
