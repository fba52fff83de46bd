namespace BoTrygt.Domain.Guidance;

/// <summary>
/// What two people wrote on the same revision, brought together: what only one of them touched is as that one left it. Where
/// both did, the words of the one who saves last stand, and the clash is told.
/// </summary>
/// <param name="Content">Both.</param>
/// <param name="Clashes">What both changed, each in another way.</param>
public sealed record ArticleMerge(ArticleContent Content, IReadOnlyList<ArticleClash> Clashes)
{
    /// <param name="before">What both began with.</param>
    /// <param name="mine">Of the one who saves last.</param>
    /// <param name="theirs">Saved meanwhile.</param>
    public static ArticleMerge Of(ArticleContent before, ArticleContent mine, ArticleContent theirs)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(theirs);
        var clashes = new List<ArticleClash>();
        return new(
            new(
                Pick(ArticlePart.Title, before.Title, mine.Title, theirs.Title),
                Pick(ArticlePart.Summary, before.Summary, mine.Summary, theirs.Summary),
                Pick(ArticlePart.OneThing, before.OneThing, mine.OneThing, theirs.OneThing),
                Pick(ArticlePart.Season, before.Season, mine.Season, theirs.Season),
                [.. Order(before.Blocks, mine.Blocks, theirs.Blocks).Select(PickBlock).OfType<Block>()],
                Pick(ArticlePart.Occasion, before.Occasion, mine.Occasion, theirs.Occasion)),
            clashes);

        T Pick<T>(ArticlePart part, T was, T one, T other)
        {
            if (IsClash(was, one, other))
            {
                clashes.Add(new(part, null, null));
            }

            return Equals(one, was) ? other : one;
        }

        Block? PickBlock(Guid key)
        {
            var (was, one, other) = (Find(before.Blocks, key), Find(mine.Blocks, key), Find(theirs.Blocks, key));
            if (!IsClash(was, one, other))
            {
                return Equals(one, was) ? other : one;
            }

            clashes.Add(new(ArticlePart.Block, one, other));
            return one ?? other; // No words go with a block that somebody took away.
        }
    }

    private static bool IsClash<T>(T before, T mine, T theirs) => !Equals(mine, before) && !Equals(theirs, before) && !Equals(mine, theirs);

    private static Block? Find(IReadOnlyList<Block> blocks, Guid key) => blocks.FirstOrDefault(block => block.Key == key);

    /// <summary>Of the one who moved something; what the other one added comes after what it stood behind there.</summary>
    private static List<Guid> Order(IReadOnlyList<Block> before, IReadOnlyList<Block> mine, IReadOnlyList<Block> theirs)
    {
        var (lead, other) = HasMoved(before, mine) ? (mine, theirs) : (theirs, mine);
        var keys = lead.Select(block => block.Key).ToList();
        for (var index = 0; index < other.Count; index++)
        {
            if (!keys.Contains(other[index].Key))
            {
                keys.Insert(index == 0 ? 0 : keys.IndexOf(other[index - 1].Key) + 1, other[index].Key);
            }
        }

        return keys;
    }

    private static bool HasMoved(IReadOnlyList<Block> before, IReadOnlyList<Block> after)
    {
        var (old, now) = (before.Select(block => block.Key).ToList(), after.Select(block => block.Key).ToList());
        return !old.Intersect(now).SequenceEqual(now.Intersect(old));
    }
}

/// <summary>A part of an article that two people changed.</summary>
/// <param name="Part">Which.</param>
/// <param name="Mine">Of a block: as the one who saves last left it; null when it was taken away.</param>
/// <param name="Theirs">As it was saved meanwhile; null when it was taken away.</param>
public sealed record ArticleClash(ArticlePart Part, Block? Mine, Block? Theirs);

public enum ArticlePart
{
    Title,
    Summary,
    OneThing,
    Season,
    Occasion,
    Block,
}
