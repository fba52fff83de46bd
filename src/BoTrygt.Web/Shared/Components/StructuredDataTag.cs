using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BoTrygt.Web.Shared.Components;

/// <summary>
/// What a page is about, for search engines (schema.org as JSON-LD): <c>&lt;structured-data of="…"&gt;</c>. It is data, which no
/// browser runs; the encoder leaves no sign in it that could end the element.
/// </summary>
[HtmlTargetElement("structured-data", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StructuredDataTag : TagHelper
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement) };

    /// <summary>By the names of schema.org.</summary>
    public IReadOnlyDictionary<string, object?> Of { get; set; } = new Dictionary<string, object?>();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", new HtmlString("application/ld+json"));
        output.Content.SetHtmlContent(new HtmlString(JsonSerializer.Serialize(Of.Where(pair => pair.Value is not null).ToDictionary(), Format)));
    }
}
