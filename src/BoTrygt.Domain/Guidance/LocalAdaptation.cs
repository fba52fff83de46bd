using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Guidance;

/// <summary>
/// A national article as a partnership has adapted it (lokal tilpasning): what it replaced, hid and added, on a revision that
/// it has taken. Each change remembers the national words that it was made against. So a conflict is nothing that is kept: it
/// is there as long as those words differ from the national ones, and taking the same revision twice changes nothing.
/// Nothing here is changed in place.
/// </summary>
public sealed class LocalAdaptation
{
    private readonly IReadOnlyList<Block> _taken;
    private readonly IReadOnlyDictionary<Guid, LocalChange> _changes;

    private LocalAdaptation(IReadOnlyList<Block> taken, IReadOnlyDictionary<Guid, LocalChange> changes, IReadOnlyList<LocalBlock> own) => (_taken, _changes, Own) = (taken, changes, own);

    /// <summary>What replaces or hides a national block.</summary>
    public IEnumerable<LocalChange> Changes => _taken.Select(block => _changes.GetValueOrDefault(block.Key)).OfType<LocalChange>();

    /// <summary>What is added; what comes after the same block in the order in which it is read.</summary>
    public IReadOnlyList<LocalBlock> Own { get; }

    /// <summary>The partnership takes the article as it is.</summary>
    /// <param name="national">The blocks of a published revision, in their order.</param>
    public static LocalAdaptation Adopt(IReadOnlyList<Block> national) => new(national, new Dictionary<Guid, LocalChange>(), []);

    /// <summary>What was kept, on the revision that it was made on.</summary>
    public static LocalAdaptation Of(IReadOnlyList<Block> taken, IEnumerable<LocalChange> changes, IReadOnlyList<LocalBlock> own) => new(taken, changes.ToDictionary(change => change.Key), own);

    /// <summary>The blocks as citizens read them.</summary>
    public IReadOnlyList<AdaptedBlock> Read() => [.. ReadAfter(null).Concat(_taken.SelectMany(block => Read(block).Concat(ReadAfter(block.Key))))];

    /// <summary>What is to be decided, in the order of the article.</summary>
    public IReadOnlyList<MergeConflict> Conflicts() => [.. Orphans(null).Concat(_taken.SelectMany(block => ConflictsOf(block).Concat(Orphans(block.Key))))];

    /// <summary>The block may be replaced or hidden: it is there, and not locked.</summary>
    public bool CanChange(Guid key) => BlockOf(key) is { IsLocked: false };

    /// <summary>Other words instead of a national block's, written before its words of today; the same words are none.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanChange"/>.</exception>
    public LocalAdaptation Replace(Guid key, BlockContent words) => words == ToChange(key).Content ? Keep(key) : With(new LocalChange(key, words, ToChange(key).Content));

    /// <summary>Citizens do not read the block here.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanChange"/>.</exception>
    public LocalAdaptation Hide(Guid key) => With(new LocalChange(key, null, ToChange(key).Content));

    /// <summary>The national words stand, whatever was written instead: also of a block that is gone.</summary>
    public LocalAdaptation Keep(Guid key) => new(_taken, _changes.Where(pair => pair.Key != key).ToDictionary(), [.. Own.Where(own => own.Key != key || own.Replaced is null)]);

    /// <summary>The local words stand, or the block stays hidden, now that the national words of today are seen.</summary>
    /// <exception cref="BrokenRuleException">There is no change of the block, or it is locked.</exception>
    public LocalAdaptation Insist(Guid key)
    {
        if (Own.Any(own => own.Key == key && own.Orphan is not null))
        {
            return new(_taken, _changes, [.. Own.Select(own => own.Key == key ? own with { Key = Guid.CreateVersion7(), Replaced = null } : own)]);
        }

        BrokenRuleException.Unless(_changes.ContainsKey(key), "There is no change of the block.");
        return With(_changes[key] with { Against = ToChange(key).Content });
    }

    /// <summary>The local words become a block of their own after the national one, which stands as Bo trygt wrote it: so they outlive a lock.</summary>
    /// <exception cref="BrokenRuleException">No words stand instead of the block.</exception>
    public LocalAdaptation MakeOwn(Guid key)
    {
        var own = Changes.Where(change => change.Key == key).Select(change => change.Words).OfType<BlockContent>().Select(words => new LocalBlock(Guid.CreateVersion7(), key, words)).ToList();
        BrokenRuleException.Unless(own.Count > 0, "No words stand instead of the block.");
        return new(_taken, _changes.Where(pair => pair.Key != key).ToDictionary(), [.. own, .. Own]);
    }

    /// <summary>Adds a block after a national one, and after what was added there earlier.</summary>
    /// <param name="after">The national block; null at the beginning.</param>
    /// <param name="content">What it says.</param>
    /// <exception cref="BrokenRuleException">There is no such block.</exception>
    public LocalAdaptation Add(Guid? after, BlockContent content)
    {
        BrokenRuleException.Unless(after is not { } key || BlockOf(key) is not null, "There is no such block to come after.");
        return new(_taken, _changes, [.. Own, new(Guid.CreateVersion7(), after, content)]);
    }

