using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Partners.Plans;

/// <param name="Head">The plan and whose it is.</param>
/// <param name="Principles">In their order.</param>
/// <param name="Themes">Names by slug.</param>
/// <param name="Initiatives">What the person may read, in the order of the plan.</param>
/// <param name="Archived">What the person may bring back.</param>
/// <param name="ToRepeat">Initiatives of an earlier season that begin again in this plan and that the person may take in.</param>
/// <param name="Plans">All plans of the partnership, the newest first.</param>
/// <param name="Rights">The person's.</param>
/// <param name="Agreement">For those who read the whole plan; null for others.</param>
/// <param name="Attachments">For those who read the whole plan; null for others, and for an amendment.</param>
/// <param name="Today">In Denmark.</param>
public sealed record PlanPage(
    PlanHead Head,
    IReadOnlyList<Principle> Principles,
    IReadOnlyDictionary<string, string> Themes,
    IReadOnlyList<Initiative> Initiatives,
    IReadOnlyList<ArchivedInitiative> Archived,
    IReadOnlyList<Initiative> ToRepeat,
    IReadOnlyList<Plan> Plans,
    Rights Rights,
    AgreementPanel? Agreement,
    AttachmentList? Attachments,
    DateOnly Today)
{
    public Plan Plan => Head.Plan;
    public string Title => Head.Title;
    public bool MayAdd => Plan.CanEdit && Rights.May(Permission.AddInitiative, Plan);

    /// <summary>An earlier plan to copy from.</summary>
    public bool CanCopy => MayAdd && Plans.Any(plan => plan.EndsOn < Plan.StartsOn);

    public int Overdue => Initiatives.Count(initiative => initiative.IsOverdueOn(Today));
    public int Shown => Initiatives.Count(initiative => initiative.Publication is not null);

    public int With(InitiativeStatus status) => Initiatives.Count(initiative => initiative.Status == status);

    public PrincipleSection Section(Principle principle)
    {
        var under = Initiatives.Where(initiative => initiative.PrincipleNumber == principle.Number).ToList();
        return new(principle, [.. under.Select((initiative, index) => Card(initiative, index, under.Count))], this);
    }

    private InitiativeCard Card(Initiative initiative, int index, int count) => new(
        initiative,
        [.. initiative.ThemeSlugs.Select(slug => Themes.GetValueOrDefault(slug, slug))],
        Rights.May(Permission.EditInitiative, initiative),
        Rights.May(Permission.ShowToCitizens, initiative),
        Plan.CanEdit,
        index > 0 ? index : null,
        index < count - 1 ? index + 2 : null,
        Today);
}

public sealed record PrincipleSection(Principle Principle, IReadOnlyList<InitiativeCard> Cards, PlanPage Page);

public sealed record ArchivedInitiative(Guid Id, string Title, DateTime ArchivedAt);
