using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Shared.Forms;

/// <summary>A whole number as people write it: 1200, 1.200 or 1 200.</summary>
internal sealed partial class WholeNumberBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(int?) && context.BindingInfo.BindingSource is null ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        var typed = value.FirstValue?.Trim() ?? "";
        var digits = InThousands().IsMatch(typed) ? Separators().Replace(typed, "") : typed;
        if (typed.Length == 0)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            bindingContext.Result = ModelBindingResult.Success(number);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "Skriv et helt tal, for eksempel 1.200.");
        }

        return Task.CompletedTask;
    }

    [GeneratedRegex(@"^-?\d{1,3}([. \u00A0]\d{3})+$")]
    private static partial Regex InThousands();

    [GeneratedRegex(@"[. \u00A0]")]
    private static partial Regex Separators();
}