    /// <summary>Other words in what was added.</summary>
    public LocalAdaptation Rewrite(Guid key, BlockContent content) => new(_taken, _changes, [.. Own.Select(own => own.Key == key ? own with { Content = content } : own)]);

    /// <summary>Moves what was added past the block above or below it; at either end of the article it stays.</summary>
    public LocalAdaptation Move(Guid key, bool up)
    {
        var order = Order().ToList();
        var from = order.FindIndex(one => one.Own?.Key == key);
        var to = up ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= order.Count)
        {
            return this;
        }

        (order[from], order[to]) = (order[to], order[from]);
        var (after, own) = ((Guid?)null, new List<LocalBlock>());
        foreach (var (national, added) in order)
        {
            after = national ?? after;
            own.AddRange(added is null ? [] : [added with { After = after }]);
        }

        return new(_taken, _changes, own);
    }

    /// <summary>What is added after a national block; null is the beginning.</summary>
    public IEnumerable<LocalBlock> OwnAfter(Guid? key) => Own.Where(own => own.After == key);

    /// <summary>Takes away what was added.</summary>
    public LocalAdaptation Remove(Guid key) => new(_taken, _changes, [.. Own.Where(own => own.Key != key)]);

    /// <summary>
    /// Takes another revision of the national article: what changed there and not here comes along, local words stay, and what both
    /// changed is in <see cref="Conflicts"/>.
    /// </summary>
    public LocalAdaptation Take(IReadOnlyList<Block> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var there = next.ToDictionary(block => block.Key, block => block.Content);
        var changes = _changes.Values.Concat(Own.Select(own => own.Orphan).OfType<LocalChange>()).Where(change => there.TryGetValue(change.Key, out var words) && change.Words != words);
        var places = next.Index().ToDictionary(one => one.Item.Key, one => one.Index);
        return new(next, changes.ToDictionary(change => change.Key), [.. Moved(there.ContainsKey).OrderBy(own => own.After is { } key ? places[key] : -1)]);
    }

    /// <summary>What is added after a block that is gone comes after the one before it; so do local words that stood instead of it.</summary>
    private IEnumerable<LocalBlock> Moved(Func<Guid, bool> isThere)
    {
        Guid? before = null;
        foreach (var block in _taken.Select(one => (Block?)one).Prepend(null))
        {
            if (block is not null && isThere(block.Key))
            {
                before = block.Key;
            }
            else if (block is not null && _changes.GetValueOrDefault(block.Key) is { Words: { } words } change)
            {
                yield return new(block.Key, before, words, change.Against);
            }

            foreach (var own in Own.Where(own => own.After == block?.Key && (own.Replaced is null || !isThere(own.Key))))
            {
                yield return own with { After = before };
            }
        }
    }

    private IEnumerable<AdaptedBlock> Read(Block block) => _changes.GetValueOrDefault(block.Key) switch
    {
        { } change when !block.IsLocked => change.Words is { } words ? [new(block.Key, words, IsLocal: true)] : [],
        _ => [new(block.Key, block.Content, IsLocal: false)],
    };

    /// <summary>National blocks, by key, and added ones, as they follow each other.</summary>
    private IEnumerable<(Guid? National, LocalBlock? Own)> Order() => AddedAfter(null).Concat(_taken.SelectMany(block => AddedAfter(block.Key).Prepend((block.Key, null))));

    private IEnumerable<(Guid? National, LocalBlock? Own)> AddedAfter(Guid? key) => OwnAfter(key).Select(own => ((Guid?)null, (LocalBlock?)own));

    private IEnumerable<AdaptedBlock> ReadAfter(Guid? key) => OwnAfter(key).Select(own => new AdaptedBlock(own.Key, own.Content, IsLocal: true));

    private IEnumerable<MergeConflict> ConflictsOf(Block block) =>
        _changes.GetValueOrDefault(block.Key) is { } change && (block.IsLocked || change.Against != block.Content)
            ? [new(block.Key, block.IsLocked ? MergeCause.Locked : MergeCause.Changed, change.Against, block.Content, change.Words)]
            : [];

    /// <summary>Local words after a block whose own national block is gone.</summary>
    private IEnumerable<MergeConflict> Orphans(Guid? after) => OwnAfter(after).Select(own => own.Orphan).OfType<LocalChange>()
        .Select(orphan => new MergeConflict(orphan.Key, MergeCause.Removed, orphan.Against, null, orphan.Words));

    private Block ToChange(Guid key)
    {
        BrokenRuleException.Unless(CanChange(key), "There is no such block, or it is locked.");
        return _taken.First(block => block.Key == key);
    }

    private Block? BlockOf(Guid key) => _taken.FirstOrDefault(block => block.Key == key);

    private LocalAdaptation With(LocalChange change) => new(_taken, _changes.Where(pair => pair.Key != change.Key).Append(new(change.Key, change)).ToDictionary(), Own);
}
