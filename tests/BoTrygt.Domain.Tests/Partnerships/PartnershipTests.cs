using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Partnerships;

public class PartnershipTests
{
    private static readonly Municipality Aarhus = ShippedPlaces.Municipalities.Single(municipality => municipality.Name == "Aarhus");
    private static readonly Municipality Randers = ShippedPlaces.Municipalities.Single(municipality => municipality.Name == "Randers");
    private static readonly Organisation Administration = Organisation.Of(Aarhus);
    private static readonly Organisation Police = Organisation.Of(new PoliceDistrict { Code = Aarhus.PoliceDistrictCode, Name = "Østjyllands Politi" });
    private static readonly Organisation BoTrygt = Organisation.BoTrygt();

    public static TheoryData<string, Organisation, Organisation, Organisation> ForeignParties => new()
    {
        { "another municipality", Organisation.Of(Randers), Police, BoTrygt },
        { "another police district", Administration, Organisation.Of(new PoliceDistrict { Code = "1460", Name = "Nordjyllands Politi" }), BoTrygt },
        { "the municipality twice", Administration, Administration, BoTrygt },
        { "the police twice", Administration, Police, Police },
        { "municipality and police swapped", Police, Administration, BoTrygt },
        { "Bo trygt three times", BoTrygt, BoTrygt, BoTrygt },
    };

    [Fact]
    public void Has_its_municipality_its_police_district_and_Bo_trygt_as_parties()
    {
        var partnership = Partnership.Between(Aarhus, Administration, Police, BoTrygt);

        Assert.Equal("Bo trygt i Aarhus", partnership.Name);
        Assert.Equal([Administration, Police, BoTrygt], partnership.Parties.Select(party => party.Organisation));
    }

    [Theory, MemberData(nameof(ForeignParties))]
    public void Refuses_parties_that_are_not_its_own(string who, Organisation administration, Organisation police, Organisation boTrygt)
    {
        var refusal = Assert.Throws<ArgumentException>(() => Partnership.Between(Aarhus, administration, police, boTrygt));
        Assert.True(refusal.Message.Contains("Aarhus", StringComparison.Ordinal), who);
    }

    [Fact]
    public void Since_is_unknown_without_a_declaration() => Assert.Null(Signed().Since);

    [Fact]
    public void Since_is_the_first_of_several_declarations() =>
        Assert.Equal(new PartialDate(2018, 4), Signed("2023-04-01", "2018-04", "2021").Since);

    [Theory]
    [InlineData("2023", "2022", false)]
    [InlineData("2023-04-01", "2023-03", false)]
    [InlineData("2023-04-02", "2023-04-01", false)]
    [InlineData("2023-04-02", "2023-04", true)]
    [InlineData("2023-04-02", "2023", true)]
    [InlineData("2023", "2023-01-01", true)]
    public void A_declaration_does_not_end_before_it_is_signed_as_far_as_both_are_known(string signing, string end, bool mayEnd)
    {
        var declaration = new Declaration { SignedOn = PartialDate.Parse(signing), Source = "Prøve" };
        var failure = Record.Exception(() => declaration.End(PartialDate.Parse(end)));

        Assert.Equal(mayEnd, failure is null);
        Assert.Equal(mayEnd ? PartialDate.Parse(end) : null, declaration.EndsOn);
    }

    private static Partnership Signed(params string[] dates)
    {
        var partnership = Partnership.Between(Aarhus, Administration, Police, BoTrygt);
        foreach (var date in dates)
        {
            partnership.Declarations.Add(new Declaration { SignedOn = PartialDate.Parse(date), Source = "Prøve" });
        }

        return partnership;
    }
}
