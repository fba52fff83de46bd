namespace BoTrygt.Database.Seed;

/// <summary>A set of shipped content that this database has received, so that it is not laid in twice.</summary>
public class AppliedSeed
{
    public const int NameMaxLength = 40;
    public const int ContentHashLength = 64;

    public required string Name { get; init; }

    /// <summary>SHA-256 of the files it came from, in hexadecimal: another hash means a newer program brings other reference data.</summary>
    public required string ContentHash { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime AppliedAt { get; set; }
}
