using BoTrygt.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database;

/// <summary>How figures enter, whether they ship with the program or are fetched: nothing is overwritten.</summary>
public static class FigureImport
{
    /// <summary>
    /// Makes a row of each figure that is new or revised; the caller saves. A delivery that is older than the newest one
    /// the database has seen only fills in what is unknown, since a figure that a fetch confirmed leaves no row.
    /// </summary>
    /// <exception cref="FigureImportException">A quarter between the known ones and these would be missing.</exception>
    public static async Task<ImportedFigures> AddAsync(BoTrygtDb db, IReadOnlyCollection<ReportedBurglaries> figures, CancellationToken cancellation = default)
    {
        var known = (await db.ReportedBurglaries.AsNoTracking().OrderBy(row => row.FetchedOn).ThenBy(row => row.Sequence).ToListAsync(cancellation))
            .GroupBy(row => (row.AreaCode, row.Quarter))
            .ToDictionary(rows => rows.Key, rows => rows.Last());
        var newestDelivery = known.Values.Select(row => row.FetchedOn).DefaultIfEmpty().Max();
        var outcomes = figures.ToLookup(figure => Judge(figure, known.GetValueOrDefault((figure.AreaCode, figure.Quarter)), newestDelivery));
        var latest = RefuseGaps(known.Keys.Union(figures.Select(figure => (figure.AreaCode, figure.Quarter))));
        db.AddRange(outcomes[Outcome.New].Concat(outcomes[Outcome.Revised]));
        return new(outcomes[Outcome.New].Count(), outcomes[Outcome.Revised].Count(), outcomes[Outcome.Unchanged].Count(), outcomes[Outcome.Outdated].Count(), latest);
    }

    private static Outcome Judge(ReportedBurglaries figure, ReportedBurglaries? known, DateOnly newestDelivery) =>
        known is null ? Outcome.New
        : known.Count == figure.Count ? Outcome.Unchanged
        : known.FetchedOn < figure.FetchedOn && newestDelivery <= figure.FetchedOn ? Outcome.Revised
        : Outcome.Outdated;

    /// <summary>Every page reads series without gaps. Answers with the latest quarter.</summary>
    private static Quarter RefuseGaps(IEnumerable<(string AreaCode, Quarter Quarter)> figures)
    {
        var areas = figures.GroupBy(figure => figure.AreaCode, figure => figure.Quarter)
            .Select(area => area.OrderBy(quarter => quarter.Year).ThenBy(quarter => quarter.Number).ToList())
            .ToList();
        foreach (var quarters in areas)
        {
            var gap = quarters.Zip(quarters.Skip(1)).FirstOrDefault(pair => pair.Second.Since(pair.First) > 1);
            if (gap != default)
            {
                throw new FigureImportException($"Tallene hænger ikke sammen: efter {gap.First} kommer {gap.Second}. Hent også kvartalerne imellem.");
            }
        }

        return areas.Select(quarters => quarters[^1]).MaxBy(quarter => (quarter.Year, quarter.Number));
    }

    private enum Outcome
    {
        New,
        Revised,
        Unchanged,
        Outdated,
    }
}
