using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BoTrygt.Web.Shared.Forms;

/// <summary>DKFDS' error summary: every error as a link to its field, in the order of the fields. Nothing while the form has no errors.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTag : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(field => (field.Value?.Errors ?? []).Select(error => new FieldError(field.Key, error.ErrorMessage)))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("id", "fejl");
        output.Content.AppendHtml(Element("h2", HeadingFor(errors)));
        output.Content.AppendHtml(new ErrorList(errors, FieldOrder.Of(ViewContext)));
    }

    /// <summary>What stands at no field is not to be mended in one: it says why nothing was saved.</summary>
    private static string HeadingFor(List<FieldError> errors) => errors.Count(error => error.Field.Length > 0) switch
    {
        0 => "Det er ikke gemt endnu",
        1 => "Der er én ting at rette",
        var many => $"Der er {many} ting at rette",
    };

    private static TagBuilder Element(string name, string text)
    {
        var element = new TagBuilder(name);
        element.InnerHtml.Append(text);
        return element;
    }

    private sealed record FieldError(string Field, string Message);

    /// <summary>Written when the page is sent: only then is it known in which order the fields below stand.</summary>
    private sealed class ErrorList(IReadOnlyList<FieldError> errors, FieldOrder order) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var list = new TagBuilder("ul");
            foreach (var error in errors.OrderBy(error => order.PlaceOf(error.Field)))
            {
                var item = new TagBuilder("li");
                item.InnerHtml.AppendHtml(error.Field.Length == 0 ? Element("strong", error.Message) : Link(error));
                list.InnerHtml.AppendHtml(item);
            }

            list.WriteTo(writer, encoder);
        }

        private TagBuilder Link(FieldError error)
        {
            var link = Element("a", error.Message);
            link.Attributes["href"] = $"#{FieldNames.IdOf(order.NameOf(error.Field))}";
            return link;
        }
    }
}
