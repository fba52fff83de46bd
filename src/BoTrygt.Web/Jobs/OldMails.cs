using BoTrygt.Database;
using BoTrygt.Web.Shared.Settings;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>A mail tells of people and may hold a personal link, so it is not kept for longer than somebody may ask whether it was sent; a link that has expired is of no use to anybody, nor are sessions of long ago.</summary>
public sealed class OldMails(BoTrygtDb db, MailSettings settings, TimeProvider clock, ILogger<OldMails> logger)
{
    /// <summary>Deletes what was written before, whatever became of it: a mail that waited that long helps nobody.</summary>
    /// <returns>How many.</returns>
    public async Task<int> DeleteAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var oldest = now - settings.KeepFor;
        await db.UpdateLinks.Where(link => link.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
        var began = now - Session.Kept;
        await db.Sessions.Where(session => session.StartedAt < began).ExecuteDeleteAsync(cancellation);
        var deleted = await db.OutboxMails.Where(mail => mail.CreatedAt < oldest).ExecuteDeleteAsync(cancellation);
        if (deleted > 0)
        {
            logger.LogInformation("Gamle mails er slettet: {Mails}", deleted);
        }

        return deleted;
    }
}
