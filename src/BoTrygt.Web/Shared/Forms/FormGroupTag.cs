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

    /// <summary>The group is one of choices: its label and its error are the group's, not those of the first choice.</summary>
    public bool Choices { get; set; }

    /// <summary>A text of its own instead of the Display name; empty for none.</summary>
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
        output.PreContent.AppendHtml(LabelFor(field));
        if (Choices)
        {
            Describe(output, field);
        }

        Add(output, Hint, "form-hint", field.HintId);
        Add(output, string.Join(' ', errors), "form-error-message", field.ErrorId);
        output.Content.SetHtmlContent(await output.GetChildContentAsync());
    }

    private TagBuilder LabelFor(FieldNames field)
    {
        var label = new TagBuilder(Choices ? "span" : "label");
        label.AddCssClass("form-label");
        label.Attributes[Choices ? "id" : "for"] = Choices ? field.LabelId : field.Id;
        label.InnerHtml.Append(string.IsNullOrEmpty(Label) ? For.Metadata.GetDisplayName() : Label);
        return label;
    }

    private void Describe(TagHelperOutput output, FieldNames field)
    {
        FieldOrder.Of(ViewContext).Add(field.Name);
        output.Attributes.SetAttribute("role", "radiogroup");
        output.Attributes.SetAttribute("aria-labelledby", field.LabelId);
        var describedBy = string.Join(' ', new[] { field.Errors.Count > 0 ? field.ErrorId : null, string.IsNullOrEmpty(Hint) ? null : field.HintId }.OfType<string>());
        if (describedBy.Length > 0)
        {
            output.Attributes.SetAttribute("aria-describedby", describedBy);
        }

        if (field.Errors.Count > 0)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
        }
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
