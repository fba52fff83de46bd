namespace BoTrygt.Integrations.Mail;

/// <summary>Why a mail was not handed in, in the server's words where it said any.</summary>
public sealed class MailException(string message, Exception cause) : Exception(message, cause);
