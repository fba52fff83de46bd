using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>
/// Writes each person's summary mail of the day: what is new since the last one and still true. The mail, the personal
/// link in it and the mark on what it tells are one save, so that nothing is told twice, however many portals run.
/// </summary>
public sealed class Digests(BoTrygtDb db, DigestMails mails, TimeProvider clock)
{
    /// <returns>How many mails were written.</returns>
    public async Task<int> WriteAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        // What comes in the course of the day waits for the next one.
        var waiting = await db.Notices.Where(notice => notice.DigestId == null && notice.OvertakenAt == null).Select(notice => notice.Person).Distinct().AsNoTracking()
            .Where(person => !db.Digests.Any(digest => digest.PersonId == person.Id && digest.Day == today)).ToListAsync(cancellation);
        var written = 0;
        foreach (var person in waiting.Where(person => Digest.IsDayFor(person.Digest, today)))
        {
            db.ChangeTracker.Clear();
            written += await WriteAsync(person, today, cancellation) ? 1 : 0;
        }

        return written;
    }

    private async Task<bool> WriteAsync(Person person, DateOnly today, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var notices = await ReadAsync(person, cancellation);
        var isHere = await db.Memberships.Where(Membership.ActiveOn(today)).AnyAsync(membership => membership.PersonId == person.Id, cancellation);
        foreach (var overtaken in notices.Where(notice => !isHere || !notice.IsStillTrue))
        {
            overtaken.Overtake(now);
        }

        var told = notices.FindAll(notice => notice.OvertakenAt is null);
        if (told.Count > 0)
        {
            var digest = new Digest { PersonId = person.Id, Day = today, WrittenAt = now };
            told.ForEach(notice => notice.GoWith(digest));
            await mails.AddAsync(person, told, cancellation);
        }

        return await db.TrySaveUniqueAsync(cancellation) && told.Count > 0;
    }

    /// <summary>Also of initiatives that are archived by now, which are then told no more.</summary>
    private Task<List<Notice>> ReadAsync(Person person, CancellationToken cancellation) => db.Notices.WithArchived().AsSplitQuery()
        .Where(notice => notice.PersonId == person.Id && notice.DigestId == null && notice.OvertakenAt == null)
        .OrderBy(notice => notice.Sequence)
        .Include(notice => notice.Initiative.OwnerPost.Organisation)
        .Include(notice => notice.Initiative.DeputyPost)
        .Include(notice => notice.FollowUp!.Round)
        .Include(notice => notice.Request!.OwnerOrganisation)
        .Include(notice => notice.Request!.AskingOrganisation)
        .ToListAsync(cancellation);
}
