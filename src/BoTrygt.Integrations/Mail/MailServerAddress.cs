namespace BoTrygt.Integrations.Mail;

/// <summary>Where mail is handed in, and as whom.</summary>
public sealed record MailServerAddress(string Host, int Port, string From)
{
    /// <summary>Null when the server asks for no name.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    public MailEncryption Encryption { get; init; }
}

/// <summary>How the way to the server is encrypted.</summary>
public enum MailEncryption
{
    /// <summary>What the server offers; with a password never nothing.</summary>
    Auto,

    /// <summary>From the first byte (port 465).</summary>
    Implicit,

    /// <summary>After STARTTLS, or not at all.</summary>
    StartTls,

    /// <summary>For a server on the same machine.</summary>
    None,
}
