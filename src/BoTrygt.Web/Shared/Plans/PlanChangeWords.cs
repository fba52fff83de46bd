using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Plans;

/// <summary>What changed in a plan, as people say it.</summary>
public static class PlanChangeWords
{
    private const int LongestValue = 120;

    public static string InDanish(this PlanField field) => field switch
    {
        PlanField.Partnership => "Partnerskab",
        PlanField.Parties => "Parter",
        PlanField.StartsOn => "Begynder",
        PlanField.EndsOn => "Slutter",
        PlanField.ReasonWithout => "Hvorfor ingen indsatser",
        PlanField.Title => "Titel",
        PlanField.Principle => "Princip",
        PlanField.Themes => "Temaer",
        PlanField.Why => "Hvorfor",
        PlanField.Owner => "Ansvarlig post",
        PlanField.Deputy => "Stedfortræder",
        PlanField.ExpectedReach => "Forventet rækkevidde",
        PlanField.ExpectedOutcome => "Forventet virkning",
        PlanField.Milestones => "Milepæle",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    public static string InDanish(this PlanChangeKind kind) => kind switch
    {
        PlanChangeKind.Added => "Ny",
        PlanChangeKind.Changed => "Ændret",
        PlanChangeKind.Removed => "Fjernet",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What it is about.</summary>
    public static string Subject(this PlanChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.InitiativeId is not null ? $"»{change.Title}«" : change.Principle is { } principle ? $"Princip {principle}: {change.Title}" : "Planen";
    }

    /// <summary>A value as people read it: days in words, a milestone a line.</summary>
    public static string Say(PlanField field, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return field switch
        {
            PlanField.StartsOn or PlanField.EndsOn => Day(value),
            PlanField.Milestones => string.Join('\n', value.Split('\n').Where(line => line.Length > 10).Select(line => $"{line[11..]} (senest {Day(line[..10])})")),
            _ => value,
        };
    }

    /// <summary>One line for each field that changed; one for an initiative that came or went.</summary>
    public static IEnumerable<string> Lines(PlanChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Kind == PlanChangeKind.Changed
            ? change.Fields.Select(field => $"{change.Subject()}, {field.Field.InDanish()}: før »{Short(Say(field.Field, field.Before))}«, nu »{Short(Say(field.Field, field.After))}«")
            : [$"{change.Subject()}: {(change.Kind == PlanChangeKind.Added ? "ny indsats" : "ikke længere med i planen")}"];
    }

    private static string Day(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) ? day.InDanish() : value;

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings("; ");
        return line.Length > LongestValue ? $"{line[..LongestValue]}…" : line;
    }
}
