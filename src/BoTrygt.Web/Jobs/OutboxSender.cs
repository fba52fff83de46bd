using BoTrygt.Database;
using BoTrygt.Database.Outbox;
using BoTrygt.Integrations.Mail;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>
/// Hands in the mails that are due. A mail is claimed before it is sent by moving its next attempt, so that of two
/// programs on one database only one sends it; the one that dies in between has it sent again, with the same
/// Message-ID. A server that is away costs no mail an attempt.
/// </summary>
public sealed class OutboxSender(BoTrygtDb db, MailServer server, TimeProvider clock, ILogger<OutboxSender> logger)
{
    /// <summary>Three days of "not now"; then it counts as refused.</summary>
    public const int MostAttempts = 75;

    private const int MostAtOnce = 100;

    /// <exception cref="MailException">The server is away; nothing has changed.</exception>
    public async Task SendDueAsync(CancellationToken cancellation)
    {
        var due = await DueAsync(cancellation);
        if (due.Count == 0)
        {
            return;
        }

        await using var connection = await server.ConnectAsync(cancellation);
        foreach (var mail in due.TakeWhile(_ => connection.IsOpen))
        {
            if (await ClaimAsync(mail, cancellation))
            {
                await SendAsync(connection, mail, cancellation);
            }
        }
    }

    private async Task<List<OutboxMail>> DueAsync(CancellationToken cancellation)
    {
        var now = Now;
        return await db.OutboxMails.AsNoTracking()
            .Where(mail => mail.SentAt == null && mail.RefusedAt == null && mail.NextAttemptAt <= now)
            .OrderBy(mail => mail.Sequence).Take(MostAtOnce).ToListAsync(cancellation);
    }

    private async Task<bool> ClaimAsync(OutboxMail mail, CancellationToken cancellation)
    {
        var attempts = mail.Attempts + 1;
        var next = Now + OutboxMail.PauseAfter(attempts);
        return await Row(mail).Where(row => row.SentAt == null && row.RefusedAt == null && row.NextAttemptAt == mail.NextAttemptAt)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Attempts, attempts).SetProperty(one => one.NextAttemptAt, next), cancellation) == 1;
    }

    private async Task SendAsync(MailConnection connection, OutboxMail mail, CancellationToken cancellation)
    {
        try
        {
            await connection.SendAsync(new(mail.To, mail.Subject, mail.Text, mail.Html, mail.MessageId, new(mail.CreatedAt), mail.ReplyTo), cancellation);
        }
        catch (MailException refusal)
        {
            await RememberAsync(mail, refusal, cancellation);
            return;
        }

        // Also when the program is being stopped: the server has taken it.
        DateTime? sent = Now;
        await Row(mail).ExecuteUpdateAsync(row => row.SetProperty(one => one.SentAt, sent).SetProperty(one => one.LastError, (string?)null), CancellationToken.None);
    }

    /// <summary>What a server says may name the person, so it goes to the row and not to the log.</summary>
    private async Task RememberAsync(OutboxMail mail, MailException refusal, CancellationToken cancellation)
    {
        var error = refusal.Message.Length > OutboxMail.LastErrorMaxLength ? refusal.Message[..OutboxMail.LastErrorMaxLength] : refusal.Message;
        DateTime? refused = refusal.IsForGood || mail.Attempts + 1 >= MostAttempts ? Now : null;
        logger.LogWarning("Mail {Sequence} blev ikke taget imod, forsøg {Attempt}. Den {Fate}. Siden /administration/mails siger hvorfor.", mail.Sequence, mail.Attempts + 1, refused is null ? "prøves igen" : "prøves ikke igen");
        await Row(mail).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastError, error).SetProperty(one => one.RefusedAt, refused), cancellation);
    }

    private IQueryable<OutboxMail> Row(OutboxMail mail) => db.OutboxMails.Where(row => row.Sequence == mail.Sequence);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
