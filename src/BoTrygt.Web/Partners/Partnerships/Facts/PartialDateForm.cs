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

    /// <summary>The date; null when it is unknown. Only for a valid form.</summary>
    public PartialDate? Date => Year is { } year ? new PartialDate(year, Month, Day) : null;

    public static PartialDateForm Of(PartialDate? date) => new() { Year = date?.Year, Month = date?.Month, Day = date?.Day };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Year is null && (Month ?? Day) is not null)
        {
            yield return new("Skriv også året, eller lad det hele stå tomt.", [nameof(Year)]);
        }
        else if (Month is null && Day is not null)
        {
            yield return new("Vælg også måneden, eller lad dagen stå tom.", [nameof(Month)]);
        }
        else if (Day is { } day && (day < 1 || day > DateTime.DaysInMonth(Year!.Value, Month!.Value)))
        {
            yield return new("Den dag findes ikke i måneden.", [nameof(Day)]);
        }
    }
}
