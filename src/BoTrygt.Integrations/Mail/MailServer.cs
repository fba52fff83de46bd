using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace BoTrygt.Integrations.Mail;

/// <summary>The SMTP server that the operator named.</summary>
public sealed class MailServer(MailServerAddress address)
{
    /// <summary>For connecting, and for each mail.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <exception cref="MailException">The server is away or lets nobody in.</exception>
    public async Task<MailConnection> ConnectAsync(CancellationToken cancellation)
    {
        var client = new SmtpClient();
        try
        {
            await InTimeAsync(patience => OpenAsync(client, patience), cancellation);
            return new(client, address.From);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Whatever goes wrong between here and there becomes a <see cref="MailException"/>.</summary>
    internal static async Task InTimeAsync(Func<CancellationToken, Task> act, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await act(patience.Token);
        }
        catch (OperationCanceledException cause) when (!cancellation.IsCancellationRequested)
        {
            throw new MailException($"Mailserveren svarede ikke inden for {Patience.TotalSeconds:0} sekunder.", cause);
        }
        catch (SmtpCommandException cause)
        {
            throw new MailException($"{(int)cause.StatusCode} {cause.Message}", cause) { IsForGood = IsForGood(cause) };
        }
        catch (ParseException cause)
        {
            throw new MailException(cause.Message, cause) { IsForGood = true };
        }
        catch (Exception cause) when (cause is IOException or SocketException or ProtocolException or AuthenticationException or SslHandshakeException
            or ServiceNotConnectedException or ServiceNotAuthenticatedException or NotSupportedException)
        {
            throw new MailException(cause.Message, cause);
        }
    }

    /// <summary>530 to 538 ask for a login or for encryption, whatever the mail.</summary>
    private static bool IsForGood(SmtpCommandException refusal) =>
        refusal.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted && (int)refusal.StatusCode is (>= 500 and < 530) or (> 538 and < 600);

    private async Task OpenAsync(SmtpClient client, CancellationToken cancellation)
    {
        await client.ConnectAsync(address.Host, address.Port, Encryption(), cancellation);
        if (address.User is { } user)
        {
            await client.AuthenticateAsync(user, address.Password ?? "", cancellation);
        }
    }

    private SecureSocketOptions Encryption() => address.Encryption switch
    {
        MailEncryption.Implicit => SecureSocketOptions.SslOnConnect,
        MailEncryption.StartTls => SecureSocketOptions.StartTls,
        MailEncryption.None => SecureSocketOptions.None,
        _ when address.Port == 465 => SecureSocketOptions.SslOnConnect,
        _ when address.User is not null => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.StartTlsWhenAvailable,
    };
}
