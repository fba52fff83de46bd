using BoTrygt.Database;
using BoTrygt.Database.Outbox;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Posts;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.People;

/// <summary>What the pages show, within what the viewer looks after.</summary>
internal static class PeopleQueries
{
    private const int LatestChanges = 5;

    public static IQueryable<PersonRow> ToRows(this BoTrygtDb db, Rights rights, IReadOnlyCollection<Guid> ids, DateOnly today)
    {
        var memberships = db.Memberships.Managed(rights).Where(Membership.NotEndedOn(today));
        return db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).Select(person => new PersonRow(
            person.Id,
            person.Name,
            person.Email,
            memberships.Where(membership => membership.PersonId == person.Id).OrderBy(membership => membership.From).ThenBy(membership => membership.Id)
                .Select(membership => new RoleRow(membership.Role, membership.Organisation.Name)).ToList()));
    }

    /// <summary>Null when the person is out of reach or unknown.</summary>
    public static async Task<PersonPage?> PersonPageAsync(this BoTrygtDb db, Rights rights, Guid id, DateOnly today, CancellationToken cancellation)
    {
        var editable = db.People.ManagedAlone(rights, today);
        var page = await db.People.Managed(rights, today).Where(person => person.Id == id).AsNoTracking().Select(person => new PersonPage
        {
            Id = person.Id,
            Name = person.Name,
            Email = person.Email,
            HasAccount = db.Users.Any(account => account.PersonId == id),
            HasSecondFactor = db.Users.Any(account => account.PersonId == id && (account.AuthenticatorSeal != null || account.PasskeyCount > 0)),
            MayEdit = editable.Any(other => other.Id == id),
        }).SingleOrDefaultAsync(cancellation);
        if (page is null)
        {
            return null;
        }

        var running = db.Memberships.Where(Membership.NotEndedOn(today));
        var memberships = await db.Memberships.Managed(rights).Where(membership => membership.PersonId == id).OrderBy(membership => membership.From).ThenBy(membership => membership.Id)
            .Select(membership => new MembershipRow(membership.Id, membership.OrganisationId, membership.Organisation.Name, membership.Role, membership.From, membership.To, !running.Any(other => other.Id == membership.Id)))
            .ToListAsync(cancellation);
        return page with
        {
            MayOpenAccount = rights.May(Permission.ManageAdministrators),
            Refused = await db.OutboxMails.RefusedAt(id, page.Email).FirstOrDefaultAsync(cancellation),
            MayReadLog = rights.May(Permission.ReadAuditLog),
            Memberships = memberships,
            Posts = await db.Posts.AllowedTo(rights, Permission.ManagePeople).Where(post => post.HolderId == id).Held(today)
                .Select(post => new HeldPost(post.Id, post.Title, post.Organisation.Name)).ToListAsync(cancellation),
            Changes = await db.ChangesOf(id, [.. memberships.Select(membership => membership.Id)]).ToListAsync(cancellation),
        };
    }

    /// <summary>The first refusal at this address after the last mail that got through: another address starts afresh.</summary>
    private static IQueryable<RefusedMail> RefusedAt(this IQueryable<OutboxMail> mails, Guid personId, string email) => mails.AsNoTracking()
        .Where(mail => mail.PersonId == personId && mail.To == email && mail.RefusedAt != null)
        .Where(mail => !mails.Any(later => later.PersonId == personId && later.To == email && later.SentAt > mail.RefusedAt))
        .OrderBy(mail => mail.RefusedAt).Select(mail => new RefusedMail(mail.RefusedAt!.Value, mail.LastError));

    /// <summary>Saves a new or edited person. False when somebody else has the e-mail, also when that came in between.</summary>
    public static async Task<bool> TrySavePersonAsync(this BoTrygtDb db, Person person, CancellationToken cancellation) =>
        !await db.EmailIsTakenAsync(person, cancellation) && await db.TrySaveUniqueAsync(cancellation);

    private static Task<bool> EmailIsTakenAsync(this BoTrygtDb db, Person person, CancellationToken cancellation) =>
        db.People.AnyAsync(other => other.Email == person.Email && other.Id != person.Id, cancellation);

    private static IQueryable<ChangeRow> ChangesOf(this BoTrygtDb db, Guid personId, IEnumerable<Guid> membershipIds)
    {
        var person = personId.ToString();
        var memberships = membershipIds.Select(id => id.ToString()).ToList();
        return db.AuditEntries.AsNoTracking()
            .Where(entry => (entry.Entity == nameof(Person) && entry.RowId == person) || (entry.Entity == nameof(Membership) && memberships.Contains(entry.RowId)))
            .OrderByDescending(entry => entry.Sequence).Take(LatestChanges)
            .Select(entry => new ChangeRow(entry.At, entry.Entity, entry.Action, entry.Fields, entry.ActorPost, db.People.Where(actor => actor.Id == entry.PersonId).Select(actor => actor.Name).FirstOrDefault()));
    }
}
