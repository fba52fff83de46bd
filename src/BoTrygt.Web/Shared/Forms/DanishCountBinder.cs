using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Shared.Forms;

/// <summary>A whole number as Danes write it: 1200, 1.200 or 1 200. What is none gets the words of the field's Range, like one that is out of it.</summary>
public sealed partial class DanishCountBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        var typed = (value.FirstValue ?? "").Trim();
        if (typed.Length == 0 || Read(typed) is not null)
        {
            bindingContext.Result = ModelBindingResult.Success(Read(typed));
            return Task.CompletedTask;
        }

        var range = bindingContext.ModelMetadata.ValidatorMetadata.OfType<RangeAttribute>().FirstOrDefault();
        bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, range?.ErrorMessage ?? "Skriv et helt tal.");
        return Task.CompletedTask;
    }

    private static int? Read(string typed) =>
        Count().IsMatch(typed) && int.TryParse(Separators().Replace(typed, ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Separators stand before three digits or nowhere, so that 1.2 is not taken for twelve.</summary>
    [GeneratedRegex(@"^([0-9]+|[0-9]{1,3}([.\s][0-9]{3})+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"[.\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
