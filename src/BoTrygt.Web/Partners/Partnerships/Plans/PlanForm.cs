using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Partners.Partnerships.Plans;

public sealed class PlanForm
{
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    [Display(Name = "Første dag")]
    [Required(ErrorMessage = "Skriv planens første dag.")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Sidste dag")]
    [Required(ErrorMessage = "Skriv planens sidste dag.")]
    public DateOnly? EndsOn { get; set; }

    /// <summary>A year from the day after the latest plan; this calendar year for the first one.</summary>
    public static PlanForm After(IReadOnlyList<Plan> plans, DateOnly today)
    {
        var start = plans.Count == 0 ? new DateOnly(today.Year, 1, 1) : plans[^1].EndsOn.AddDays(1);
        return new() { StartsOn = start, EndsOn = start.AddYears(1).AddDays(-1) };
    }

    /// <summary>The days are in order, and no other plan holds one of them.</summary>
    public void Check(ModelStateDictionary state, IEnumerable<Plan> plans)
    {
        if (StartsOn is not { } start || EndsOn is not { } end)
        {
            return;
        }

        if (start.Year is < FirstYear or > LastYear || end.Year is < FirstYear or > LastYear)
        {
            state.AddModelError("form.StartsOn", $"Planen skal ligge mellem år {FirstYear} og {LastYear}.");
        }
        else if (end < start)
        {
            state.AddModelError("form.EndsOn", "Sidste dag kan ikke ligge før første dag.");
        }
        else if (plans.FirstOrDefault(plan => plan.Overlaps(start, end)) is { } other)
        {
            state.AddModelError("form.StartsOn", $"Planen overlapper handleplan {other.Years}, som gælder {other.StartsOn.InDanish()} – {other.EndsOn.InDanish()}.");
        }
    }

    public Plan ToPlan(Guid partnershipId) => new() { PartnershipId = partnershipId, StartsOn = StartsOn!.Value, EndsOn = EndsOn!.Value };
}

/// <param name="Slug">The municipality's.</param>
/// <param name="Partnership">Its name.</param>
/// <param name="Form">As proposed or as typed.</param>
public sealed record NewPlanPage(string Slug, string Partnership, PlanForm Form)
{
    public string Address => $"{PartnershipAddresses.Of(Slug)}/planer/ny";
}
