using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
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
        var waiting = await db.Notices.Where(notice => notice.DigestId == null && notice.OvertakenAt == null)
            .GroupBy(notice => notice.PersonId).Select(own => new { PersonId = own.Key, Since = own.Min(notice => notice.WrittenAt) })
            .Join(db.People, own => own.PersonId, person => person.Id, (own, person) => new { Person = person, own.Since }).AsNoTracking()
            .Where(one => !db.Digests.Any(digest => digest.PersonId == one.Person.Id && digest.Day == today)).ToListAsync(cancellation);
        var due = waiting.Where(one => Digest.IsDayFor(one.Person.Digest, today, one.Since.DayInDenmark())).Select(one => one.Person);
        return await OneByOne.DoAsync(due, async person => await WriteAsync(person, today, cancellation) ? 1 : 0);
    }

    private async Task<bool> WriteAsync(Person person, DateOnly today, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var now = clock.GetUtcNow().UtcDateTime;
        var notices = await ReadAsync(person, cancellation);
        var partnerships = await ReadPartnershipsAsync(person, today, cancellation);
        var takenAgain = await ReadTakenAgainAsync(notices, cancellation);
        foreach (var overtaken in notices.Where(notice => !partnerships.ContainsKey(notice.PartnershipId) || takenAgain.Contains(notice) || !notice.IsStillTrueOn(today)))
        {
            overtaken.Overtake(now);
        }

        var told = notices.FindAll(notice => notice.OvertakenAt is null && partnerships[notice.PartnershipId] is null);
        if (told.Count > 0)
        {
            var digest = new Digest { PersonId = person.Id, Day = today, WrittenAt = now };
            told.ForEach(notice => notice.GoWith(digest));
            await mails.AddAsync(person, told, cancellation);
        }

        return await db.TrySaveUniqueAsync(cancellation) && told.Count > 0;
    }

    /// <summary>Where the person belongs to a party, or to an association, today, and since when it pauses: what is to be told there waits.</summary>
    private Task<Dictionary<Guid, DateOnly?>> ReadPartnershipsAsync(Person person, DateOnly today, CancellationToken cancellation)
    {
        var own = db.Memberships.Where(Membership.ActiveOn(today)).Where(membership => membership.PersonId == person.Id);
        return db.Partnerships.Where(Partnership.IsOpenOn(today))
            .Where(partnership => own.Any(membership => membership.Organisation.PartnershipId == partnership.Id || partnership.Parties.Any(party => party.OrganisationId == membership.OrganisationId)))
            .ToDictionaryAsync(partnership => partnership.Id, partnership => partnership.PausedOn, cancellation);
    }

    /// <summary>Those about an initiative that was to be planned again, and has been.</summary>
    private async Task<List<Notice>> ReadTakenAgainAsync(List<Notice> notices, CancellationToken cancellation)
    {
        var toRepeat = notices.FindAll(notice => notice.Kind == NoticeKind.RepeatDue);
        var ids = toRepeat.ConvertAll(notice => notice.InitiativeId);
        var taken = ids.Count == 0 ? [] : await db.Initiatives.WithAmendments().Where(again => again.RepeatsId != null && ids.Contains(again.RepeatsId.Value)).Select(again => again.RepeatsId).ToListAsync(cancellation);
        return toRepeat.FindAll(notice => taken.Contains(notice.InitiativeId));
    }

    /// <summary>Also of initiatives that are archived by now, which are then told no more.</summary>
    private Task<List<Notice>> ReadAsync(Person person, CancellationToken cancellation) => db.Notices.WithArchived().AsSplitQuery()
        .Where(notice => notice.PersonId == person.Id && notice.DigestId == null && notice.OvertakenAt == null)
        .OrderBy(notice => notice.Sequence)
        .Include(notice => notice.Initiative.OwnerPost.Organisation)
        .Include(notice => notice.Initiative.DeputyPost)
        .Include(notice => notice.FollowUp!.Round)
        .Include(notice => notice.FollowUp!.AnsweredBy)
        .Include(notice => notice.Request!.OwnerOrganisation)
        .Include(notice => notice.Request!.AskingOrganisation)
        .ToListAsync(cancellation);
}
