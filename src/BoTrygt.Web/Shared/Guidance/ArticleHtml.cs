using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using BoTrygt.Domain.Guidance;
using Ganss.Xss;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>
/// An article's blocks as the HTML that citizens get. Everything that people wrote is encoded or goes through
/// <see cref="MarkdownText"/>, and the whole through a list of what is allowed: two locks on the same door.
/// </summary>
public static class ArticleHtml
{
    /// <summary>Goes up when the same blocks give other HTML: copies are rendered anew at the next start.</summary>
    public const int Renderer = 2;

    /// <summary>How wide a picture stands on the page, as <c>sizes</c> wants it.</summary>
    private const string OnScreen = "(min-width: 768px) 720px, 100vw";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly HtmlSanitizer Sanitizer = NewSanitizer();

    /// <summary>All blocks, without title and summary.</summary>
    public static string Of(IEnumerable<Block> blocks) => Sanitizer.Sanitize(string.Join('\n', blocks.Where(block => !block.Content.IsEmpty).Select(block => Of(block.Content))));

    private static string Of(BlockContent block) => block.Kind switch
    {
        BlockKind.Text => Heading(block) + MarkdownText.HtmlOf(block.Text),
        BlockKind.Steps => $"{Heading(block)}<ol class=\"article-steps\">{Items(TextLines.Numbered(block.Text))}</ol>",
        BlockKind.Checklist => $"{Heading(block)}<ul class=\"article-checklist\">{Items(TextLines.Of(block.Text))}</ul>",
        BlockKind.Fact => $"<aside class=\"fact\">{Heading(block)}{MarkdownText.HtmlOf(block.Text)}{Source(block)}</aside>",
        BlockKind.Image => Figure(block),
        BlockKind.Contact => $"<section class=\"article-contact\">{Heading(block)}{MarkdownText.HtmlOf(ContactText.ToMarkdown(block.Text))}</section>",
        BlockKind.CallToAction => $"<div class=\"call\">{MarkdownText.HtmlOf(block.Text)}{Button(block)}</div>",
        BlockKind.Question => $"<section class=\"question\">{Heading(block)}{MarkdownText.HtmlOf(block.Text)}</section>",
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.Kind, "No HTML for the block."),
    };

    private static string Figure(BlockContent block) => block.Image is not { } image ? "" :
        $"""
        <figure class="article-image"><picture><source type="image/webp" srcset="{ImageAddresses.SourceSet(image)}" sizes="{OnScreen}">
        <img src="{ImageAddresses.File(image.Id, ImageSizes.Plain)}" alt="{Encoder.Encode(block.Text)}" width="{image.Width}" height="{image.Height}" loading="lazy"></picture>{Caption(block)}</figure>
        """;

    private static string Caption(BlockContent block)
    {
        var credit = block.Source.Length == 0 ? "" : $"<span class=\"article-image__credit\">Billede: {Encoder.Encode(block.Source)}</span>";
        return block.Heading.Length + credit.Length == 0 ? "" : $"<figcaption>{Encoder.Encode(block.Heading)} {credit}</figcaption>";
    }

    private static string Heading(BlockContent block) => block.Heading.Length == 0 ? "" : $"<h2>{Encoder.Encode(block.Heading)}</h2>";

    private static string Items(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"<li>{MarkdownText.HtmlOf(line)}</li>"));

    private static string Source(BlockContent block) => block.Source.Length == 0 ? "" : $"<p class=\"fact__source\">Kilde: {Linked(block.Source, block.Link)}</p>";

    private static string Button(BlockContent block) =>
        ArticleLink.MayLead(block.Link) ? $"<p><a class=\"button button-primary\" href=\"{Encoder.Encode(block.Link)}\">{Encoder.Encode(block.Heading)}</a></p>" : $"<p><strong>{Encoder.Encode(block.Heading)}</strong></p>";

    private static string Linked(string words, string link) =>
        ArticleLink.MayLead(link) ? $"<a href=\"{Encoder.Encode(link)}\">{Encoder.Encode(words)}</a>" : Encoder.Encode(words);

    private static HtmlSanitizer NewSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(["h2", "h3", "h4", "p", "ol", "ul", "li", "a", "strong", "em", "blockquote", "pre", "h5", "h6", "hr", "br", "code", "aside", "section", "div", "span", "figure", "figcaption", "picture", "source", "img"]),
            AllowedAttributes = new HashSet<string>(["href", "class", "start", "src", "srcset", "sizes", "alt", "width", "height", "loading", "type"]),
            UriAttributes = new HashSet<string>(["href", "src"]),
            AllowedSchemes = new HashSet<string>(["https", "http", "mailto", "tel"]),
            AllowedCssProperties = new HashSet<string>(),
        });
        sanitizer.KeepChildNodes = true; // an element that is not allowed goes, its words stay
        sanitizer.PostProcessNode += (_, one) => RemoveForeign(one.Node);
        return sanitizer;
    }

    /// <summary>Pictures come from the library and from nowhere else.</summary>
    private static void RemoveForeign(INode node)
    {
        if (node is IElement { LocalName: "img" or "source" } picture && !new[] { picture.GetAttribute("src"), picture.GetAttribute("srcset") }.OfType<string>().All(address => address.StartsWith($"{ImageAddresses.Files}/", StringComparison.Ordinal)))
        {
            picture.Remove();
        }
    }
}
