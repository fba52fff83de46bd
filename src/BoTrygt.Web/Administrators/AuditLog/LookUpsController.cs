using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Audit;
using BoTrygt.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.AuditLog;

/// <summary>Who looked up whose personal data, newest first.</summary>
[RequirePermission(Permission.ReadAuditLog)]
public sealed class LookUpsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    private const int Size = 50;

    [HttpGet("/administration/opslag")]
    public async Task<IActionResult> Index(LookUpFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rows = await Rows(filter.Apply(db)).ToListAsync(cancellation);
        await db.RecordLookUpAsync(me, clock, "Opslag i personoplysninger", filter.SubjectId, filter.Who);
        return View("LookUps", new LookUpsPage { Filter = filter, LookUps = [.. rows.Take(Size)], HasMore = rows.Count > Size });
    }

    private IQueryable<LookUpRow> Rows(IQueryable<AccessEntry> entries) => entries.AsNoTracking().OrderByDescending(entry => entry.Sequence).Take(Size + 1).Select(entry => new LookUpRow(
        entry.Sequence,
        entry.At,
        entry.PersonId,
        db.People.Where(person => person.Id == entry.PersonId).Select(person => person.Name).FirstOrDefault(),
        entry.SubjectId,
        db.People.Where(person => person.Id == entry.SubjectId).Select(person => person.Name).FirstOrDefault(),
        entry.Criterion,
        entry.Purpose));
}

/// <summary>What the look-ups are narrowed to; it stands in the address.</summary>
public sealed class LookUpFilter
{
    /// <summary>Who looked: words of a name or an e-mail.</summary>
    [FromQuery(Name = "hvem")]
    public string? Who { get; set; }

    /// <summary>Whose data.</summary>
    [FromQuery(Name = "om")]
    public Guid? SubjectId { get; set; }

    /// <summary>Only what was written before this one.</summary>
    [FromQuery(Name = "foer")]
    public long? Before { get; set; }

    public string AddressBefore(long sequence) => $"/administration/opslag?hvem={Uri.EscapeDataString(Who ?? "")}&om={SubjectId}&foer={sequence}";

    internal IQueryable<AccessEntry> Apply(BoTrygtDb db)
    {
        var people = db.People.Matching(Who).Select(person => person.Id);
        var entries = db.AccessEntries.AsQueryable();
        entries = string.IsNullOrWhiteSpace(Who) ? entries : entries.Where(entry => people.Contains(entry.PersonId));
        entries = SubjectId is { } subject ? entries.Where(entry => entry.SubjectId == subject) : entries;
        return Before is { } before ? entries.Where(entry => entry.Sequence < before) : entries;
    }
}
