using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;

namespace BoTrygt.Domain.Plans;

/// <summary>
/// A partnership's plan for one or more years (handleplan): initiatives under each principle. An amendment
/// (ændringsforslag) is a plan as well, written beside the one that runs, until all parties have signed it.
/// </summary>
public partial class Plan : IBelongToPartnership
{
    /// <summary>The principles are numbered from 1 to this.</summary>
    public const int Principles = 4;

    private DateOnly _startsOn;
    private DateOnly _endsOn;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PartnershipId { get; init; }

    /// <summary>The first day; a partnership's plans do not overlap.</summary>
    public required DateOnly StartsOn { get => _startsOn; init => _startsOn = value; }

    /// <summary>The last day.</summary>
    public required DateOnly EndsOn { get => _endsOn; init => _endsOn = value; }

    /// <summary>
    /// Changes with every change of what the parties agree on, of its order, and of signatures: what is decided by two people
    /// at once is decided one after the other.
    /// </summary>
    public int Version { get; private set; }

    /// <summary>Made up to show what the portal can do; pages say so.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Without those that are archived.</summary>
    public ICollection<Initiative> Initiatives { get; } = [];

    /// <summary>Why there is no initiative under a principle; needs to be loaded to be asked.</summary>
    public ICollection<PrincipleReason> Reasons { get; } = [];

    /// <summary>The years it covers: <c>2026</c> or <c>2026–2027</c>.</summary>
    public string Years => StartsOn.Year == EndsOn.Year ? $"{StartsOn.Year}" : $"{StartsOn.Year}–{EndsOn.Year}";

    public bool Covers(DateOnly day) => StartsOn <= day && day <= EndsOn;

    public bool Overlaps(DateOnly startsOn, DateOnly endsOn) => StartsOn <= endsOn && startsOn <= EndsOn;

    /// <summary>Adds an initiative as the last one under its principle.</summary>
    /// <param name="content">What it is.</param>
    /// <param name="parties">The ids of the partnership's parties.</param>
    /// <param name="now">UTC.</param>
    /// <param name="activityId">The activity of the catalogue that it begins with; null when it does not.</param>
    /// <exception cref="BrokenRuleException">See <see cref="InitiativeContent.BrokenRules"/>.</exception>
    public Initiative Add(InitiativeContent content, IReadOnlyCollection<Guid> parties, DateTime now, Guid? activityId = null)
    {
        ChangeContent(now);
        var initiative = Initiative.In(this, now, activityId: activityId);
        initiative.Write(content, this, parties, now);
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
        var copy = Add(content, parties, now, earlier.ActivityId);
        foreach (var milestone in earlier.Milestones.OrderBy(milestone => milestone.DueOn))
        {
            copy.AddMilestone(milestone.Title, milestone.DueOn.AddYears(years));
        }

        if (earlier.Recurrence != Recurrence.Once)
        {
            copy.Repeat(earlier);
        }

        return copy;
    }

    /// <summary>
    /// Does an initiative of an earlier season again: the next time, as planned, shown to nobody yet. The earlier one may be
    /// in this plan or in the one before.
    /// </summary>
    /// <exception cref="BrokenRuleException">It does not begin in this plan, its owner is no party any more, or all have signed.</exception>
    public Initiative Repeat(Initiative earlier, IReadOnlyCollection<Guid> parties, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var years = earlier.YearsToNext(now.DayInDenmark());
        var content = earlier.Content with
        {
            Status = InitiativeStatus.Planned,
            CivilSociety = CivilSocietyAccess.None,
            StartsOn = earlier.StartsOn.AddYears(years),
            EndsOn = earlier.EndsOn.AddYears(years),
        };
        var again = Add(content, parties, now);
        again.Repeat(earlier);
        foreach (var milestone in earlier.Milestones.OrderBy(milestone => milestone.DueOn))
        {
            again.AddMilestone(milestone.Title, milestone.DueOn.AddYears(years));
        }

        return again;
    }

