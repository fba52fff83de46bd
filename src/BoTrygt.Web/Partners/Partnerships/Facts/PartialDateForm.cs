using System.ComponentModel.DataAnnotations;
using System.Globalization;
using BoTrygt.Domain.Partnerships;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BoTrygt.Web.Partners.Partnerships.Facts;

/// <summary>A date as precisely as one knows it; nothing at all is "unknown".</summary>
public sealed class PartialDateForm : IValidatableObject
{
    private const int FirstYear = 1980;
    private const int LastYear = 2099;
    private static readonly DateTimeFormatInfo Danish = CultureInfo.GetCultureInfo("da-DK").DateTimeFormat;

    public static IReadOnlyList<SelectListItem> Months { get; } =
        [new("Ukendt", ""), .. Enumerable.Range(1, 12).Select(month => new SelectListItem(Danish.GetMonthName(month), month.ToString(CultureInfo.InvariantCulture)))];

    [Display(Name = "År")]
    [Range(FirstYear, LastYear, ErrorMessage = "Skriv et årstal mellem {1} og {2}.")]
    public int? Year { get; set; }

    [Display(Name = "Måned")]
    [Range(1, 12, ErrorMessage = "Vælg en måned.")]
    public int? Month { get; set; }

    [Display(Name = "Dag")]
    public int? Day { get; set; }

    public static PartialDateForm Of(PartialDate? date) => new() { Year = date?.Year, Month = date?.Month, Day = date?.Day };

    /// <summary>The date; null when it is unknown, or when what was typed is none.</summary>
    public PartialDate? ToDate() => Year is >= FirstYear and <= LastYear && Problem() is null ? new PartialDate(Year.Value, Month, Day) : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Problem() is { } problem)
        {
            yield return problem;
        }
    }

    private ValidationResult? Problem() => (Year, Month, Day) switch
    {
        (null, null, null) => null,
        (null, _, _) => new("Skriv også året, eller lad det hele stå tomt.", [nameof(Year)]),
        (_, null, not null) => new("Vælg også måneden, eller lad dagen stå tom.", [nameof(Month)]),
        ({ } year, { } month, { } day) when !Exists(year, month, day) => new("Den dag findes ikke i måneden.", [nameof(Day)]),
        _ => null,
    };

    private static bool Exists(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
