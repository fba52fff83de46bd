namespace BoTrygt.Domain.Partnerships;

/// <summary>One of the themes that prevention works with, such as Nabohjælp.</summary>
public class Theme
{
    public const int SlugMaxLength = 40;
    public const int NameMaxLength = 60;
    public const int LeadMaxLength = 120;
    public const int DescriptionMaxLength = 500;

    /// <summary>Lower case ASCII, part of addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Order on pages, from 1.</summary>
    public required int Position { get; set; }

    public required string Name { get; set; }

    /// <summary>One line for a citizen who does not know the word.</summary>
    public required string Lead { get; set; }

    public required string Description { get; set; }
}
