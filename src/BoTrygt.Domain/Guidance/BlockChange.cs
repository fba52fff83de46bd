namespace BoTrygt.Domain.Guidance;

/// <summary>A block that is another one in a later revision.</summary>
/// <param name="Before">Null when it is new.</param>
/// <param name="After">Null when it is gone.</param>
public sealed record BlockChange(Block? Before, Block? After)
{
    /// <summary>The block as it is, or was last.</summary>
    public Block Block => After ?? Before ?? throw new InvalidOperationException("A change is of a block.");

    /// <summary>Nobody changes it locally any more.</summary>
    public bool IsLocking => After is { IsLocked: true } && Before is { IsLocked: false };

    /// <summary>It may be changed locally again.</summary>
    public bool IsUnlocking => After is { IsLocked: false } && Before is { IsLocked: true };

    /// <summary>What differs, in the order of the later revision, and then what is gone.</summary>
    public static IReadOnlyList<BlockChange> Between(IReadOnlyList<Block> before, IReadOnlyList<Block> after)
    {
        var old = before.ToDictionary(block => block.Key);
        var there = after.Select(block => block.Key).ToHashSet();
        return
        [
            .. after.Select(block => new BlockChange(old.GetValueOrDefault(block.Key), block)).Where(change => change.Before != change.After),
            .. before.Where(block => !there.Contains(block.Key)).Select(block => new BlockChange(block, null)),
        ];
    }
}
