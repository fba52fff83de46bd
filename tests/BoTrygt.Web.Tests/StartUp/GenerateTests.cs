using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;

namespace BoTrygt.Web.Tests.StartUp;

/// <summary>Real processes: made-up content is asked for by its size, and never laid on top of other content. What it is, the tests of the database tell.</summary>
public sealed class GenerateTests
{
    private const string Usage = "Skriv: dotnet BoTrygt.Web.dll generate --municipalities 16 til 98 --years 1 til 30";

    [Theory]
    [InlineData]
    [InlineData("--municipalities", "15", "--years", "1")]
    [InlineData("--municipalities", "mange", "--years", "1")]
    public async Task A_size_that_cannot_be_is_refused(params string[] arguments) =>
        await AssertRefusedAsync(TestDatabase.NewFile(), Usage, arguments);

    [Fact]
    public async Task A_database_that_somebody_uses_is_refused() =>
        await AssertRefusedAsync(TestDatabase.NewFile(SeedChoice.WithDemoContent), "Databasen er i brug: der er personer eller planer i den.", "--municipalities", "16", "--years", "1");

    private static async Task AssertRefusedAsync(string path, string line, params string[] arguments)
    {
        using var command = PortalProcess.Start(path, arguments: ["generate", .. arguments]);
        Assert.Equal(1, await command.EndAsync());
        Assert.StartsWith(line, Assert.Single(command.Errors), StringComparison.Ordinal);
    }
}
