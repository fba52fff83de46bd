namespace BoTrygt.Domain.Plans;

/// <summary>What citizens read of an initiative: a copy made when a partnership chooses to show it.</summary>
public class PublishedInitiative
{
    public const int TitleMaxLength = 120;
    public const int TextMaxLength = 600;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PartnershipId { get; init; }
    public required int PrincipleNumber { get; init; }
    public required string ThemeSlug { get; init; }
    public required InitiativeStatus Status { get; set; }
    public required DateOnly StartsOn { get; set; }
    public required DateOnly EndsOn { get; set; }
    public required string Title { get; set; }
    public required string Text { get; set; }
    public required DateTime PublishedAt { get; set; }

    /// <summary>Made up to show what the portal can do; pages say so.</summary>
    public required bool IsDemo { get; init; }
}
