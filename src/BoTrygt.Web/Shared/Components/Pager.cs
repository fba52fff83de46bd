namespace BoTrygt.Web.Shared.Components;

/// <summary>The way to the other pages of a long list.</summary>
/// <param name="Number">This one, from 1.</param>
/// <param name="Last">How many there are; with one there is nothing to show.</param>
/// <param name="AddressOf">Where a page is.</param>
public sealed record Pager(int Number, int Last, Func<int, string> AddressOf)
{
    /// <summary>How many pages so many rows take; none take one.</summary>
    public static int LastOf(int rows, int rowsOnAPage) => Math.Max(1, (rows + rowsOnAPage - 1) / rowsOnAPage);
}
