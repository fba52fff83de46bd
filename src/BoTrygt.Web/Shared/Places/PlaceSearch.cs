using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Places;

/// <summary>The search field for a place.</summary>
/// <param name="Query">What was typed; null at first.</param>
/// <param name="Municipalities">Names the field offers, in any order.</param>
public sealed record PlaceSearch(string? Query, IEnumerable<string> Municipalities)
{
    public IEnumerable<string> Names => Municipalities.Order(DanishOrder.Comparer);
}
