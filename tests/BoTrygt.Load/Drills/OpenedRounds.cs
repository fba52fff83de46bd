using System.Globalization;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Load.Drills;

/// <summary>
/// Every partnership has its round once, every owner is asked once about each initiative, and hears of it in one summary,
/// although the portal dies while it writes them.
/// </summary>
internal static class OpenedRounds
{
    private const int OwnersPerPartnership = 20;
    private const int InitiativesPerOwner = 2;

    public static Effect Effect { get; } = new("Rounds", Prepare, IsInTheMiddle, CountUndone, Judge);

    private static void Prepare(BoTrygtDb db)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var partnerships = db.Partnerships.Include(partnership => partnership.Parties).ThenInclude(party => party.Organisation).ToList();
        foreach (var partnership in partnerships)
        {
            AddPlan(db, partnership, today);
        }

        db.SaveChanges();
    }

    private static void AddPlan(BoTrygtDb db, Partnership partnership, DateOnly today)
    {
        var plan = db.Add(new Domain.Plans.Plan { PartnershipId = partnership.Id, StartsOn = today, EndsOn = today.AddYears(1), IsDemo = true }).Entity;
        var municipality = partnership.Parties.Select(party => party.Organisation).First(organisation => organisation.Kind == OrganisationKind.Municipality);
        for (var number = 1; number <= OwnersPerPartnership; number++)
        {
            var post = AddOwner(db, municipality, number, today);
            for (var initiative = 1; initiative <= InitiativesPerOwner; initiative++)
            {
                db.Add(plan.Add(ContentOf(post, number, initiative, today), [municipality.Id], DateTime.UtcNow));
            }
        }
    }

    private static Post AddOwner(BoTrygtDb db, Organisation municipality, int number, DateOnly today)
    {
        var person = db.Add(new Person { Name = $"Ejer {number}", Email = $"ejer{number}.{municipality.MunicipalityCode}@example.dk" }).Entity;
        municipality.Admit(person, number == 1 ? Role.MunicipalityCoordinator : Role.Reader, today.AddDays(-1));
        return db.Add(new Post { OrganisationId = municipality.Id, Title = $"Post {number}", HolderId = person.Id, IsDemo = true }).Entity;
    }

    private static InitiativeContent ContentOf(Post post, int number, int initiative, DateOnly today) => new(
        1 + (number % Domain.Plans.Plan.Principles), string.Create(CultureInfo.InvariantCulture, $"Indsats {number}.{initiative}"), "Det er en øvelse.", ["nabohjaelp"], new(post.Id, post.OrganisationId), Deputy: null,
        today, today.AddMonths(6), InitiativeStatus.Running, "", "", "", "", CivilSocietyAccess.None);

    /// <summary>Half of the summaries are written, the other half is not.</summary>
    private static bool IsInTheMiddle(BoTrygtDb db, Mailbox mailbox) => 2 * db.Digests.Count() >= db.People.Count();

    private static int CountUndone(BoTrygtDb db) => db.People.Count(person => !db.Digests.Any(digest => digest.PersonId == person.Id));

    private static Verdict Judge(BoTrygtDb db, Mailbox mailbox)
    {
        var (rounds, partnerships) = (db.FollowUpRounds.Count(), db.Partnerships.Count());
        var followUps = db.FollowUps.Select(followUp => new { followUp.InitiativeId, followUp.Step, Notices = db.Notices.Count(notice => notice.FollowUp == followUp), Told = db.Notices.Count(notice => notice.FollowUp == followUp && notice.Digest != null) }).ToList();
        var askedTwice = followUps.CountBy(followUp => followUp.InitiativeId).Count(initiative => initiative.Value > 1);
        var (lost, twice) = (followUps.Count(followUp => followUp.Step != NoticeKind.Asked || followUp.Told == 0), followUps.Count(followUp => followUp.Notices > 1));
        var logged = db.AuditEntries.Count(entry => entry.Entity == nameof(FollowUp));
        var summaries = db.Digests.Count();
        var mails = db.OutboxMails.Where(mail => mail.PersonId != null).GroupBy(mail => mail.PersonId).Select(mine => mine.Count()).ToList();
        var isRight = rounds == partnerships && followUps.Count == db.Initiatives.Count() && askedTwice + lost + twice == 0 && logged == followUps.Count
            && summaries == db.People.Count() && mails.Count == summaries && mails.TrueForAll(count => count == 1);
        return new(isRight, $"{rounds} opened for {partnerships} partnerships, {followUps.Count} follow-ups, {lost} not told, {twice} told twice, {askedTwice} asked twice, {logged} steps in the log, {summaries} summaries, {mails.Count(count => count > 1)} people with two mails");
    }
}
