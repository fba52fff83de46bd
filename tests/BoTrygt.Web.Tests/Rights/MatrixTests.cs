using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>Every endpoint, every person, every row that is or is not theirs: the portal answers what <c>matrix.md</c> says.</summary>
public sealed class MatrixTests(World world) : IClassFixture<World>
{
    /// <summary>Open to whoever is signed in, with or without a role.</summary>
    private const string Overview = "GET /arbejdsrum";

    public static TheoryData<string> People => [.. WorldPeople.Columns.Keys];

    [SqliteTheory, MemberData(nameof(People))]
    public async Task Everybody_gets_what_the_table_says_and_what_is_refused_writes_nothing(string person)
    {
        world.Restore();
        var before = await world.FingerprintAsync();
        using var desk = await world.DeskOfAsync(person);
        var cells = new List<(string Cell, string Expected, Asked Asked)>();
        foreach (var (row, scope, values) in Cells())
        {
            cells.Add(($"{row.Endpoint} [{scope}] as {person}", Expected(person, row, scope), await AskAsync(desk, row, row.PathTo(values))));
            File.AppendAllText("/tmp/w/matrix-actual.txt", $"{person}\t{row.Endpoint}\t{scope}\t{cells[^1].Asked.Answer}\t{cells[^1].Asked.Writes.Count}\n");//TEMP
        }

        Wrong.None(cells.Where(cell => cell.Asked.Answer != cell.Expected).Select(cell => $"{cell.Cell}: {cell.Asked.Answer}, the table says {cell.Expected}")
            .Concat(cells.Where(cell => cell.Asked.WroteThough).Select(cell => $"{cell.Cell}: {cell.Asked.Answer}, and still it wrote {cell.Asked.Writes[0]}")));
        Wrong.None(cells.Where(cell => cell.Asked.Answer == "404").GroupBy(cell => cell.Asked.Anonymised).Skip(1).Select(other => $"{other.First().Cell}: another page than for what is unknown\n{other.Key}"));
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
            world.Portal.Statements.Clear();
            var asked = new Asked(await desk.PostForgedAsync(row.PathTo(values), row.Fields), world.Portal.Statements.Texts);
            var expected = Expected(person, row, scope) is (Asked.Login or "403") and var refusal ? refusal : "400";
            wrong.AddRange(asked.Answer == expected && asked.Writes.Count == 0 ? [] : [$"{row.Endpoint} [{scope}] as {person}: {asked.Answer}, not {expected}; wrote {asked.Writes.Count}"]);
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
        Wrong.None(Matrix.Endpoints(world.Portal).Where(one => !(Matrix.Open.Contains(one.Name) ? IsOpen(one.Endpoint) : !IsOpen(one.Endpoint) && (AsksForRight(one.Endpoint) || one.Name == Overview)))
            .Select(one => one.Name));

    [Fact]
    public void Every_cell_answers_for_every_row_and_names_none_that_is_not_there() =>
        Wrong.None(from row in Matrix.Rows
                   from column in WorldPeople.Columns.Values.OfType<string>().Distinct()
                   let cell = row.Cells.GetValueOrDefault(column)
                   let scopes = world.Kinds[row.Kind].Keys
                   where cell is null || scopes.Any(scope => cell.For(scope) is null) || cell.Scopes.Except(scopes).Any()
                   select $"{row.Endpoint}, {column}");

    private static string Expected(string person, Row row, string scope) => WorldPeople.Columns[person] is { } column ? row.Cells[column].For(scope)! : Asked.Login;

    private static bool IsOpen(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool AsksForRight(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<RequirePermissionAttribute>() is not null;

    private IEnumerable<(Row Row, string Scope, Dictionary<string, string> Values)> Cells() =>
        Matrix.Rows.SelectMany(row => world.Kinds[row.Kind].Select(scope => (row, scope.Key, scope.Value)));

    private async Task<Asked> AskAsync(Desk desk, Row row, string path)
    {
        await desk.PrepareAsync();
        world.Portal.Statements.Clear();
        var asked = new Asked(row.IsPost ? await desk.PostAsync(path, row.Fields) : await desk.OpenAsync(path), world.Portal.Statements.Texts);
        if (row.IsPost && asked.Writes.Count > 0)
        {
            world.Restore();
        }

        return asked;
    }
}