    /// <summary>Moves an initiative to a place under a principle; the others close up.</summary>
    /// <param name="initiative">One of <see cref="Initiatives"/>.</param>
    /// <param name="principle">1 to 4.</param>
    /// <param name="place">From 1; beyond the last is last.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">There is no such principle, or another one is an edit of what all have signed.</exception>
    public void Move(Initiative initiative, int principle, int place, DateTime now)
    {
        BrokenRuleException.Unless(principle is >= 1 and <= Principles, $"There is no principle {principle}.");
        if (initiative.PrincipleNumber != principle)
        {
            ChangeContent(now);
        }

        var others = Under(principle).Where(other => other != initiative).ToList();
        others.Insert(Math.Clamp(place - 1, 0, others.Count), initiative);
        initiative.MoveTo(principle);
        foreach (var (other, index) in others.Select((other, index) => (other, index)))
        {
            other.Place(index + 1);
        }

        Version++;
    }

    /// <summary>The rules of <see cref="Rewrite"/>.</summary>
    public bool CanRewrite(DateOnly startsOn, DateOnly endsOn) =>
        CanEdit && startsOn <= endsOn && (Amends is null || startsOn == Amends.StartsOn) && Initiatives.All(initiative => startsOn <= initiative.StartsOn && initiative.StartsOn <= endsOn);

    /// <summary>Another period, or other reasons why a principle has no initiative. Needs the initiatives and the reasons loaded.</summary>
    /// <param name="startsOn">The first day; an amendment's is that of the plan.</param>
    /// <param name="endsOn">The last day. That no other plan of the partnership overlaps is the caller's to ask.</param>
    /// <param name="reasons">By number; an empty one is taken away.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">All have signed it, the days are in the wrong order, or an initiative begins outside them.</exception>
    public void Rewrite(DateOnly startsOn, DateOnly endsOn, IReadOnlyDictionary<int, string> reasons, DateTime now)
    {
        BrokenRuleException.Unless(CanRewrite(startsOn, endsOn), "The period is not one for this plan.");
        // A reason counts only where there are no initiatives.
        if ((startsOn, endsOn) != (StartsOn, EndsOn) || reasons.Any(reason => !Under(reason.Key).Any() && reason.Value != ReasonUnder(reason.Key)))
        {
            ChangeContent(now);
        }

        Version++;
        (_startsOn, _endsOn) = (startsOn, endsOn);
        foreach (var (principle, text) in reasons)
        {
            Explain(principle, text);
        }
    }

    /// <summary>The initiatives under a principle in their order.</summary>
    public IEnumerable<Initiative> Under(int principle) =>
        Initiatives.Where(initiative => initiative.PrincipleNumber == principle && initiative.ArchivedAt is null).OrderBy(initiative => initiative.Position).ThenBy(initiative => initiative.Id);

    /// <summary>Why there is no initiative under a principle; empty when nobody has said why.</summary>
    public string ReasonUnder(int principle) => Reasons.FirstOrDefault(reason => reason.PrincipleNumber == principle)?.Text ?? "";

    internal int NextPlaceUnder(int principle) => Under(principle).Select(other => other.Position).DefaultIfEmpty().Max() + 1;

    private void Explain(int principle, string text)
    {
        var reason = Reasons.FirstOrDefault(one => one.PrincipleNumber == principle);
        if (text.Length == 0 && reason is not null)
        {
            Reasons.Remove(reason);
        }
        else if (text.Length > 0 && reason is null)
        {
            Reasons.Add(new PrincipleReason { PlanId = Id, PartnershipId = PartnershipId, PrincipleNumber = principle, Text = text });
        }
        else if (reason is not null)
        {
            reason.Text = text;
        }
    }

    private DateOnly Within(DateOnly day) => day < StartsOn ? StartsOn : day > EndsOn ? EndsOn : day;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
