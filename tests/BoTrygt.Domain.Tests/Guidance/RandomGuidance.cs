using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

/// <summary>An article that Bo trygt and a partnership both edit, at random but for a seed. No two pieces of text are alike but by agreement.</summary>
internal sealed class RandomGuidance
{
    private readonly Random _random;
    private int _words;

    public RandomGuidance(int seed)
    {
        _random = new(seed);
        National = [.. Enumerable.Range(0, _random.Next(7)).Select(_ => NewBlock())];
        Local = LocalAdaptation.Adopt(National);
    }

    /// <summary>The latest national revision.</summary>
    public List<Block> National { get; private set; }

    public LocalAdaptation Local { get; private set; }

    /// <summary>The partnership takes the latest revision.</summary>
    public void Take() => Local = Local.Take(National);

    /// <summary>Bo trygt writes a revision: some blocks are edited, locked, moved, added, removed or put back.</summary>
    public void EditNationally()
    {
        var before = National;
        National = [.. National.Where(_ => _random.Next(6) > 0).Select(block => _random.Next(3) == 0 ? block with { Content = Some() } : block).Select(block => _random.Next(6) == 0 ? block with { IsLocked = !block.IsLocked } : block)];
        for (var times = _random.Next(3); times > 0; times--)
        {
            National.Insert(_random.Next(National.Count + 1), NewBlock());
        }

        if (_random.Next(4) == 0 && before.Find(block => !National.Exists(now => now.Key == block.Key)) is { } back)
        {
            National.Add(back);
        }

        if (_random.Next(4) == 0 && National.Count > 1)
        {
            (National[0], National[^1]) = (National[^1], National[0]);
        }
    }

    /// <summary>The partnership's editor does something with most blocks, and decides some of what waits.</summary>
    public void EditLocally(IReadOnlyList<Block> taken)
    {
        foreach (var conflict in Local.Conflicts().Where(_ => _random.Next(3) == 0))
        {
            Local = _random.Next(2) == 0 || conflict.Cause == MergeCause.Locked ? Local.Keep(conflict.Key) : Local.Insist(conflict.Key);
        }

        foreach (var block in taken.Where(block => Local.CanChange(block.Key)))
        {
            Local = _random.Next(6) switch
            {
                0 => Local.Replace(block.Key, Some()),
                1 => Local.Hide(block.Key),
                2 => Local.Keep(block.Key),
                3 => Local.Add(_random.Next(4) == 0 ? null : block.Key, Some()),
                4 when National.Find(now => now.Key == block.Key) is { } now => Local.Replace(block.Key, now.Content), // Both come to say the same.
                5 when Local.Own.Count > 0 => Local.Move(Local.Own[_random.Next(Local.Own.Count)].Key, up: _random.Next(2) == 0),
                _ => Local,
            };
        }
    }

    private Block NewBlock() => new(Guid.CreateVersion7(), Some(), _random.Next(6) == 0);

    private BlockContent Some() => new(BlockKind.Text, "", $"word {_words++}");
}
