using BoTrygt.Database.Sqlite;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Statistics;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Architecture;

/// <summary>Citizens read reference data and what was published, never what somebody is editing.</summary>
public sealed class CitizensReadTests
{
    private static readonly Type[] ForCitizens =
    [
        typeof(Municipality), typeof(PoliceDistrict), typeof(Region), typeof(PostalCode),
        typeof(Partnership), typeof(Party), typeof(Declaration), typeof(Target), typeof(Organisation), typeof(Principle), typeof(Theme),
        typeof(ReportedBurglaries), typeof(Population), typeof(Households),
        typeof(PublishedArticle), typeof(PublishedChange), typeof(PublishedAdaptation), typeof(PublishedInitiative), typeof(PublishedPlan), typeof(PublishedContact), typeof(PublishedStanding),
        typeof(ImageFile), // everybody gets them
    ];

    [Fact]
    public void Citizens_pages_know_only_reference_data_and_published_copies()
    {
        using var db = new SqliteDb.DesignTimeFactory().CreateDbContext([]);
        var others = db.Model.GetEntityTypes().Select(entity => entity.ClrType).Except(ForCitizens).Select(entity => entity.FullName).ToHashSet();
        var citizens = ReachedFromCitizens();

        Wrong.None(Code.UsesIn(Code.Web).Where(use => citizens.Contains(use.By.FullName) && others.Contains(use.Type.FullName)));
    }

    [Fact]
    public void What_citizens_reach_includes_the_pages_their_parts_and_the_layout()
    {
        var files = Code.Web.Types.Where(Code.IsView).Where(type => ReachedFromCitizens().Contains(type.FullName)).Select(Code.FileOf).ToList();

        Assert.Contains("src/BoTrygt.Web/Citizens/Places/LocalPage.cshtml", files);
        Assert.Contains("src/BoTrygt.Web/Shared/Figures/_YearTable.cshtml", files);
        Assert.Contains("src/BoTrygt.Web/Shared/Layouts/_Layout.cshtml", files);
    }

    /// <summary>Types and views behind the citizens' door, the layout, and everything of Web that these use, however far away.</summary>
    private static HashSet<string> ReachedFromCitizens()
    {
        var uses = Code.UsesIn(Code.Web).ToLookup(use => use.By.FullName, use => use.Type.FullName);
        var parts = Code.Web.Types.Where(Code.IsView).ToDictionary(Code.FileOf, type => type.FullName);
        var waiting = new Queue<string>(Code.Web.Types
            .Where(type => Code.RoomOf(type) is { } room && (room.StartsWith("Citizens", StringComparison.Ordinal) || room == "Shared.Layouts"))
            .Select(type => type.FullName));
        var reached = new HashSet<string>();
        while (waiting.TryDequeue(out var name))
        {
            if (reached.Add(name))
            {
                uses[name].Concat(PartsOf(name)).ToList().ForEach(waiting.Enqueue);
            }
        }

        return reached;

        IEnumerable<string> PartsOf(string name) => parts.FirstOrDefault(view => view.Value == name).Key is not { } file
            ? []
            : Partials.In(file).Select(part => Partials.FileOf(part, file)).OfType<string>().Select(part => parts[part]);
    }
}
