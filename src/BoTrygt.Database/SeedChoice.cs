namespace BoTrygt.Database;

/// <summary>What a fresh database receives.</summary>
public enum SeedChoice
{
    /// <summary>Production: reference data, and articles as drafts.</summary>
    ReferenceData,

    /// <summary>Development: also demo content, and the articles published.</summary>
    WithDemoContent,
}
