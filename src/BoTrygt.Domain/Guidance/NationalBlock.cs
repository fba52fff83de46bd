namespace BoTrygt.Domain.Guidance;

/// <summary>A block of a revision of national guidance.</summary>
/// <param name="Key">The same in every revision that has the block.</param>
/// <param name="Content">What it says.</param>
/// <param name="IsLocked">It stands everywhere as it is: nobody replaces or hides it locally.</param>
public sealed record NationalBlock(Guid Key, BlockContent Content, bool IsLocked = false);
