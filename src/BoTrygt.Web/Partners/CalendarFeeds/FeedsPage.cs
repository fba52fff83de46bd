namespace BoTrygt.Web.Partners.CalendarFeeds;

/// <param name="Feeds">Those that the person has made, the own one first.</param>
/// <param name="Places">The partnerships that the person may enter, by name.</param>
/// <param name="Made">The one that was made just now; null otherwise.</param>
/// <param name="CanMake">The portal knows its own address.</param>
public sealed record FeedsPage(IReadOnlyList<FeedRow> Feeds, IReadOnlyList<FeedPlace> Places, NewFeed? Made, bool CanMake)
{
    public bool HasOwn => Feeds.Any(feed => feed.PartnershipId is null);

    /// <summary>Whose address is made, as it stands in a sentence.</summary>
    public string MadeFor => Made?.PartnershipId is { } id ? $"årshjulet for {Places.FirstOrDefault(place => place.Id == id)?.Name}" : "dine egne frister";

    /// <summary>The partnerships without an address of the person's.</summary>
    public IReadOnlyList<FeedPlace> Without => [.. Places.Where(place => Feeds.All(feed => feed.PartnershipId != place.Id))];

    /// <summary>Its person may still enter; otherwise it opens nothing.</summary>
    public bool IsOpen(FeedRow feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return feed.PartnershipId is null || Places.Any(place => place.Id == feed.PartnershipId);
    }
}

/// <param name="Id">The address's.</param>
/// <param name="PartnershipId">Null for all that concerns the person.</param>
/// <param name="Partnership">That one's name.</param>
/// <param name="MadeAt">UTC.</param>
public sealed record FeedRow(Guid Id, Guid? PartnershipId, string? Partnership, DateTime MadeAt)
{
    /// <summary>What it holds.</summary>
    public string Title => PartnershipId is null ? "Mine frister" : $"{Partnership}: årshjul";
}

/// <summary>A partnership that the person may enter.</summary>
public sealed record FeedPlace(Guid Id, string Name);

/// <summary>An address that was made just now, whole; it is not shown again.</summary>
public sealed record NewFeed(Guid? PartnershipId, string Address);
