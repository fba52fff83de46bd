namespace BoTrygt.Domain.Guidance;

/// <summary>A block of an article (afsnit), as a revision has it.</summary>
/// <param name="Key">The same in every revision that has the block.</param>
/// <param name="Content">What it says.</param>
/// <param name="IsLocked">Of a national article: it stands everywhere as it is, and nobody replaces or hides it locally.</param>
public sealed record Block(Guid Key, BlockContent Content, bool IsLocked = false);
