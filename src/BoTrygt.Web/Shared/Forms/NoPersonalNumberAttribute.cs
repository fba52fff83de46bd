using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;

namespace BoTrygt.Web.Shared.Forms;

/// <summary>A text that others read holds nothing that looks like a <see cref="PersonalNumber"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoPersonalNumberAttribute() : ValidationAttribute("Det ligner et CPR-nummer. Fjern det, før du gemmer.")
{
    public override bool IsValid(object? value) => value is not string text || PersonalNumber.In(text).Length == 0;
}
