namespace BoTrygt.Domain.Guidance;

/// <summary>Something that the partnership's editor has to decide: both have changed the same block since they agreed.</summary>
/// <param name="Key">The block.</param>
/// <param name="Cause">What happened.</param>
/// <param name="Base">The national words that the local ones were written against.</param>
/// <param name="National">The national words of today; null when the block is gone.</param>
/// <param name="Local">The local words; null when the block is hidden.</param>
public sealed record MergeConflict(Guid Key, MergeCause Cause, BlockContent Base, BlockContent? National, BlockContent? Local);

public enum MergeCause
{
    /// <summary>The national words changed; citizens read the local ones, or nothing, until it is decided.</summary>
    Changed,

    /// <summary>The national block is gone; citizens read the local words until it is decided.</summary>
    Removed,

    /// <summary>The block is locked; citizens read the national words.</summary>
    Locked,
}
