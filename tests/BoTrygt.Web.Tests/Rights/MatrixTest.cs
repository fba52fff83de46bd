using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>Every endpoint, every person, every row that is or is not theirs: the portal answers what <c>matrix.md</c> says.</summary>
public abstract class MatrixTest(World world) : IClassFixture<World>
{
    public static TheoryData<string> People => [.. WorldPeople.Columns.Keys];

    protected World World => world;

    /// <summary>Everybody gets what the table says, and what is refused writes nothing.</summary>
    protected async Task AskAllAsync(string person, bool posts)
    {
        world.Restore();
        var before = await world.FingerprintAsync();
        using var desk = await world.DeskOfAsync(person);
        var cells = new List<(string Cell, string Expected, Asked Asked)>();
        foreach (var (row, scope, values) in Cells(posts))
        {
            cells.Add(($"{row.Endpoint} [{scope}] as {person}", Expected(person, row, scope), await AskAsync(desk, row, row.PathTo(values))));
        }

        Wrong.None(cells.Where(cell => cell.Asked.Answer != cell.Expected).Select(cell => $"{cell.Cell}: {cell.Asked.Answer}, the table says {cell.Expected}")
            .Concat(cells.Where(cell => cell.Asked.WroteThough).Select(cell => $"{cell.Cell}: {cell.Asked.Answer}, and still it wrote {cell.Asked.Writes[0]}")));
        Wrong.None(cells.Where(cell => cell.Asked.Answer == "404").GroupBy(cell => cell.Asked.Anonymised).Skip(1).Select(other => $"{other.First().Cell}: another page than for what is unknown\n{other.Key}"));
        Assert.Equal(before, await world.FingerprintAsync());
    }

    private protected static string Expected(string person, Row row, string scope) => WorldPeople.Columns[person] is { } column ? row.Cells[column].For(scope)! : Asked.Login;

    private protected IEnumerable<(Row Row, string Scope, Dictionary<string, string> Values)> Cells(bool posts) =>
        Matrix.Rows.Where(row => row.IsPost == posts).SelectMany(row => world.Kinds[row.Kind].Select(scope => (row, scope.Key, scope.Value)));

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
