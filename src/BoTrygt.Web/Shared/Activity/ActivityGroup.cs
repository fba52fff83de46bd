namespace BoTrygt.Web.Shared.Activity;

/// <summary>What happened to one initiative, or to a partnership's own facts, on one day.</summary>
/// <param name="Day">The calendar day in Denmark.</param>
/// <param name="Title">The initiative's title as it is now; null for the partnership itself.</param>
/// <param name="Address">Where it stands now; null when it stands nowhere any more.</param>
/// <param name="Partnership">The partnership's name.</param>
/// <param name="Lines">Newest first.</param>
public sealed record ActivityGroup(DateOnly Day, string? Title, string? Address, string Partnership, IReadOnlyList<ActivityLine> Lines);

/// <summary>One sentence: who did what, how many times, and where that is told; null when it is nowhere but here.</summary>
public sealed record ActivityLine(string Who, string What, int Times, string? Address);

/// <summary>The newest that happened, and whether there is more than was asked for.</summary>
public sealed record LatestActivity(IReadOnlyList<ActivityGroup> Groups, bool HasMore);
