using System.Text.RegularExpressions;
using AngleSharp.Dom;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Cost;

/// <summary>Fetches a page with all that belongs to it, keeps what it may keep, and counts the bytes of the answers.</summary>
internal sealed partial class Browser(HttpClient visitor)
{
    private readonly Dictionary<string, Page> _kept = [];

    /// <summary>Bytes of all answers, heads and bodies, and the addresses asked.</summary>
    public async Task<(int Bytes, IReadOnlyList<string> Asked)> OpenAsync(string path)
    {
        var asked = new Dictionary<string, int>();
        var page = await FetchAsync(path, asked);
        foreach (var asset in Assets(page))
        {
            var file = await FetchAsync(asset, asked);
            foreach (var inner in file.ContentType!.StartsWith("text/css", StringComparison.Ordinal) ? Urls(file) : [])
            {
                await FetchAsync(inner, asked);
            }
        }

        return (asked.Values.Sum(), [.. asked.Select(one => $"{one.Key} {one.Value}")]);
    }

    /// <summary>The files that a page loads.</summary>
    public static IEnumerable<string> Assets(Page page) =>
        page.Unpacked().Document.QuerySelectorAll("link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=manifest], img[src], script[src], use[href], source[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).Where(address => !address.StartsWith('#')).Distinct();

    /// <summary>The files that a style sheet loads.</summary>
    public static IEnumerable<string> Urls(Page styles) => Url().Matches(styles.Unpacked().Html)
        .Select(match => match.Groups[1].Value).Where(address => !address.StartsWith("data:", StringComparison.Ordinal))
        .Select(address => new Uri(new Uri(new Uri("http://portal"), styles.Path), address).AbsolutePath).Distinct();

    private async Task<Page> FetchAsync(string path, Dictionary<string, int> asked)
    {
        if (_kept.TryGetValue(path, out var kept) && kept.Header("Cache-Control")!.Contains("immutable", StringComparison.Ordinal))
        {
            return kept;
        }

        (string, string)[] headers = [("Accept-Encoding", "gzip, deflate, br, zstd"), .. kept?.Header("ETag") is { } name ? [("If-None-Match", name)] : Array.Empty<(string, string)>()];
        var page = await visitor.OpenAsync(path, headers);
        asked[path] = page.HeaderBytes + page.Body.Length;
        return page.Status == System.Net.HttpStatusCode.NotModified ? kept! : _kept[path] = page;
    }

    [GeneratedRegex("""url\(["']?([^"')]+)["']?\)""")]
    private static partial Regex Url();
}
