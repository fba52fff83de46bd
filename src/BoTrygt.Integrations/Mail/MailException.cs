namespace BoTrygt.Integrations.Mail;

/// <summary>Why a mail was not handed in, in the server's words where it said any.</summary>
public sealed class MailException(string message, Exception cause) : Exception(message, cause)
{
    /// <summary>
    /// The server will not take this mail, today or tomorrow (SMTP 5xx for the recipient or for the mail), or its address
    /// is none. A refused sender and a failed login are the operator's to mend and hold for no mail in particular.
    /// </summary>
    public bool IsForGood { get; init; }
}
