namespace BoTrygt.Domain.Guidance;

/// <summary>
/// That an article shows a picture of the library. As long as there is one, the database does not let go of the picture. The rows
/// follow what is saved by themselves; a picture that was removed before has none.
/// </summary>
public class ImageUse
{
    /// <summary>Given by the database.</summary>
    public long Sequence { get; private init; }

    public required Guid ImageId { get; init; }
    public required Guid ArticleId { get; init; }
    public Article Article { get; private init; } = null!;
    public required ImageUseKind Kind { get; init; }

    /// <summary>Whose adaptation of the article shows it; null for the article itself.</summary>
    public required Guid? PartnershipId { get; init; }
}

/// <summary>Where an article shows a picture. Drafts and adaptations that nobody was shown yet do not keep one.</summary>
public enum ImageUseKind
{
    /// <summary>In its latest revision.</summary>
    Latest,

    /// <summary>In the copy that citizens read.</summary>
    Published,

    /// <summary>In the copy that a partnership's citizens read.</summary>
    Adapted,
}
