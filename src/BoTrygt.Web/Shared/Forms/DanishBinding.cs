using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace BoTrygt.Web.Shared.Forms;

/// <summary>What is said when a field holds something that cannot be read at all.</summary>
internal static class DanishBinding
{
    public static void UseDanish(this DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"»{value}« kan ikke bruges her.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"»{value}« kan ikke bruges her.");
        messages.SetUnknownValueIsInvalidAccessor(field => "Det, du skrev, kan ikke bruges her.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Det, du skrev, kan ikke bruges her.");
        messages.SetValueIsInvalidAccessor(value => $"»{value}« kan ikke bruges her.");
        messages.SetValueMustBeANumberAccessor(field => "Skriv et tal.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Skriv et tal.");
        messages.SetMissingBindRequiredValueAccessor(field => "Udfyld feltet.");
        messages.SetMissingKeyOrValueAccessor(() => "Udfyld feltet.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Der kom intet med.");
        messages.SetValueMustNotBeNullAccessor(value => "Udfyld feltet.");
    }
}
