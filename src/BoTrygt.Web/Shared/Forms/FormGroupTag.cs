using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BoTrygt.Web.Shared.Forms;

/// <summary>
/// A field with its label, hint and error in DKFDS' markup: <c>&lt;form-group for="Title" hint="…"&gt;</c> around the
/// field itself. The label is the property's Display name.
/// </summary>
[HtmlTargetElement("form-group", Attributes = "for")]
public sealed class FormGroupTag : TagHelper
{
    /// <summary>The property of the form.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>A line of help below the label.</summary>
    public string? Hint { get; set; }

    /// <summary>A text of its own instead of the Display name.</summary>
    public string? Label { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The field inside refers to the hint only when there is one.</summary>
    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(FormGroupTag)] = !string.IsNullOrEmpty(Hint);
    }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var field = FieldNames.Of(For, ViewContext);
        var errors = field.Errors;
        output.TagName = "div";
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "form-group form-error" : "form-group");
        output.PreContent.AppendHtml(LabelFor(field.Id));
        Add(output, Hint, "form-hint", field.HintId);
        Add(output, string.Join(' ', errors), "form-error-message", field.ErrorId);
        output.Content.SetHtmlContent(await output.GetChildContentAsync());
    }

    private TagBuilder LabelFor(string id)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("form-label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label ?? For.Metadata.GetDisplayName());
        return label;
    }

    private static void Add(TagHelperOutput output, string? text, string cssClass, string id)
    {
        if (!string.IsNullOrEmpty(text))
        {
            var span = new TagBuilder("span");
            span.AddCssClass(cssClass);
            span.Attributes["id"] = id;
            span.InnerHtml.Append(text);
            output.PreContent.AppendHtml(span);
        }
    }
}
