namespace BoTrygt.Domain.Guidance;

/// <summary>What an article is. Guidance is national, the others are a partnership's own.</summary>
public enum ArticleKind
{
    Guidance,
    News,
    Event,

    /// <summary>Whom citizens of a kommune can turn to.</summary>
    Contact,
}

/// <summary>How far what is written last has come on its way to the citizens.</summary>
public enum ArticleStage
{
    /// <summary>Somebody writes, or is to write on.</summary>
    Writing,

    /// <summary>A reviewer is asked.</summary>
    InReview,

    /// <summary>Somebody else than who wrote it has approved it.</summary>
    Ready,

    /// <summary>It is published at a set time.</summary>
    Scheduled,

    /// <summary>What is written last has been published.</summary>
    Published,
}

/// <summary>What citizens find at its address.</summary>
public enum PublicState
{
    /// <summary>Nothing: it was never published.</summary>
    Unknown,

    Published,

    /// <summary>It still stands there, with why it no longer holds.</summary>
    Withdrawn,

    /// <summary>It is gone, because it was wrong, or because another one has taken it up.</summary>
    Unpublished,
}
