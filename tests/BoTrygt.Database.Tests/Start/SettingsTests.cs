using BoTrygt.Database.Sqlite;
using BoTrygt.Database.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Database.Tests.Start;

public class SettingsTests
{
    [Theory]
    [InlineData("Database:Provider", "Oracle")]
    [InlineData("Database:Provider", "sqlserver")]
    [InlineData("Database:Provider", "SqlServer")]
    [InlineData("Database:MaxBatchSize", "0")]
    [InlineData("Database:MaxBatchSize", "-1")]
    [InlineData("Database:MaxBatchSize", "mange")]
    [InlineData("Database:MaxBatchSize", "1.5")]
    [InlineData("Database:CommandTimeoutSeconds", "0")]
    [InlineData("Database:CommandTimeoutSeconds", "99999999999")]
    [InlineData("ConnectionStrings:BoTrygt", "Datakilde=botrygt.db")]
    public void A_wrong_setting_is_explained_in_one_line(string key, string value)
    {
        var refusal = Assert.Throws<DatabaseStartException>(() => Context((key, value)));

        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Contains(key == "Database:Provider" && value == "SqlServer" ? "ConnectionStrings:BoTrygt" : key, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_settings_it_is_an_SQLite_file_in_the_folder_data()
    {
        using var db = Context();

        Assert.IsType<SqliteDb>(db);
        Assert.Equal(Path.Combine(ContentRoot, "data", "botrygt.db"), new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
    }

    [Fact]
    public void A_relative_path_is_taken_from_the_content_root()
    {
        using var db = Context(("ConnectionStrings:BoTrygt", "Data Source=andet/sted.db"));

        Assert.Equal(Path.Combine(ContentRoot, "andet", "sted.db"), new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
    }

    [Fact]
    public void SQL_Server_is_chosen_by_its_name_and_connection_string()
    {
        using var db = Context(("Database:Provider", "SqlServer"), ("ConnectionStrings:BoTrygt", "Server=nowhere;Database=BoTrygt"));

        Assert.IsType<SqlServerDb>(db);
    }

    private static readonly string ContentRoot = Path.GetTempPath().TrimEnd(Path.DirectorySeparatorChar);

    private static BoTrygtDb Context(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddBoTrygtDatabase(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build(), ContentRoot)
        .BuildServiceProvider()
        .GetRequiredService<BoTrygtDb>();
}
