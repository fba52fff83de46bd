using System.Text;
using BoTrygt.Domain.Statistics;
using BoTrygt.Integrations.StatBank;
using BoTrygt.Integrations.Tests.Support;

namespace BoTrygt.Integrations.Tests.StatBank;

public sealed class BulkReplyTests
{
    private static readonly DateOnly Fetched = new(2027, 2, 15);
    private static readonly HashSet<string> Municipalities = ["101", "492"];

    private static readonly string Small = string.Join('\n',
        "OMRÅDE;OVERTRÆD;TID;INDHOLD",
        "000;1320;2025K1;12",
        "084;1320;2025K1;9",
        "101;1320;2025K1;9",
        "411;1320;2025K1;1",
        "998;1320;2025K1;2",
        "101;1320;2025K2;5",
        "000;1320;2025K2;5",
        "000;1320;2025K3;7",
        "492;1320;2025K3;7\n");

    public static readonly TheoryData<string, string, string> Traps = new()
    {
        { "101;1320;2025K1;9", "København;1320;2025K1;9", "Række 4: 'København' er ikke en kode på tre cifre. Bed om koder (valuePresentation=Code), ikke navne." },
        { "101;1320;2025K1;9", "0101;1320;2025K1;9", "Række 4: '0101' er ikke en kode på tre cifre. Bed om koder (valuePresentation=Code), ikke navne." },
        { "000;1320;2025K1;12", "Hele landet;Indbrud i beboelser;2025K1;12", "Række 2: overtrædelsen er 'Indbrud i beboelser', men skal være koden 1320. Bed om koder (valuePresentation=Code), ikke navne." },
        { "101;1320;2025K1;9", "101;1316;2025K1;9", "Række 4: overtrædelsen er '1316', men skal være koden 1320. Bed om koder (valuePresentation=Code), ikke navne." },
        { "101;1320;2025K1;9", "147;1320;2025K1;9", "Række 4: området 147 er ukendt." },
        { "084;1320;2025K1;9", "086;1320;2025K1;9", "Række 3: området 086 er ukendt." },
        { "101;1320;2025K1;9", "101;1320;2025Q1;9", "Række 4: '2025Q1' er ikke et kvartal som 2025K1." },
        { "101;1320;2025K1;9", "101;1320;2025K5;9", "Række 4: '2025K5' er ikke et kvartal som 2025K1." },
        { "101;1320;2025K1;9", "101;1320;2025K1;-9", "Række 4: '-9' er ikke et antal (et helt tal fra 0 og op)." },
        { "101;1320;2025K1;9", "101;1320;2025K1;9,5", "Række 4: '9,5' er ikke et antal (et helt tal fra 0 og op)." },
        { "101;1320;2025K1;9", "101;1320;2025K1;..", "Række 4: '..' er ikke et antal (et helt tal fra 0 og op)." },
        { "101;1320;2025K1;9", "101;1320;2025K1;99999999999", "Række 4: '99999999999' er ikke et antal (et helt tal fra 0 og op)." },
        { "101;1320;2025K1;9", "101;1320;2025K1", "Række 4: der er 3 felter, men der skal være 4." },
        { "101;1320;2025K1;9", "101;1320;2025K1;9;0", "Række 4: der er 5 felter, men der skal være 4." },
        { "492;1320;2025K3;7", "492;13", "Række 10: der er 2 felter, men der skal være 4." },
        { "101;1320;2025K1;9", "101;1320;2025K1;9\n101;1320;2025K1;9", "Række 5: området 101 har allerede et tal for 2025K1." },
        { "101;1320;2025K2;5\n000;1320;2025K2;5\n", "", "Kvartalet 2025K2 mangler helt." },
        { "000;1320;2025K2;5\n", "", "Tabellen er ikke hel: landet har intet tal for 2025K2." },
        { "000;1320;2025K2;5\n", "000;1320;2025K2;0\n", "Tabellen er ikke hel: landet har intet tal for 2025K2." },
        { "492;1320;2025K3;7", "", "Tabellen er ikke hel: i 2025K3 har landet 7, men kommunerne, Christiansø og uoplyst 0 tilsammen." },
        { "998;1320;2025K1;2", "998;1320;2025K1;3", "Tabellen er ikke hel: i 2025K1 har landet 12, men kommunerne, Christiansø og uoplyst 13 tilsammen." },
        { "OMRÅDE;OVERTRÆD;TID;INDHOLD", "OMRÅDE;TID;INDHOLD", "Række 1: kolonnerne skal være OMRÅDE, OVERTRÆD, TID, INDHOLD, men er 'OMRÅDE;TID;INDHOLD'." },
        { "OMRÅDE;OVERTRÆD;TID;INDHOLD", "OMRÅDE;OVERTRÆD;TID;INDHOLD;KØN", "Række 1: kolonnerne skal være OMRÅDE, OVERTRÆD, TID, INDHOLD, men er 'OMRÅDE;OVERTRÆD;TID;INDHOLD;KØN'." },
        { "OMRÅDE;OVERTRÆD;TID;INDHOLD", "OMRÅDE,OVERTRÆD,TID,INDHOLD", "Række 1: kolonnerne skal være OMRÅDE, OVERTRÆD, TID, INDHOLD, men er 'OMRÅDE,OVERTRÆD,TID,INDHOLD'." },
        { "OMRÅDE;OVERTRÆD;TID;INDHOLD\n", "", "Række 1: kolonnerne skal være OMRÅDE, OVERTRÆD, TID, INDHOLD, men er '000;1320;2025K1;12'." },
    };

