using BoTrygt.Domain.Access;
using BoTrygt.Domain.CalendarFeeds;

namespace BoTrygt.Domain.Tests.CalendarFeeds;

public sealed class CalendarFeedTests
{
    [Fact]
    public void A_code_has_256_bits_goes_into_an_address_as_it_is_and_only_its_hash_is_kept()
    {
        var feed = new CalendarFeed { PersonId = Guid.NewGuid(), PartnershipId = null };

        var code = feed.Renew(DateTime.UnixEpoch);

        Assert.Matches("^[A-Za-z0-9_-]{43}$", code);
        Assert.Equal(SecretCode.HashOf(code), feed.CodeHash);
        Assert.DoesNotContain(code, feed.CodeHash, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_new_address_ends_the_one_before()
    {
        var feed = new CalendarFeed { PersonId = Guid.NewGuid(), PartnershipId = null };
        var first = feed.Renew(DateTime.UnixEpoch);

        Assert.NotEqual(first, feed.Renew(DateTime.UnixEpoch));
        Assert.NotEqual(SecretCode.HashOf(first), feed.CodeHash);
    }
}
