namespace BoTrygt.Web.Tests.Rights;

/// <summary>The half of the matrix that reads; beside the other half, on a database of its own.</summary>
public sealed class MatrixGetTests(World world) : MatrixTest(world)
{
    [SqliteTheory, MemberData(nameof(People))]
    public Task Everybody_sees_what_the_table_says(string person) => AskAllAsync(person, posts: false);
}
