namespace BoTrygt.Web.Shared.Components;

/// <summary>The head of a page: where one is, what it is called, and in a sentence what it is for.</summary>
/// <param name="Title">The page's only h1.</param>
/// <param name="Lead">One or two sentences; null for none.</param>
/// <param name="Trail">The pages above this one after the front page; null for a page of the main menu.</param>
public sealed record PageHead(string Title, string? Lead = null, IReadOnlyList<Crumb>? Trail = null)
{
    /// <summary>The slug of the theme whose picture stands beside the title.</summary>
    public string? ThemeIcon { get; init; }

    /// <summary>A kommune's own page has the street of the front page below its head.</summary>
    public bool IsLocal { get; init; }
}

/// <summary>A step of the way to a page; without an address it is the page itself.</summary>
public sealed record Crumb(string Name, string? Address = null);
