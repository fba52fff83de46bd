using BoTrygt.Domain.Guidance;
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

    public static IHtmlContent ToHtml(string markdown) => new HtmlString(HtmlOf(markdown));

    /// <summary>What <see cref="ArticleHtml"/> made, as it stands.</summary>
    public static IHtmlContent Rendered(IRendered copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return new HtmlString(copy.Html);
    }

    /// <summary>Blocks that are not published, as citizens would get them.</summary>
    public static IHtmlContent Shown(IEnumerable<Domain.Guidance.Block> blocks) => new HtmlString(ArticleHtml.Of(blocks));

    /// <summary>The same as <see cref="ToHtml"/>, to be put together with more.</summary>
    public static string HtmlOf(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !ArticleLink.MayLead(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(string.Concat(link.Descendants<LiteralInline>())), copyChildren: false);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !ArticleLink.MayLead(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        return document.ToHtml(Pipeline);
    }
}
