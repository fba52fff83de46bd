using System.Globalization;
using BoTrygt.Database;
using BoTrygt.Database.Outbox;
using BoTrygt.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.AuditLog;

/// <summary>What the ids in the log are called today. What is gone has no name any more.</summary>
internal sealed class LogNames
{
    private readonly Dictionary<Guid, string> _names;
    private readonly Dictionary<string, string> _mails;

    private LogNames(Dictionary<Guid, string> names, Dictionary<string, string> mails) => (_names, _mails) = (names, mails);

    /// <summary>Two statements, whatever the entries name.</summary>
    public static async Task<LogNames> OfAsync(BoTrygtDb db, IReadOnlyList<AuditEntry> entries, CancellationToken cancellation)
    {
        var ids = entries.SelectMany(IdsIn).Distinct().ToList();
        var named = db.People.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name })
            .Concat(db.Organisations.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }))
            .Concat(db.Posts.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.Title }))
            .Concat(db.Partnerships.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }))
            .Concat(db.Initiatives.IgnoreQueryFilters().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.Title }))
            .Concat(db.FollowUps.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.Initiative.Title }))
            .Concat(db.Requests.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.Initiative.Title }))
            .Concat(db.Notes.Where(row => ids.Contains(row.Id)).SelectMany(row => db.Initiatives.Where(initiative => initiative.Id == row.InitiativeId), (row, initiative) => new { row.Id, Name = initiative.Title }))
            .Concat(db.Milestones.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.Title }))
            .Concat(db.Attachments.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }))
            .Concat(db.Memberships.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.Person.Name + ", " + row.Organisation.Name }))
            .Concat(db.Users.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Person.Name }));
        return new((await named.ToListAsync(cancellation)).ToDictionary(row => row.Id, row => row.Name), await MailsAsync(db, entries, cancellation));
    }

    /// <summary>A mail has a number and no id.</summary>
    private static async Task<Dictionary<string, string>> MailsAsync(BoTrygtDb db, IEnumerable<AuditEntry> entries, CancellationToken cancellation)
    {
        var numbers = entries.Where(entry => entry.Entity == nameof(OutboxMail)).Select(entry => long.Parse(entry.RowId, CultureInfo.InvariantCulture)).Distinct().ToList();
        var mails = await db.OutboxMails.Where(mail => numbers.Contains(mail.Sequence)).Select(mail => new { mail.Sequence, mail.Subject, mail.To }).ToListAsync(cancellation);
        return mails.ToDictionary(mail => mail.Sequence.ToString(CultureInfo.InvariantCulture), mail => $"{mail.Subject}, til {mail.To}");
    }

    /// <summary>The name of the row that an entry is about.</summary>
    public string? OfRow(AuditEntry entry) => entry.Entity == nameof(OutboxMail) ? _mails.GetValueOrDefault(entry.RowId) : Of(entry.RowId);

    public string? Of(Guid? id) => id is { } known ? _names.GetValueOrDefault(known) : null;

    /// <summary>The name of the row with that key, when the key is one id.</summary>
    public string? Of(string? text) => Guid.TryParse(text, out var id) ? Of(id) : null;

    private static IEnumerable<Guid> IdsIn(AuditEntry entry) =>
        entry.Values.SelectMany(value => new[] { value.Before, value.After }).Append(entry.RowId).Append(entry.PersonId?.ToString())
            .Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty);
}
