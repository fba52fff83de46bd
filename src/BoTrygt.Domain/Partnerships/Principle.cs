namespace BoTrygt.Domain.Partnerships;

/// <summary>One of the principles that all partnerships work by, in the association's own words.</summary>
public class Principle
{
    public const int TextMaxLength = 300;
    public const int NameMaxLength = 60;

    /// <summary>1 to 4.</summary>
    public required int Number { get; init; }

    /// <summary>A short name for tables and tags.</summary>
    public required string Name { get; set; }

    public required string Text { get; set; }
}
