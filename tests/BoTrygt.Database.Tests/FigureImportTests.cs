using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Tests;

public sealed class FigureImportTests : DatabaseTest
{
    private static readonly DateOnly Shipped = new(2026, 11, 23);
    private static readonly DateOnly Fetched = new(2027, 2, 15);
    private static readonly Quarter LastShipped = new(2025, 4);

    [Fact]
    public async Task A_new_quarter_becomes_a_row_for_each_area()
    {
        var figures = (await KnownAsync(LastShipped)).Select(row => Figure(row.AreaCode, LastShipped.Plus(1), row.Count, Fetched)).ToList();

        Assert.Equal(new ImportedFigures(New: 99, Revised: 0, Unchanged: 0, Outdated: 0, Latest: new(2026, 1)), await ImportAsync([.. figures]));
        Assert.Equal(99 * 77, await Fresh().ReportedBurglaries.CountAsync());
    }

    [Fact]
    public async Task The_same_delivery_once_more_adds_nothing()
    {
        ReportedBurglaries[] figures = [Figure("269", LastShipped, 31, Fetched), Figure("269", LastShipped.Plus(1), 12, Fetched)];
        await ImportAsync(figures);

        Assert.Equal(new ImportedFigures(New: 0, Revised: 0, Unchanged: 2, Outdated: 0, Latest: new(2026, 1)), await ImportAsync(figures));
    }

    [Fact]
    public async Task A_revised_figure_stands_beside_the_one_it_revises()
    {
        var imported = await ImportAsync(Figure("269", LastShipped, 31, Fetched));

        Assert.Equal(1, imported.Revised);
        Assert.Equal([(30, Shipped), (31, Fetched)], await SolroedsLastQuarterAsync());
    }

    [Fact]
    public async Task A_figure_taken_on_the_same_day_is_not_revised_but_reported()
    {
        var imported = await ImportAsync(Figure("269", LastShipped, 31, Shipped));

        Assert.Equal((0, 1), (imported.Revised, imported.Outdated));
        Assert.Equal([(30, Shipped)], await SolroedsLastQuarterAsync());
    }

    [Fact]
    public async Task An_older_delivery_does_not_undo_what_a_newer_one_confirmed()
    {
        await ImportAsync(Figure("269", LastShipped, 30, Fetched), Figure("269", LastShipped.Plus(1), 12, Fetched));
        var imported = await ImportAsync(Figure("269", LastShipped, 31, Fetched.AddDays(-1)), Figure("269", LastShipped.Plus(2), 9, Fetched.AddDays(-1)));

        Assert.Equal((1, 0, 1), (imported.New, imported.Revised, imported.Outdated));
        Assert.Equal([(30, Shipped)], await SolroedsLastQuarterAsync());
    }

    [Fact]
    public async Task A_delivery_that_would_leave_a_gap_is_refused()
    {
        var failure = await Assert.ThrowsAsync<FigureImportException>(() => ImportAsync(Figure("269", LastShipped.Plus(1), 12, Fetched), Figure("269", LastShipped.Plus(3), 9, Fetched)));

        Assert.Equal("Tallene hænger ikke sammen: efter 2026K1 kommer 2026K3. Hent også kvartalerne imellem.", failure.Message);
        Assert.Equal(99 * 76, await Fresh().ReportedBurglaries.CountAsync());
    }

    private static ReportedBurglaries Figure(string area, Quarter quarter, int count, DateOnly fetchedOn) =>
        new() { AreaCode = area, Year = quarter.Year, QuarterNumber = quarter.Number, Count = count, FetchedOn = fetchedOn };

    private async Task<ImportedFigures> ImportAsync(params ReportedBurglaries[] figures)
    {
        var db = Fresh();
        var imported = await FigureImport.AddAsync(db, [.. figures.Select(figure => Figure(figure.AreaCode, figure.Quarter, figure.Count, figure.FetchedOn))]);
        await db.SaveChangesAsync();
        return imported;
    }

    private async Task<List<ReportedBurglaries>> KnownAsync(Quarter quarter) =>
        await Db.ReportedBurglaries.AsNoTracking().Where(row => row.Year == quarter.Year && row.QuarterNumber == quarter.Number).ToListAsync();

    private async Task<List<(int Count, DateOnly FetchedOn)>> SolroedsLastQuarterAsync() =>
        [.. (await Fresh().ReportedBurglaries.Where(row => row.AreaCode == "269" && row.Year == 2025 && row.QuarterNumber == 4).OrderBy(row => row.FetchedOn).ToListAsync()).Select(row => (row.Count, row.FetchedOn))];
}
