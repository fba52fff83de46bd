using System.ComponentModel.DataAnnotations;
using System.Globalization;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>A plan's period, and why it has nothing under a principle.</summary>
public sealed class PlanEditForm
{
    [Display(Name = "Første dag")]
    [Required(ErrorMessage = "Skriv planens første dag.")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Sidste dag")]
    [Required(ErrorMessage = "Skriv planens sidste dag.")]
    public DateOnly? EndsOn { get; set; }

    /// <summary>By the principle's number.</summary>
    public Dictionary<int, string?> Reasons { get; set; } = [];

    /// <summary>In an amendment: the plan that it amends.</summary>
    public Guid? Amends { get; set; }

    /// <summary>What was typed, to be read again.</summary>
    public string InWords => string.Join('\n', Reasons.Where(reason => !string.IsNullOrWhiteSpace(reason.Value)).Select(reason => $"{reason.Key}. {reason.Value}").Prepend($"{StartsOn?.InDanish()} – {EndsOn?.InDanish()}"));

    /// <summary>The values that the person saw.</summary>
    public string Seen { get; set; } = "";

    public static PlanEditForm Of(Plan plan, IEnumerable<int> principles)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new()
        {
            StartsOn = plan.StartsOn,
            EndsOn = plan.EndsOn,
            Reasons = principles.ToDictionary(principle => principle, principle => (string?)plan.ReasonUnder(principle)),
            Amends = plan.AmendsId,
            Seen = Stored(plan),
        };
    }

    /// <summary>All values in one text, to tell whether somebody else has saved meanwhile.</summary>
    public static string Stored(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var reasons = plan.Reasons.OrderBy(reason => reason.PrincipleNumber).Select(reason => $"{reason.PrincipleNumber}:{reason.Text}");
        return PlanSnapshot.HashOf(string.Create(CultureInfo.InvariantCulture, $"{plan.StartsOn:O}|{plan.EndsOn:O}|{string.Join('|', reasons)}"));
    }

    /// <summary>By number, cleaned; those that were asked for, of the principles that there are.</summary>
    public IReadOnlyDictionary<int, string> CleanReasons(IEnumerable<int> principles) =>
        principles.Where(Reasons.ContainsKey).ToDictionary(principle => principle, principle => (Reasons[principle] ?? "").ReplaceLineEndings("\n").Trim());

    /// <summary>What is stored beside what was typed.</summary>
    public Conflict Against(Plan plan, IReadOnlyDictionary<int, string> principles)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Conflict.Of(
        [
            ("Første dag", plan.StartsOn.InDanish(), StartsOn?.InDanish()),
            ("Sidste dag", plan.EndsOn.InDanish(), EndsOn?.InDanish()),
            .. CleanReasons(principles.Keys).Select(reason => ($"Hvorfor ingen indsatser under »{principles[reason.Key]}«", (string?)plan.ReasonUnder(reason.Key), reason.Value)),
        ]);
    }
}
