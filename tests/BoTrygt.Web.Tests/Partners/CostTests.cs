using BoTrygt.Web.Tests.Cost;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>What the lists of the workroom cost, however much there is to list.</summary>
public sealed class CostTests(StatementTests.SmallPortal small, StatementTests.LargePortal large)
    : IClassFixture<StatementTests.SmallPortal>, IClassFixture<StatementTests.LargePortal>
{
    /// <summary>The porter's own with them.</summary>
    [Theory]
    [InlineData("/arbejdsrum", "koordinator.aarhus", 12)]
    [InlineData("/arbejdsrum", "forening.aarhus", 12)]
    [InlineData("/arbejdsrum/partnerskaber", "sekretariat", 6)]
    [InlineData("/arbejdsrum/partnerskaber.csv", "sekretariat", 7)]
    [InlineData("/arbejdsrum/principper", "sekretariat", 6)]
    public async Task A_list_takes_few_statements_and_no_more_with_ten_times_the_initiatives(string path, string who, int most)
    {
        var few = await CountAsync(small, path, who);

        Assert.InRange(few, 1, most);
        Assert.Equal(few, await CountAsync(large, path, who));
    }

    private static async Task<int> CountAsync(PortalFactory portal, string path, string who)
    {
        using var desk = await Desk.OfAsync(portal, $"{who}@demo.invalid");
        portal.Statements.Clear();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await desk.OpenAsync(path)).Status);
        return portal.Statements.Count;
    }
}
