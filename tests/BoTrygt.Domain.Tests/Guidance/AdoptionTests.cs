using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

public class AdoptionTests
{
    [Fact]
    public void What_was_made_of_an_article_is_read_as_it_was_kept()
    {
        Block[] national = [SomeArticle.Text("Ét"), SomeArticle.Text("To"), SomeArticle.Text("Tre")];
        var local = LocalAdaptation.Adopt(national).Replace(national[0].Key, new(BlockKind.Text, "", "Aarhus")).Hide(national[1].Key).Add(national[2].Key, new(BlockKind.Contact, "Sofie", "12"));
        var adoption = Kept(local, 1);

        Assert.Equal(local.Read(), adoption.On(national).Read());
        Assert.Equal(0, adoption.Conflicts);

        Block[] next = [national[0] with { Content = new(BlockKind.Text, "", "Ét til") }, national[2]];
        adoption.Keep(adoption.On(national).Take(next), 2, SomeArticle.Writer, SomeArticle.Now);
        Assert.Equal((2, 1), (adoption.TakenRevision, adoption.Conflicts));
        Assert.Equal(MergeCause.Changed, Assert.Single(adoption.On(next).Conflicts()).Cause);
    }

    [Fact]
    public void Citizens_read_what_was_published_until_it_is_published_again()
    {
        Block[] national = [SomeArticle.Text("Ét")];
        var adoption = Kept(LocalAdaptation.Adopt(national), 1);
        Assert.False(adoption.IsPublished);
        adoption.Publish(adoption.Version);
        Assert.True(adoption.IsPublished);
        adoption.Keep(adoption.On(national).Hide(national[0].Key), 1, SomeArticle.Writer, SomeArticle.Now);
        Assert.False(adoption.IsPublished);
    }

    [Fact]
    public void The_copy_holds_the_blocks_as_they_are_read()
    {
        Block[] national = [SomeArticle.Text("Ét"), SomeArticle.Text("To")];
        var content = SomeArticle.Content with { Blocks = national };
        var copy = new PublishedAdaptation { PartnershipId = Guid.CreateVersion7(), ArticleId = Guid.CreateVersion7() };
        copy.Show(content, 1, LocalAdaptation.Adopt(national), SomeArticle.Now);
        Assert.False(copy.HasLocalWords);

        copy.Show(content, 1, LocalAdaptation.Adopt(national).Replace(national[0].Key, new(BlockKind.Text, "", "Aarhus")), SomeArticle.Now);
        Assert.True(copy.HasLocalWords);
        Assert.Equal(["Aarhus", "To"], copy.Content.Blocks.Select(block => block.Content.Text));
    }

    [Fact]
    public void How_it_stands_is_its_most_pressing_state()
    {
        Block[] taken = [SomeArticle.Text("Ét"), SomeArticle.Text("To")];
        var locked = BlockChange.Between(taken, [taken[0] with { IsLocked = true }, taken[1]]);
        var changed = BlockChange.Between(taken, [taken[0] with { Content = new(BlockKind.Text, "", "Ét til") }, taken[1]]);
        var adoption = Kept(LocalAdaptation.Adopt(taken), 1);
        Assert.Equal(AdoptionState.Current, adoption.StateOn(1, null, []));
        Assert.Equal(AdoptionState.Behind, adoption.StateOn(2, null, changed));
        Assert.Equal(AdoptionState.LockMissing, adoption.StateOn(2, null, locked));

        adoption.Keep(LocalAdaptation.Adopt(taken).Replace(taken[0].Key, new(BlockKind.Text, "", "Aarhus")).Take([taken[0] with { Content = new(BlockKind.Text, "", "Ét til") }, taken[1]]), 2, SomeArticle.Writer, SomeArticle.Now);
        Assert.Equal(AdoptionState.Conflict, adoption.StateOn(2, null, []));
        Assert.Equal(AdoptionState.Conflict, adoption.StateOn(3, null, changed));
        Assert.Equal(AdoptionState.LockMissing, adoption.StateOn(3, null, locked));
    }

    [Fact]
    public void What_has_changed_stands_in_the_order_of_the_later_revision_and_then_what_is_gone()
    {
        Block[] before = [SomeArticle.Text("Ét"), SomeArticle.Text("To"), SomeArticle.Text("Tre"), SomeArticle.Text("Fire") with { IsLocked = true }];
        var added = SomeArticle.Text("Nyt");
        var changes = BlockChange.Between(before, [before[3] with { IsLocked = false }, added, before[2], before[1] with { IsLocked = true }]);

        Assert.Equal([before[3].Key, added.Key, before[1].Key, before[0].Key], changes.Select(change => change.Block.Key));
        Assert.Equal([(false, true), (false, false), (true, false), (false, false)], changes.Select(change => (change.IsLocking, change.IsUnlocking)));
        Assert.Null(changes[1].Before);
        Assert.Null(changes[3].After);
        Assert.Empty(BlockChange.Between(before, [.. before.Reverse()]));
    }

    [Fact]
    public void What_citizens_are_shown_counts_as_what_was_taken()
    {
        Block[] national = [SomeArticle.Text("Ét")];
        var adoption = Kept(LocalAdaptation.Adopt(national), 2);
        BlockChange[] locked = [new(national[0], national[0] with { IsLocked = true })];

        Assert.Equal(AdoptionState.Current, adoption.StateOn(2, 2, []));
        Assert.Equal(AdoptionState.Behind, adoption.StateOn(2, 1, []));
        Assert.Equal(AdoptionState.Ended, adoption.StateOn(null, 2, []));
        Assert.Equal(AdoptionState.LockMissing, adoption.StateOn(2, 1, locked));
    }

    private static Adoption Kept(LocalAdaptation local, int revision)
    {
        var adoption = new Adoption { PartnershipId = Guid.CreateVersion7(), ArticleId = Guid.CreateVersion7() };
        adoption.Keep(local, revision, SomeArticle.Writer, SomeArticle.Now);
        return adoption;
    }
}
