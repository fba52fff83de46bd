using System.Net;
using System.Text.RegularExpressions;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>Every endpoint, every person, every row that is or is not theirs: what the portal answers is what <c>matrix.md</c> says.</summary>
public sealed partial class MatrixTests(World world) : IClassFixture<World>
{
    private const string Login = "login";
    private static readonly string[] Refused = ["400", "403", "404", "409", "422", Login];

    public static TheoryData<string> People => [.. WorldPeople.Columns.Keys];

    [SqliteTheory, MemberData(nameof(People))]
    public async Task Everybody_gets_what_the_table_says(string person)
    {
        world.Restore();
        var before = await world.FingerprintAsync();
        using var desk = await world.DeskOfAsync(person);
        var wrong = new List<string>();
        var missing = new HashSet<string>();
        foreach (var (row, scope, values) in Cells())
        {
            var expected = WorldPeople.Columns[person] is { } column ? row.Cells[column].For(scope) : Login;
            var (page, answer, wrote) = await AskAsync(desk, row, row.PathTo(values));
            if (answer != expected)
            {
                wrong.Add($"{row.Endpoint} [{scope}] as {person}: {answer}, the table says {expected}");
            }

            if (Refused.Contains(answer) && wrote.Count > 0)
            {
                wrong.Add($"{row.Endpoint} [{scope}] as {person}: {answer}, and still it wrote {wrote[0].Split('\n')[0]}");
            }

            if (answer == "404")
            {
                missing.Add(Anonymised(page.Html));
            }
        }

        Wrong.None(wrong);
        Assert.True(missing.Count <= 1, $"What is missing and what is out of reach look different:\n{string.Join("\n\n", missing)}");
        Assert.Equal(before, await world.FingerprintAsync());
    }

    [SqliteTheory, MemberData(nameof(People))]
    public async Task A_POST_without_its_token_does_nothing(string person)
    {
        world.Restore();
        using var desk = await world.DeskOfAsync(person);
        var wrong = new List<string>();
        foreach (var (row, scope, values) in Cells().Where(cell => cell.Row.IsPost))
        {
            var expected = WorldPeople.Columns[person] is not { } column ? Login : row.Cells[column].For(scope) == "403" ? "403" : "400";
            world.Portal.Statements.Clear();
            var answer = AnswerOf(await desk.PostForgedAsync(row.PathTo(values), row.Fields));
            if (answer != expected || Writes().Count > 0)
            {
                wrong.Add($"{row.Endpoint} [{scope}] as {person}: {answer}, not {expected}; wrote {Writes().Count}");
            }
        }

        Wrong.None(wrong);
    }

    [Fact]
    public void The_table_holds_every_endpoint_and_no_other()
    {
        var listed = Matrix.Rows.Select(row => row.Endpoint).Concat(Matrix.Open).ToList();
        var there = Matrix.Endpoints(world.Portal).Select(endpoint => endpoint.Name).ToList();

        Wrong.None(there.Except(listed).Select(name => $"{name} is not in matrix.md").Concat(listed.Except(there).Select(name => $"{name} is in matrix.md alone")));
        Assert.Distinct(listed);
    }

    [Fact]
    public void What_is_open_to_everybody_says_so_and_the_rest_asks_for_a_right() =>
        Wrong.None(Matrix.Endpoints(world.Portal).Where(one => Matrix.Open.Contains(one.Name) == (one.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            || (!Matrix.Open.Contains(one.Name) && one.Name != "GET /arbejdsrum" && one.Endpoint.Metadata.GetMetadata<RequirePermissionAttribute>() is null)).Select(one => one.Name));

    [Fact]
    public void Every_cell_answers_for_every_row_and_names_none_that_is_not_there() =>
        Wrong.None(from row in Matrix.Rows
                   from column in WorldPeople.Columns.Values.OfType<string>().Distinct()
                   let cell = row.Cells.GetValueOrDefault(column)
                   where cell is null || world.Kinds[row.Kind].Keys.Any(scope => cell.For(scope) is null) || cell.Scopes.Except(world.Kinds[row.Kind].Keys).Any()
                   select $"{row.Endpoint}, {column}");

    private IEnumerable<(Row Row, string Scope, Dictionary<string, string> Values)> Cells() =>
        Matrix.Rows.SelectMany(row => world.Kinds[row.Kind].Select(scope => (row, scope.Key, scope.Value)));

    private async Task<(Page Page, string Answer, IReadOnlyList<string> Wrote)> AskAsync(Desk desk, Row row, string path)
    {
        await desk.PrepareAsync();
        world.Portal.Statements.Clear();
        var page = row.IsPost ? await desk.PostAsync(path, row.Fields) : await desk.OpenAsync(path);
        var wrote = Writes();
        if (row.IsPost && wrote.Count > 0)
        {
            world.Restore();
        }

        return (page, AnswerOf(page), wrote);
    }

    /// <summary>That somebody looked at personal data is written whether or not the form was right.</summary>
    private List<string> Writes() => [.. world.Portal.Statements.Texts.Where(text => Write().IsMatch(text) && !text.Contains("INSERT INTO \"AccessEntries\"", StringComparison.Ordinal))];

    private static string AnswerOf(Page page) =>
        page.Status == HttpStatusCode.Redirect && page.Location is { } location && Path(location) == "/log-ind" ? Login : $"{(int)page.Status}";

    private static string Path(string location) => new Uri(new Uri("http://localhost"), location).AbsolutePath;

    /// <summary>Without the number that names this one request, and the token of this one page.</summary>
    private static string Anonymised(string html) => Numbers().Replace(html, "");

    [GeneratedRegex("""\b(?:INSERT INTO|UPDATE|DELETE FROM) "?""")]
    private static partial Regex Write();

    [GeneratedRegex("""<strong>[0-9a-f]{8}</strong>|name="__RequestVerificationToken"[^>]*>""")]
    private static partial Regex Numbers();
}
