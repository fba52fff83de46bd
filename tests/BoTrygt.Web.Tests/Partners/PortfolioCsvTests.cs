using System.Text;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Csv;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>The initiatives as a file for a spreadsheet.</summary>
public sealed class PortfolioCsvTests(OfficeHours portal) : IClassFixture<OfficeHours>
{
    private const string Path = "/arbejdsrum/partnerskaber.csv";

    [Fact]
    public async Task A_Danish_Excel_opens_the_file_as_it_is()
    {
        var file = await OpenAsync("koordinator.aarhus", "");

        Assert.Equal("text/csv; charset=utf-8", file.ContentType);
        Assert.Contains("indsatser-2026-11-23.csv", file.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetPreamble(), file.Body[..3]);
        Assert.StartsWith("Partnerskab;Politikreds;Handleplan;Princip;Temaer;Indsats;Status;Forsinket;", Text(file), StringComparison.Ordinal);
        Assert.All(Text(file).Split('\n').SkipLast(1), line => Assert.EndsWith("\r", line, StringComparison.Ordinal));
        Assert.Contains(";Østjyllands Politi;", Text(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_follows_filters_sorting_and_rights()
    {
        Assert.Equal(["Bo trygt i Aarhus"], Partnerships(await OpenAsync("koordinator.aarhus", "q=bo")));
        Assert.Equal(["Bo trygt i Aarhus", "Bo trygt i Randers"], Partnerships(await OpenAsync("sekretariat", "kreds=1461&sorter=navn&retning=ned")));
        Assert.All(Lines(await OpenAsync("sekretariat", "status=droppet")), line => Assert.Contains(";Droppet;", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_association_gets_what_is_shared_with_it()
    {
        await using var db = portal.Database.Open();
        var hidden = await db.Initiatives.Where(initiative => initiative.CivilSociety == CivilSocietyAccess.None).Select(initiative => initiative.Title).ToListAsync();

        var lines = Lines(await OpenAsync("forening.aarhus", ""));

        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, line => hidden.Any(title => line.Contains(title, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+45 12", "'+45 12")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"", "'\t=1")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData(" \"=1", "\"' \"\"=1\"")]
    [InlineData("Æblelunden; Å", "\"Æblelunden; Å\"")]
    [InlineData("to\nlinjer", "\"to\nlinjer\"")]
    [InlineData("Mød »naboer« - og =", "Mød »naboer« - og =")]
    public void Nothing_that_somebody_wrote_is_run_as_a_formula(string written, params string[] cells)
    {
        var line = Encoding.UTF8.GetString(DanishCsv.Write([[written, "x"]]))[1..];

        Assert.Contains(line, cells.Select(cell => $"{cell};x\r\n"));
    }

    private async Task<Page> OpenAsync(string who, string query)
    {
        using var desk = await Desk.OfAsync(portal, $"{who}@demo.invalid");
        return await desk.OpenAsync($"{Path}?{query}");
    }

    private static string Text(Page file) => file.Html.TrimStart('\uFEFF');

    private static IReadOnlyList<string> Lines(Page file) => [.. Text(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    private static IEnumerable<string> Partnerships(Page file) => Lines(file).Select(line => line.Split(';')[0]).Distinct();
}
