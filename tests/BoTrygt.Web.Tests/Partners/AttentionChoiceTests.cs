using BoTrygt.Web.Partners.FollowUps;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>What of an address can be used.</summary>
public sealed class AttentionChoiceTests
{
    private static readonly PartnershipInReach[] Partnerships =
    [
        new(Guid.CreateVersion7(), "Bo trygt i Aarhus", "aarhus", "1461", "Østjyllands Politi", null, null, null),
        new(Guid.CreateVersion7(), "Bo trygt i Herlev", "herlev", "1468", "Københavns Vestegns Politi", null, null, null),
    ];

    [Fact]
    public void A_partnership_of_another_district_is_shown_and_the_district_is_given_up_in_words()
    {
        var choice = AttentionChoice.Of(new() { Kreds = "1461", Partnerskab = "herlev" }, Partnerships);

        Assert.Equal((null, "herlev"), (choice.DistrictCode, choice.Slug));
        Assert.Equal(["Bo trygt i Herlev hører ikke til Østjyllands Politi, så politikredsen er sat til »Alle«."], choice.Ignored);
    }

    [Fact]
    public void A_partnership_of_its_own_district_keeps_both()
    {
        var choice = AttentionChoice.Of(new() { Kreds = "1468", Partnerskab = "herlev" }, Partnerships);

        Assert.Equal(("1468", "herlev"), (choice.DistrictCode, choice.Slug));
        Assert.Empty(choice.Ignored);
    }
}
