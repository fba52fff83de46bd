using BoTrygt.Database.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BoTrygt.Database.Tests.Schema;

public sealed class SqlServerLimitTests : IDisposable
{
    private const int LargestIndexBytes = 1700;
    private const int LargestClusteredKeyBytes = 900;

    /// <summary>A passkey is a JSON column, made by Identity's code from what a browser sent.</summary>
    private static readonly string[] Unlimited = ["OutboxMail.Html", "OutboxMail.Text", "Activity.SearchText", "Image.SearchText", "PublishedArticle.Json", "PublishedArticle.Html", "PublishedAdaptation.Json", "PublishedAdaptation.Html", "Adoption.Json", "Revision.Json", "Draft.Json", "Article.WriterIds", "PlanVersion.Json", "IdentityPasskeyData"];

    private readonly SqlServerDb _db = new SqlServerDb.DesignTimeFactory().CreateDbContext([]);

    public void Dispose() => _db.Dispose();

    [Fact]
    public void No_delete_reaches_a_table_in_two_ways() => Assert.Empty(CascadePaths.Doubled(_db.Model));

    [Fact]
    public void A_delete_that_reaches_a_table_in_two_ways_is_found()
    {
        using var db = new DiamondDb();

        Assert.Equal(["Top → Bottom"], CascadePaths.Doubled(db.Model));
    }

    [Fact]
    public void Every_text_column_has_a_length() =>
        Assert.Equal(Unlimited.Order(), Columns().Where(property => property.GetColumnType() == "nvarchar(max)").Select(Name)
            .Concat(_db.Model.GetEntityTypes().Where(type => type.IsMappedToJson()).Select(type => type.DisplayName())).Order());

    [Fact]
    public void Every_index_is_within_what_SQL_Server_takes() =>
        Assert.All(_db.Model.GetEntityTypes().SelectMany(type => type.GetIndexes()), index => Assert.InRange(Bytes(index.Properties), 1, LargestIndexBytes));

    [Fact]
    public void Every_primary_key_is_within_what_SQL_Server_takes() =>
        Assert.All(_db.Model.GetEntityTypes().SelectMany(type => type.GetKeys()), key => Assert.InRange(Bytes(key.Properties), 1, LargestClusteredKeyBytes));

    /// <summary>nvarchar takes two bytes a character; no other type in use takes more than a GUID's 16.</summary>
    private static int Bytes(IEnumerable<IReadOnlyProperty> properties) =>
        properties.Sum(property => property.FindRelationalTypeMapping() is { StoreTypeNameBase: "nvarchar" } text ? 2 * (text.Size ?? LargestIndexBytes) : 16);

    /// <summary>What lies inside a JSON column is no column.</summary>
    private IEnumerable<IProperty> Columns() => _db.Model.GetEntityTypes().Where(type => !type.IsMappedToJson()).SelectMany(type => type.GetProperties());

    private static string Name(IProperty property) => $"{property.DeclaringType.DisplayName()}.{property.Name}";

    private sealed class DiamondDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer("Server=nowhere");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            foreach (var name in new[] { "Top", "Left", "Right", "Bottom" })
            {
                modelBuilder.SharedTypeEntity<Dictionary<string, object>>(name).Property<int>("Id");
            }

            foreach (var (from, to) in new[] { ("Top", "Left"), ("Top", "Right"), ("Left", "Bottom"), ("Right", "Bottom") })
            {
                modelBuilder.SharedTypeEntity<Dictionary<string, object>>(to).Property<int>(from + "Id");
                modelBuilder.SharedTypeEntity<Dictionary<string, object>>(to).HasOne(from, null).WithMany().HasForeignKey(from + "Id").OnDelete(DeleteBehavior.Cascade);
            }
        }
    }
}
