using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <summary>What citizens read of an initiative: a copy made when a partnership chooses to show it.</summary>
public class PublishedInitiative : IBelongToPartnership
{
    public const int TitleMaxLength = 120;
    public const int TextMaxLength = 600;

    /// <summary>The initiative it is a copy of; one copy at a time.</summary>
    public required Guid InitiativeId { get; init; }

    public required Guid PartnershipId { get; init; }
    public int PrincipleNumber { get; private set; }

    /// <summary>The main theme.</summary>
    public string ThemeSlug { get; private set; } = "";

    public InitiativeStatus Status { get; private set; }
    public DateOnly StartsOn { get; private set; }
    public DateOnly EndsOn { get; private set; }
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>UTC: when the text was last shown anew.</summary>
    public DateTime PublishedAt { get; private set; }

    /// <summary>Made up to show what the portal can do; pages say so.</summary>
    public required bool IsDemo { get; init; }

    internal static PublishedInitiative Of(Initiative initiative)
    {
        var copy = new PublishedInitiative { InitiativeId = initiative.Id, PartnershipId = initiative.PartnershipId, IsDemo = initiative.IsDemo };
        copy.CopyFacts(initiative);
        return copy;
    }

    /// <summary>Facts follow the plan at once: nobody should read that something runs after it has ended.</summary>
    internal void CopyFacts(Initiative initiative)
    {
        (PrincipleNumber, ThemeSlug, Status) = (initiative.PrincipleNumber, initiative.ThemeSlugs[0], initiative.Status);
        (StartsOn, EndsOn) = (initiative.StartsOn, initiative.EndsOn);
    }

    /// <summary>Words follow when somebody chooses to show them.</summary>
    internal void CopyText(Initiative initiative, DateTime now) =>
        (Title, Text, PublishedAt) = (initiative.PublicTitle, initiative.PublicText, now);
}
