using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;

namespace BoTrygt.Web.Shared.Year;

/// <summary>Whose year is read, and from which day to which.</summary>
/// <param name="Db">Where.</param>
/// <param name="Rights">What the person may do who reads it; nothing else is found.</param>
/// <param name="Places">The partnerships it is about, by id.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Today">In Denmark.</param>
public sealed record YearQuestion(BoTrygtDb Db, Rights Rights, IReadOnlyDictionary<Guid, EntryPlace> Places, DateOnly From, DateOnly To, DateOnly Today)
{
    /// <summary>So many entries of a kind are read; no year of a partnership or of a district comes near.</summary>
    public const int MostOfAKind = 400;

    /// <summary>Only what this person answers for, where an entry is somebody's; null for all.</summary>
    public Guid? PersonId { get; init; }

    public IReadOnlyList<Guid> PlaceIds { get; } = [.. Places.Keys];
}
