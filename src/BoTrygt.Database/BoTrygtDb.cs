using BoTrygt.Database.Seed;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database;

/// <summary>All tables. <see cref="Sqlite.SqliteDb"/> and <see cref="SqlServer.SqlServerDb"/> add what their provider needs.</summary>
public abstract class BoTrygtDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Municipality> Municipalities => Set<Municipality>();
    public DbSet<PoliceDistrict> PoliceDistricts => Set<PoliceDistrict>();
    public DbSet<Region> Regions => Set<Region>();
    public DbSet<PostalCode> PostalCodes => Set<PostalCode>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Principle> Principles => Set<Principle>();
    public DbSet<Theme> Themes => Set<Theme>();
    public DbSet<Partnership> Partnerships => Set<Partnership>();
    public DbSet<PublishedInitiative> PublishedInitiatives => Set<PublishedInitiative>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<PublishedArticle> PublishedArticles => Set<PublishedArticle>();
    public DbSet<ReportedBurglaries> ReportedBurglaries => Set<ReportedBurglaries>();
    public DbSet<Population> Populations => Set<Population>();
    public DbSet<Households> Households => Set<Households>();
    public DbSet<AppliedSeed> AppliedSeeds => Set<AppliedSeed>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BoTrygtDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<PartialDate>().HaveConversion<Mappings.PartialDateConverter>().HaveMaxLength(PartialDate.MaxLength);
        configurationBuilder.Properties<DateTime>().HaveConversion<Mappings.UtcConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
    }
}
