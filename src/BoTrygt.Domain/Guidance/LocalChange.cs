namespace BoTrygt.Domain.Guidance;

/// <summary>What a partnership has done with a national block.</summary>
/// <param name="Key">The block.</param>
/// <param name="Words">What stands instead; null when the block is hidden.</param>
/// <param name="Against">The national words that whoever did it had before the eyes.</param>
public sealed record LocalChange(Guid Key, BlockContent? Words, BlockContent Against);

/// <summary>A block that a partnership has added.</summary>
/// <param name="Key">Its own; of one that stood instead of a national block, that block's.</param>
/// <param name="After">The national block that it comes after; null at the beginning.</param>
/// <param name="Content">What it says.</param>
/// <param name="Replaced">The national words that it stood instead of and that are gone, until somebody has decided about it; null else.</param>
public sealed record LocalBlock(Guid Key, Guid? After, BlockContent Content, BlockContent? Replaced = null)
{
    /// <summary>What it was while its national block was there; null for one that stands by itself.</summary>
    public LocalChange? Orphan => Replaced is { } against ? new(Key, Content, against) : null;
}

/// <summary>A block as the partnership's citizens read it.</summary>
/// <param name="IsLocal">The words are the partnership's own.</param>
public sealed record AdaptedBlock(Guid Key, BlockContent Content, bool IsLocal);
