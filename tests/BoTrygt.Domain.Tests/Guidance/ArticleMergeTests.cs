using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

/// <summary>Two people write on the same revision, and neither loses a word.</summary>
public sealed class ArticleMergeTests
{
    private static readonly ArticleContent Before = SomeArticle.Content with { Blocks = [SomeArticle.Text("Et"), SomeArticle.Text("To"), SomeArticle.Text("Tre")] };

    [Fact]
    public void What_only_one_of_them_touched_is_as_that_one_left_it()
    {
        var merge = ArticleMerge.Of(Before, Before with { Title = "Min" }, Before with { Summary = "Deres", Blocks = [With(0, "Et hos dem"), .. Before.Blocks.Skip(1)] });

        Assert.Empty(merge.Clashes);
        Assert.Equal(("Min", "Deres", "Et hos dem"), (merge.Content.Title, merge.Content.Summary, merge.Content.Blocks[0].Content.Text));
    }

    [Fact]
    public void What_both_changed_is_told_and_the_last_words_stand()
    {
        var merge = ArticleMerge.Of(Before, Before with { Title = "Min", Blocks = [With(0, "Mit"), .. Before.Blocks.Skip(1)] }, Before with { Title = "Deres", Blocks = [Before.Blocks[0] with { IsLocked = true }, .. Before.Blocks.Skip(1)] });

        Assert.Equal([ArticlePart.Title, ArticlePart.Block], merge.Clashes.Select(clash => clash.Part));
        Assert.Equal(("Min", "Mit"), (merge.Content.Title, merge.Content.Blocks[0].Content.Text));
        Assert.True(merge.Clashes[1].Theirs?.IsLocked);
    }

    [Fact]
    public void No_words_go_with_a_block_that_somebody_took_away()
    {
        var without = Before with { Blocks = [.. Before.Blocks.Skip(1)] };
        var rewritten = Before with { Blocks = [With(0, "Skrevet om"), .. Before.Blocks.Skip(1)] };

        Assert.Equal(rewritten.Blocks, ArticleMerge.Of(Before, without, rewritten).Content.Blocks);
        Assert.Equal(rewritten.Blocks, ArticleMerge.Of(Before, rewritten, without).Content.Blocks);
        Assert.Equal(without.Blocks, ArticleMerge.Of(Before, Before, without).Content.Blocks);
        Assert.Equal(without.Blocks, ArticleMerge.Of(Before, without, Before).Content.Blocks);
    }

    [Fact]
    public void New_blocks_stay_behind_what_they_stood_behind_and_moved_ones_are_moved()
    {
        var (mine, theirs) = (SomeArticle.Text("Mit nye"), SomeArticle.Text("Deres nye"));
        var merge = ArticleMerge.Of(Before, Before with { Blocks = [Before.Blocks[2], Before.Blocks[0], mine, Before.Blocks[1]] }, Before with { Blocks = [.. Before.Blocks, theirs] });

        Assert.Equal(["Tre", "Deres nye", "Et", "Mit nye", "To"], merge.Content.Blocks.Select(block => block.Content.Text));
        Assert.Empty(merge.Clashes);
    }

    [Fact]
    public void Of_many_edits_none_is_lost_and_none_is_dropped_in_silence()
    {
        var random = new Random(5);
        for (var attempt = 0; attempt < 2_000; attempt++)
        {
            var (mine, theirs) = (Edit(random, "min"), Edit(random, "deres"));
            var merge = ArticleMerge.Of(Before, mine, theirs);
            var told = merge.Clashes.Where(clash => clash.Part == ArticlePart.Block).Select(clash => (clash.Mine ?? clash.Theirs)!.Key).ToHashSet();

            Assert.Equal(merge.Content.Blocks.Count, merge.Content.Blocks.DistinctBy(block => block.Key).Count());
            Assert.All(mine.Blocks.Except(Before.Blocks), block => Assert.Contains(block, merge.Content.Blocks));
            Assert.All(theirs.Blocks.Except(Before.Blocks), block => Assert.True(merge.Content.Blocks.Contains(block) || told.Contains(block.Key)));
            Assert.True(ArticleMerge.Of(Before, mine, Before).Content.SaysTheSameAs(mine));
            Assert.True(ArticleMerge.Of(Before, Before, theirs).Content.SaysTheSameAs(theirs));
            Assert.True(ArticleMerge.Of(theirs, merge.Content, theirs).Content.SaysTheSameAs(merge.Content));
        }
    }

    private static ArticleContent Edit(Random random, string by)
    {
        var blocks = Before.Blocks.Where(_ => random.Next(6) > 0).Select(block => random.Next(3) == 0 ? block with { Content = block.Content with { Text = $"{by} {random.Next()}" } } : block).ToList();
        if (random.Next(3) == 0)
        {
            blocks.Insert(random.Next(blocks.Count + 1), SomeArticle.Text($"nyt {by}"));
        }

        if (random.Next(4) == 0)
        {
            blocks.Reverse();
        }

        return Before with { Title = random.Next(3) == 0 ? $"{by} titel" : Before.Title, Blocks = blocks };
    }

    private static Block With(int index, string text) => Before.Blocks[index] with { Content = Before.Blocks[index].Content with { Text = text } };
}
