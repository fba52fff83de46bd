using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BoTrygt.Web.Shared.Forms;

/// <summary>The ids by which a field, its hint and its error find each other, and what is wrong with it.</summary>
internal sealed record FieldNames(string Name, string Id, IReadOnlyList<string> Errors)
{
    public string HintId => $"{Id}-hint";
    public string LabelId => $"{Id}-label";
    public string ErrorId => $"{Id}-fejl";

    public static FieldNames Of(ModelExpression field, ViewContext view)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name);
        return new(name, IdOf(name), [.. view.ViewData.ModelState[name]?.Errors.Select(error => error.ErrorMessage) ?? []]);
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
