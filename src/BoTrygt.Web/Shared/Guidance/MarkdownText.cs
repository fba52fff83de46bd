using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>
/// Articles' Markdown as HTML. Raw HTML in it is shown as text and only links to pages, mail and telephones stay links,
/// so no one who writes can put a script or somebody else's picture on a page.
/// </summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();
    private static readonly string[] Schemes = ["https", "http", "mailto", "tel"];

    public static IHtmlContent ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsAllowed(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(string.Concat(link.Descendants<LiteralInline>())));
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsAllowed(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        return new HtmlString(document.ToHtml(Pipeline));
    }

    private static bool IsAllowed(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Schemes.Contains(uri.Scheme) : address is not null && !address.Contains(':');
}
