using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Audit;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.AuditLog;

/// <summary>What the log is narrowed to; it stands in the address.</summary>
public sealed class AuditFilter
{
    /// <summary>More people of one name than this are not told apart.</summary>
    private const int MostPeople = 100;

    /// <summary>The first day, as the calendar says in Denmark.</summary>
    [FromQuery(Name = "fra")]
    public DateOnly? From { get; set; }

    /// <summary>The last day.</summary>
    [FromQuery(Name = "til")]
    public DateOnly? To { get; set; }

    [FromQuery(Name = "partnerskab")]
    public Guid? PartnershipId { get; set; }

    /// <summary>The kind of row.</summary>
    [FromQuery(Name = "slags")]
    public string? Entity { get; set; }

    /// <summary>One row, by its key.</summary>
    [FromQuery(Name = "raekke")]
    public string? RowId { get; set; }

    /// <summary>Who did it, or whom it is about: words of a name or an e-mail, or a person's id.</summary>
    [FromQuery(Name = "hvem")]
    public string? Who { get; set; }

    /// <summary>Only what was written before this one.</summary>
    [FromQuery(Name = "foer")]
    public long? Before { get; set; }

    public bool IsNarrowed => From is not null || To is not null || PartnershipId is not null || !string.IsNullOrEmpty(Entity) || !string.IsNullOrEmpty(RowId) || !string.IsNullOrWhiteSpace(Who);

    /// <summary>The same filter, further back.</summary>
    public string AddressBefore(long sequence) =>
        $"/administration/haendelser?fra={From:yyyy-MM-dd}&til={To:yyyy-MM-dd}&partnerskab={PartnershipId}&slags={Escaped(Entity)}&raekke={Escaped(RowId)}&hvem={Escaped(Who)}&foer={sequence}";

    internal async Task<IQueryable<AuditEntry>> ApplyAsync(BoTrygtDb db, CancellationToken cancellation)
    {
        var entries = db.AuditEntries.AsQueryable();
        entries = From is { } from ? entries.Where(entry => entry.At >= from.BeginsAtUtc()) : entries;
        entries = To is { } to && to < DateOnly.MaxValue ? entries.Where(entry => entry.At < to.AddDays(1).BeginsAtUtc()) : entries;
        entries = PartnershipId is { } partnership ? entries.Where(entry => entry.PartnershipId == partnership) : entries;
        entries = string.IsNullOrEmpty(Entity) ? entries : entries.Where(entry => entry.Entity == Entity);
        entries = string.IsNullOrEmpty(RowId) ? entries : entries.Where(entry => entry.RowId == RowId);
        entries = Before is { } before ? entries.Where(entry => entry.Sequence < before) : entries;
        return await ByWhoAsync(entries, db, cancellation);
    }

    /// <summary>The person whom the asked row is about: as a person, an account or a role, whether or not the kind is given. Null for any other row.</summary>
    internal async Task<Guid?> SubjectOfRowAsync(BoTrygtDb db, CancellationToken cancellation)
    {
        if (!Guid.TryParse(RowId, out var id))
        {
            return null;
        }

        var people = db.People.Where(person => person.Id == id).Select(person => (Guid?)person.Id)
            .Concat(db.Users.Where(account => account.Id == id).Select(account => (Guid?)account.PersonId))
            .Concat(db.Memberships.Where(membership => membership.Id == id).Select(membership => (Guid?)membership.PersonId));
        return await people.FirstOrDefaultAsync(cancellation) ?? (Entity == nameof(Person) ? id : null); // Somebody who is gone is still the one asked about.
    }

    private async Task<IQueryable<AuditEntry>> ByWhoAsync(IQueryable<AuditEntry> entries, BoTrygtDb db, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Who))
        {
            return entries;
        }

        if (Guid.TryParse(Who, out var id))
        {
            return entries.Where(entry => entry.PersonId == id);
        }

        var people = await db.People.Matching(Who).Select(person => (Guid?)person.Id).Take(MostPeople).ToListAsync(cancellation);
        var about = await AboutAsync(db, people, cancellation);
        return entries.Where(entry => people.Contains(entry.PersonId) || about.Contains(entry.RowId));
    }

    /// <summary>The rows that are people, or that say what they may do.</summary>
    private static async Task<List<string>> AboutAsync(BoTrygtDb db, List<Guid?> people, CancellationToken cancellation)
    {
        var rows = await db.Memberships.Where(membership => people.Contains(membership.PersonId)).Select(membership => membership.Id)
            .Concat(db.Users.Where(account => people.Contains(account.PersonId)).Select(account => account.Id))
            .ToListAsync(cancellation);
        return [.. people.OfType<Guid>().Concat(rows).Select(id => id.ToString())];
    }

    private static string Escaped(string? text) => Uri.EscapeDataString(text ?? "");
}
