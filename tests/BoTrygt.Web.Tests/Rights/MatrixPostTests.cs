using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>The half of the matrix that changes something.</summary>
public sealed class MatrixPostTests(World world) : MatrixTest(world)
{
    [SqliteTheory, MemberData(nameof(People))]
    public Task Everybody_does_what_the_table_says_and_what_is_refused_writes_nothing(string person) => AskAllAsync(person, posts: true);

    [SqliteTheory, MemberData(nameof(People))]
    public async Task A_POST_without_its_token_does_nothing(string person)
    {
        World.Restore();
        using var desk = await World.DeskOfAsync(person);
        var wrong = new List<string>();
        foreach (var (row, scope, values) in Cells(posts: true).DistinctBy(cell => cell.Row))
        {
            World.Portal.Statements.Clear();
            var asked = new Asked(await desk.PostForgedAsync(row.PathTo(values), row.Fields), World.Portal.Statements.Texts);
            var expected = Expected(person, row, scope) is (Asked.Login or "403") and var refused ? refused : "400";
            wrong.AddRange(asked.Answer == expected && asked.Writes.Count == 0 ? [] : [$"{row.Endpoint} [{scope}] as {person}: {asked.Answer}, not {expected}; wrote {asked.Writes.Count}"]);
        }

        Wrong.None(wrong);
    }
}
