using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Tests.Access;

public sealed class PostTests
{
    private static readonly Guid Holder = Guid.NewGuid();
    private static readonly Guid Next = Guid.NewGuid();

    [Fact]
    public void Whoever_was_promised_the_post_keeps_the_promise_as_long_as_its_holder_is_the_same()
    {
        var post = Promised();

        post.HolderId = Holder;
        Assert.Equal(Next, post.NextHolderId);

        post.HolderId = Guid.NewGuid();
        Assert.Null(post.NextHolderId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_handed_over_is_promised_to_nobody(bool nextIsHere)
    {
        var post = Promised();

        post.HandOver(nextIsHere);

        Assert.Equal((nextIsHere ? Next : null, (Guid?)null), (post.HolderId, post.NextHolderId));
    }

    private static Post Promised()
    {
        var post = new Post { OrganisationId = Guid.NewGuid(), Title = "Kriminalpræventiv konsulent", HolderId = Holder };
        post.PromiseTo(Next);
        return post;
    }
}
