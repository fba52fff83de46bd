using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Access;

/// <summary>Finding people, and telling the log that one did.</summary>
public static class PeopleLookUps
{
    private const int MostWords = 6;
    private const string Escape = "!";

    /// <summary>Those in whose name or e-mail every word is found, whatever the case. SQLite's LIKE does not know that Æ is a large æ.</summary>
    public static IQueryable<Person> Matching(this IQueryable<Person> people, string? words) =>
        (words ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(Pattern).Aggregate(people, (found, pattern) => found.Where(person =>
            EF.Functions.Like(person.Name.Replace("Æ", "æ").Replace("Ø", "ø").Replace("Å", "å"), pattern, Escape) || EF.Functions.Like(person.Email, pattern, Escape)));

    /// <summary>Writes down that the person at the desk was shown personal data.</summary>
    /// <param name="db">Where.</param>
    /// <param name="me">Who.</param>
    /// <param name="clock">When.</param>
    /// <param name="purpose">The page, in Danish words.</param>
    /// <param name="subjectId">Whose data; null for a list.</param>
    /// <param name="criterion">What the list was searched by.</param>
    public static async Task RecordLookUpAsync(this BoTrygtDb db, SignedInPerson me, TimeProvider clock, string purpose, Guid? subjectId = null, string? criterion = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(me);
        ArgumentNullException.ThrowIfNull(clock);
        db.AccessEntries.Add(new AccessEntry
        {
            At = clock.GetUtcNow().UtcDateTime,
            PersonId = me.ActorId,
            SubjectId = subjectId,
            Criterion = string.IsNullOrWhiteSpace(criterion) ? null : Cut(criterion.Trim()),
            Purpose = purpose,
        });
        await db.SaveChangesAsync();
    }

    /// <summary>The word as it is, wherever it stands.</summary>
    private static string Pattern(string word) => $"%{new[] { Escape, "%", "_", "[" }.Aggregate(word, (text, sign) => text.Replace(sign, Escape + sign, StringComparison.Ordinal))}%";

    private static string Cut(string text) => text.Length > AccessEntry.CriterionMaxLength ? text[..AccessEntry.CriterionMaxLength] : text;
}
