using Markdig;
using Microsoft.AspNetCore.Html;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>
/// Articles' Markdown as HTML. Raw HTML in it is shown as text, so no one who writes can put a script on a page.
/// </summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static IHtmlContent ToHtml(string markdown) => new HtmlString(Markdown.ToHtml(markdown, Pipeline));
}
