using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <summary>A partnership's plan for one or more years (handleplan): initiatives under each principle.</summary>
public class Plan : IBelongToPartnership
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PartnershipId { get; init; }

    /// <summary>The first day; a partnership's plans do not overlap.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Changes with every change of the order of initiatives.</summary>
    public int Version { get; private set; }

    /// <summary>Made up to show what the portal can do; pages say so.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Without those that are archived.</summary>
    public ICollection<Initiative> Initiatives { get; } = [];

    /// <summary>The years it covers: <c>2026</c> or <c>2026–2027</c>.</summary>
    public string Years => StartsOn.Year == EndsOn.Year ? $"{StartsOn.Year}" : $"{StartsOn.Year}–{EndsOn.Year}";

    public bool Covers(DateOnly day) => StartsOn <= day && day <= EndsOn;

    public bool Overlaps(DateOnly startsOn, DateOnly endsOn) => StartsOn <= endsOn && startsOn <= EndsOn;

    /// <summary>Adds an initiative as the last one under its principle.</summary>
    /// <param name="content">What it is.</param>
    /// <param name="parties">The ids of the partnership's parties.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">See <see cref="InitiativeContent.BrokenRules"/>.</exception>
    public Initiative Add(InitiativeContent content, IReadOnlyCollection<Guid> parties, DateTime now)
    {
        var initiative = new Initiative { PlanId = Id, PartnershipId = PartnershipId, CreatedAt = now, IsDemo = IsDemo };
        initiative.Edit(content, this, parties, now);
        Initiatives.Add(initiative);
        return initiative;
    }

    /// <summary>
    /// Copies an initiative of an earlier plan: as planned, as many years later as the plans lie apart, shown to nobody yet.
    /// </summary>
    /// <exception cref="BrokenRuleException">Its owner is no party any more.</exception>
    public Initiative Copy(Initiative earlier, Plan from, IReadOnlyCollection<Guid> parties, DateTime now)
    {
        var years = StartsOn.Year - from.StartsOn.Year;
        var content = earlier.Content with
        {
            Status = InitiativeStatus.Planned,
            CivilSociety = CivilSocietyAccess.None,
            StartsOn = Within(earlier.StartsOn.AddYears(years)),
            EndsOn = Later(Within(earlier.StartsOn.AddYears(years)), earlier.EndsOn.AddYears(years)),
        };
        var copy = Add(content, parties, now);
        foreach (var milestone in earlier.Milestones.OrderBy(milestone => milestone.DueOn))
        {
            copy.AddMilestone(milestone.Title, milestone.DueOn.AddYears(years));
        }

        return copy;
    }

    /// <summary>Moves an initiative to a place under a principle; the others close up.</summary>
    /// <param name="initiative">One of <see cref="Initiatives"/>.</param>
    /// <param name="principle">1 to 4.</param>
    /// <param name="place">From 1; beyond the last is last.</param>
    /// <exception cref="BrokenRuleException">There is no such principle.</exception>
    public void Move(Initiative initiative, int principle, int place)
    {
        BrokenRuleException.Unless(principle is >= 1 and <= 4, $"There is no principle {principle}.");
        var others = Under(principle).Where(other => other != initiative).ToList();
        others.Insert(Math.Clamp(place - 1, 0, others.Count), initiative);
        initiative.MoveTo(principle);
        foreach (var (other, index) in others.Select((other, index) => (other, index)))
        {
            other.Place(index + 1);
        }

        Version++;
    }

    /// <summary>The initiatives under a principle in their order.</summary>
    public IEnumerable<Initiative> Under(int principle) =>
        Initiatives.Where(initiative => initiative.PrincipleNumber == principle).OrderBy(initiative => initiative.Position).ThenBy(initiative => initiative.Id);

    internal int NextPlaceUnder(int principle) => Under(principle).Select(other => other.Position).DefaultIfEmpty().Max() + 1;

    private DateOnly Within(DateOnly day) => day < StartsOn ? StartsOn : day > EndsOn ? EndsOn : day;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
