using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Architecture;

/// <summary>What code here does not do, wherever it stands.</summary>
public sealed class HabitTests
{
    private const int LongestFile = 200;
    private const int LongestView = 79;

    private static readonly Dictionary<string, string[]> Clocks = new()
    {
        ["System.DateTime"] = ["get_Now()", "get_UtcNow()", "get_Today()"],
        ["System.DateTimeOffset"] = ["get_Now()", "get_UtcNow()"],
        ["System.TimeProvider"] = ["get_System()"],
    };

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("SqlServer")]
    public void A_database_product_is_known_in_its_folder_and_in_DatabaseRegistration(string product) =>
        Wrong.None(Code.Uses.Where(use => IsOf(product, use.Type.FullName)
            && !use.By.Namespace.StartsWith($"BoTrygt.Database.{product}", StringComparison.Ordinal)
            && use.By.FullName != "BoTrygt.Database.DatabaseRegistration"));

    [Fact]
    public void Time_comes_from_the_TimeProvider_that_StartUp_chose() =>
        Wrong.None(Code.Uses.Where(use => Clocks.TryGetValue(use.Type.FullName, out var members) && members.Contains(use.Member) && use.By.Namespace != "BoTrygt.Web.StartUp"));

    [Fact]
    public void No_SQL_is_put_together_from_text() =>
        Wrong.None(Code.Uses.Where(use => use.Member is { } member
            && (member.StartsWith("FromSqlRaw", StringComparison.Ordinal) || member.StartsWith("ExecuteSqlRaw", StringComparison.Ordinal) || member.StartsWith("SqlQueryRaw", StringComparison.Ordinal))));

    [Fact]
    public void Text_becomes_HTML_in_MarkdownText_only_and_data_in_StructuredDataTag() =>
        Wrong.None(Code.UsesIn(Code.Web).Where(use => !Code.IsView(use.By) && use.By.Name is not ("MarkdownText" or "StructuredDataTag")
            && (use.Type.Name is "HtmlString" or "HtmlFormattableString" || use.Member is "Raw(String)" or "AppendHtml(String)" or "SetHtmlContent(String)")));

    [Fact]
    public void Files_stay_short()
    {
        var code = Repository.Files("src", ".cs", ".scss", ".js", ".ts").Concat(Repository.Files("tests", ".cs"));

        Wrong.None(TooLong(code, LongestFile).Concat(TooLong(Repository.Files("src", ".cshtml"), LongestView)));
    }

    private static bool IsOf(string product, string type) =>
        type.Contains(product, StringComparison.Ordinal)
        || (product == "Sqlite" ? type.StartsWith("SQLitePCL", StringComparison.Ordinal) : type.StartsWith("Microsoft.Data.SqlClient", StringComparison.Ordinal));

    private static IEnumerable<string> TooLong(IEnumerable<string> files, int most) =>
        files.Select(file => (file, lines: File.ReadLines(Path.Combine(Repository.Root, file)).Count())).Where(file => file.lines > most).Select(file => $"{file.file}: {file.lines}");
}