    [Fact]
    public async Task Every_shipped_figure_comes_out_as_it_went_in()
    {
        var figures = await ReadAsync(ShippedFigures.Reply, ShippedFigures.MunicipalityCodes);

        Assert.Equal(99 * 76, figures.Count);
        Assert.Equal(ShippedFigures.Rows.ToHashSet(), figures.Select(Cell).ToHashSet());
    }

    [Fact]
    public async Task A_cell_that_is_left_out_is_0()
    {
        var figures = await ReadAsync(Small);

        Assert.Equal(
            [("000", "2025K1", 12), ("000", "2025K2", 5), ("000", "2025K3", 7), ("101", "2025K1", 9), ("101", "2025K2", 5), ("101", "2025K3", 0), ("492", "2025K1", 0), ("492", "2025K2", 0), ("492", "2025K3", 7)],
            figures.Select(figure => (figure.AreaCode, figure.Quarter.ToString(), figure.Count)));
        Assert.All(figures, figure => Assert.Equal(Fetched, figure.FetchedOn));
    }

    [Fact]
    public async Task A_byte_order_mark_and_Windows_line_ends_do_no_harm() =>
        Assert.Equal((await ReadAsync(Small)).Select(Cell), (await ReadAsync('\uFEFF' + Small.Replace("\n", "\r\n", StringComparison.Ordinal))).Select(Cell));

    [Fact]
    public async Task Columns_come_in_any_order_and_case()
    {
        var turned = string.Join('\n', Small.TrimEnd().Split('\n').Select(line => string.Join(';', line.Split(';').Reverse()))).Replace("TID", "Tid", StringComparison.Ordinal);

        Assert.StartsWith("INDHOLD;Tid;OVERTRÆD;OMRÅDE", turned, StringComparison.Ordinal);
        Assert.Equal((await ReadAsync(Small)).Select(Cell), (await ReadAsync(turned)).Select(Cell));
    }

    [Theory]
    [MemberData(nameof(Traps))]
    public async Task What_is_wrong_is_told_with_its_row(string right, string wrong, string message)
    {
        Assert.Contains(right, Small, StringComparison.Ordinal);

        Assert.Equal(message, await FailureAsync(Encoding.UTF8.GetBytes(Small.Replace(right, wrong, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("", "Tabellen er tom.")]
    [InlineData("\uFEFF\r\n", "Tabellen er tom.")]
    [InlineData("OMRÅDE;OVERTRÆD;TID;INDHOLD\n", "Tabellen har ingen tal.")]
    [InlineData("\r\n<html><body>503</body></html>", "Svaret er en webside og ikke en tabel. Er adressen Statistikbankens?")]
    [InlineData("""{"errorTypeCode":"EXTRACT-NOTFOUND"}""", """Række 1: kolonnerne skal være OMRÅDE, OVERTRÆD, TID, INDHOLD, men er '{"errorTypeCode":"EXTRACT-NOTFOUND"}'.""")]
    public async Task What_is_no_table_is_refused(string text, string message) => Assert.Equal(message, await FailureAsync(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task Another_encoding_is_told() =>
        Assert.StartsWith("Tabellen er ikke skrevet i UTF-8.", await FailureAsync(Encoding.Latin1.GetBytes(Small)), StringComparison.Ordinal);

    [Fact]
    public async Task A_long_or_binary_row_is_quoted_on_one_short_line()
    {
        var message = await FailureAsync(Encoding.UTF8.GetBytes(new string('x', 5000) + "\u001b[2J\u0000"));

        Assert.InRange(message.Length, 80, 200);
        Assert.DoesNotContain(message, char.IsControl);
    }

    /// <summary>Zero cells are left out, so only the country's total tells a cut from a zero.</summary>
    [Fact]
    public async Task Wherever_a_reply_is_cut_it_is_refused_or_lacks_whole_quarters_only()
    {
        var bytes = Encoding.UTF8.GetBytes(Small.TrimEnd());
        var whole = (await ReadAsync(Small)).Select(Cell).ToHashSet();
        for (var length = 0; length < bytes.Length; length++)
        {
            var cut = bytes[..length];
            if (await Record.ExceptionAsync(() => ReadAsync(cut)) is { } failure)
            {
                Assert.IsType<StatBankException>(failure);
                continue;
            }

            Assert.Subset(whole, (await ReadAsync(cut)).Select(Cell).ToHashSet());
        }
    }

    private static Task<IReadOnlyList<ReportedBurglaries>> ReadAsync(string reply, IReadOnlySet<string>? municipalities = null) => ReadAsync(Encoding.UTF8.GetBytes(reply), municipalities);

    private static async Task<IReadOnlyList<ReportedBurglaries>> ReadAsync(byte[] reply, IReadOnlySet<string>? municipalities = null)
    {
        using var stream = new MemoryStream(reply);
        return await BulkReply.ReadAsync(stream, municipalities ?? Municipalities, Fetched);
    }

    private static async Task<string> FailureAsync(byte[] reply) => (await Assert.ThrowsAsync<StatBankException>(() => ReadAsync(reply))).Message;

    private static (string Area, Quarter Quarter, int Count) Cell(ReportedBurglaries figure) => (figure.AreaCode, figure.Quarter, figure.Count);
}
