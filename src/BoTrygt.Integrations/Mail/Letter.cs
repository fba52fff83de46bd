namespace BoTrygt.Integrations.Mail;

/// <summary>A mail to one person.</summary>
/// <param name="To">The mail address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Html">The same as HTML; null for text alone.</param>
/// <param name="MessageId">Without angle brackets; the same on every attempt.</param>
/// <param name="WrittenAt">When its cause happened.</param>
/// <param name="ReplyTo">Where an answer goes; null for where it came from.</param>
public sealed record Letter(string To, string Subject, string Text, string? Html, string MessageId, DateTimeOffset WrittenAt, string? ReplyTo = null);
