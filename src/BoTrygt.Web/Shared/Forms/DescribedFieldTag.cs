using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BoTrygt.Web.Shared.Forms;

/// <summary>
/// Tells a screen reader of a field's hint and error. No maxlength: a browser would cut a pasted text without a word,
/// while the portal says that it is too long and keeps all of it.
/// </summary>
[HtmlTargetElement("input", Attributes = "asp-for")]
[HtmlTargetElement("textarea", Attributes = "asp-for")]
[HtmlTargetElement("select", Attributes = "asp-for")]
public sealed class DescribedFieldTag : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>After MVC's own, which adds the maxlength.</summary>
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        output.Attributes.RemoveAll("maxlength");
        if (output.Attributes["type"]?.Value?.ToString() is "hidden")
        {
            return;
        }

        var field = FieldNames.Of(For, ViewContext);
        FieldOrder.Of(ViewContext).Add(field.Name);
        var describedBy = new List<string>();
        if (field.Errors.Count > 0)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
            describedBy.Add(field.ErrorId);
        }

        if (context.Items.TryGetValue(typeof(FormGroupTag), out var hasHint) && hasHint is true)
        {
            describedBy.Add(field.HintId);
        }

        if (describedBy.Count > 0 && output.Attributes["aria-describedby"] is null)
        {
            output.Attributes.SetAttribute("aria-describedby", string.Join(' ', describedBy));
        }
    }
}
