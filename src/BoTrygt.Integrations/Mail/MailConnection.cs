using MailKit.Net.Smtp;
using MimeKit;

namespace BoTrygt.Integrations.Mail;

/// <summary>An open line to the mail server, for as many mails as there are.</summary>
public sealed class MailConnection : IAsyncDisposable
{
    private readonly SmtpClient _client;
    private readonly string _from;

    internal MailConnection(SmtpClient client, string from) => (_client, _from) = (client, from);

    public bool IsOpen => _client.IsConnected;

    /// <exception cref="MailException">The server did not take the mail.</exception>
    public Task SendAsync(Letter letter, CancellationToken cancellation) => MailServer.InTimeAsync(async patience =>
    {
        using var message = Write(letter);
        await _client.SendAsync(message, patience);
    }, cancellation);

    public async ValueTask DisposeAsync()
    {
        using (_client)
        {
            if (_client.IsConnected)
            {
                // The mails are taken; a server that does not say goodbye changes nothing.
                using var shortly = new CancellationTokenSource(TimeSpan.FromSeconds(2));
                await Task.WhenAny(_client.DisconnectAsync(quit: true, shortly.Token));
            }
        }
    }

    private MimeMessage Write(Letter letter)
    {
        var message = new MimeMessage
        {
            MessageId = letter.MessageId,
            Date = letter.WrittenAt,
            Subject = letter.Subject,
            Body = new BodyBuilder { TextBody = letter.Text, HtmlBody = letter.Html }.ToMessageBody(),
        };
        message.From.Add(MailboxAddress.Parse(_from));
        message.To.Add(MailboxAddress.Parse(letter.To));
        if (letter.ReplyTo is { } replyTo)
        {
            message.ReplyTo.Add(MailboxAddress.Parse(replyTo));
        }

        // Nobody's holiday reply answers a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
