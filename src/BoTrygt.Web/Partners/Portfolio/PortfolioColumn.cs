namespace BoTrygt.Web.Partners.Portfolio;

/// <summary>A column that the table is sorted by.</summary>
/// <param name="Key">In the address.</param>
/// <param name="Heading">On the page.</param>
/// <param name="IsNumber">The first click puts the greatest first.</param>
public sealed record PortfolioColumn(string Key, string Heading, bool IsNumber)
{
    public static readonly PortfolioColumn Name = new("navn", "Partnerskab", false);
    public static readonly PortfolioColumn District = new("kreds", "Politikreds", false);
    public static readonly PortfolioColumn Count = new("antal", "Indsatser", true);
    public static readonly PortfolioColumn Overdue = new("forsinkede", "Forsinkede", true);
    public static readonly PortfolioColumn Latest = new("sidst", "Sidst nyt", true);

    public static readonly IReadOnlyList<PortfolioColumn> All = [Name, Overdue, Count, Latest, District];
}
