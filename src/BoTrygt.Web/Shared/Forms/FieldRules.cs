using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Shared.Forms;

/// <summary>What must hold of a field.</summary>
public static class FieldRules
{
    /// <summary>Says at the field what is wrong, unless it holds.</summary>
    /// <param name="errors">The form's.</param>
    /// <param name="holds">What must.</param>
    /// <param name="field">The field's whole name.</param>
    /// <param name="message">In Danish.</param>
    public static void Unless(this ModelStateDictionary errors, bool holds, string field, string message)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (!holds)
        {
            errors.AddModelError(field, message);
        }
    }
}
