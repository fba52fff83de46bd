using BoTrygt.Database;
using BoTrygt.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.AuditLog;

/// <summary>What the ids in the log are called today. What is gone has no name any more.</summary>
internal sealed class LogNames
{
    private readonly Dictionary<Guid, string> _names;

    private LogNames(Dictionary<Guid, string> names) => _names = names;

    /// <summary>One statement, whatever the entries name.</summary>
    public static async Task<LogNames> OfAsync(BoTrygtDb db, IEnumerable<AuditEntry> entries, CancellationToken cancellation)
    {
        var ids = entries.SelectMany(IdsIn).Distinct().ToList();
        var named = db.People.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name })
            .Concat(db.Organisations.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }))
            .Concat(db.Posts.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.Title }))
            .Concat(db.Partnerships.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }))
            .Concat(db.Initiatives.IgnoreQueryFilters().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.Title }))
            .Concat(db.FollowUps.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.Initiative.Title }))
            .Concat(db.Requests.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.Initiative.Title }))
            .Concat(db.Memberships.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Person.Name }))
            .Concat(db.Users.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Person.Name }));
        return new((await named.ToListAsync(cancellation)).ToDictionary(row => row.Id, row => row.Name));
    }

    public string? Of(Guid? id) => id is { } known ? _names.GetValueOrDefault(known) : null;

    /// <summary>The name of the row with that key, when the key is one id.</summary>
    public string? Of(string? text) => Guid.TryParse(text, out var id) ? Of(id) : null;

    private static IEnumerable<Guid> IdsIn(AuditEntry entry) =>
        entry.Values.SelectMany(value => new[] { value.Before, value.After }).Append(entry.RowId).Append(entry.PersonId?.ToString())
            .Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty);
}
