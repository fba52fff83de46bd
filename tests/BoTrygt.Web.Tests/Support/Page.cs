using System.IO.Compression;
using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BoTrygt.Web.Tests.Support;

/// <summary>An answer of the portal, read whole.</summary>
public sealed class Page(string path, HttpResponseMessage answer, byte[] body)
{
    private static readonly HtmlParser Parser = new(default, BrowsingContext.New(Configuration.Default));
    private readonly Lazy<IDocument> _document = new(() => Parser.ParseDocument(System.Text.Encoding.UTF8.GetString(body)));

    public string Path { get; } = path;
    public HttpStatusCode Status => answer.StatusCode;
    public byte[] Body { get; } = body;
    public string Html => System.Text.Encoding.UTF8.GetString(Body);
    public IDocument Document => _document.Value;
    public string? ContentType => answer.Content.Headers.ContentType?.ToString();
    public bool IsHtml => answer.Content.Headers.ContentType?.MediaType == "text/html";
    public string? Location => answer.Headers.Location?.OriginalString;

    /// <summary>The words of the page's main part, with single spaces.</summary>
    public string Words => WordsOf(Document.QuerySelector("main"));

    /// <summary>A header's values in one text; null when it is not there.</summary>
    public string? Header(string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>The bytes that status line and headers take over HTTP/1.1; 60 for the date and the framing that a test server leaves out.</summary>
    public int HeaderBytes => 60 + answer.Headers.Concat(answer.Content.Headers).Sum(header => header.Value.Sum(value => header.Key.Length + value.Length + 4));

    /// <summary>The same answer with its body as it was before it was packed.</summary>
    public Page Unpacked()
    {
        using var packed = new MemoryStream(Body);
        using Stream unpacking = Header("Content-Encoding") switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var whole = new MemoryStream();
        unpacking.CopyTo(whole);
        return new(Path, answer, whole.ToArray());
    }

    public static string WordsOf(IElement? element) =>
        string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

public static class Visits
{
    public static async Task<Page> OpenAsync(this HttpClient visitor, string path, params (string Header, string Value)[] headers)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (header, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        using var answer = await visitor.SendAsync(request);
        return new Page(path, answer, await answer.Content.ReadAsByteArrayAsync());
    }
}
