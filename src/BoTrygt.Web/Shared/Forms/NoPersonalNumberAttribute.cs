using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace BoTrygt.Web.Shared.Forms;

/// <summary>A text that others read holds nothing that looks like a personal number: a day and a month, two digits of a year, and four more.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class NoPersonalNumberAttribute() : ValidationAttribute("Det ligner et CPR-nummer. Fjern det, før du gemmer.")
{
    public override bool IsValid(object? value) => value is not string text || !PersonalNumber().IsMatch(text);

    [GeneratedRegex(@"(?<![0-9])(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])[0-9]{2}[ -]?[0-9]{4}(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PersonalNumber();
}
