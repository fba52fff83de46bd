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

    private static Adoption Kept(LocalAdaptation local, int revision)
    {
        var adoption = new Adoption { PartnershipId = Guid.CreateVersion7(), ArticleId = Guid.CreateVersion7() };
        adoption.Keep(local, revision, SomeArticle.Writer, SomeArticle.Now);
        return adoption;
    }
}
