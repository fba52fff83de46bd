using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Citizens.Places;

/// <summary>An initiative as citizens read it.</summary>
public sealed record InitiativeCard(PublishedInitiative Initiative, string Theme, string Principle)
{
    public string StatusWord => Initiative.Status switch
    {
        InitiativeStatus.Planned => "Planlagt",
        InitiativeStatus.Running => "I gang",
        _ => "Afsluttet",
    };

    public string StatusClass => $"status--{Initiative.Status.ToString().ToLowerInvariant()}";

    public string Period => Initiative.StartsOn == Initiative.EndsOn
        ? Initiative.StartsOn.InDanish()
        : $"{Initiative.StartsOn.InDanish()} – {Initiative.EndsOn.InDanish()}";
}
