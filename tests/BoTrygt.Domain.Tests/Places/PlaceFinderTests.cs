using BoTrygt.Domain.Places;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Places;

public class PlaceFinderTests
{
    public static TheoryData<string> Names => [.. ShippedPlaces.Municipalities.Select(municipality => municipality.Name)];

    [Theory]
    [InlineData("Århus", "Aarhus")]
    [InlineData("Aarhus", "Aarhus")]
    [InlineData("aarhus", "Aarhus")]
    [InlineData("arhus", "Aarhus")]
    [InlineData("ÅRHUS kommune", "Aarhus")]
    [InlineData("  Aarhus   Kommune ", "Aarhus")]
    [InlineData("København", "København")]
    [InlineData("Koebenhavn", "København")]
    [InlineData("Kobenhavn", "København")]
    [InlineData("Köbenhavn", "København")]
    [InlineData("Høje-Taastrup", "Høje-Taastrup")]
    [InlineData("hoje tastrup", "Høje-Taastrup")]
    [InlineData("Høje Tåstrup", "Høje-Taastrup")]
    [InlineData("Ærø", "Ærø")]
    [InlineData("Aeroe", "Ærø")]
    [InlineData("aero", "Ærø")]
    [InlineData("lyngby taarbaek", "Lyngby-Taarbæk")]
    public void Any_usual_spelling_finds_the_municipality_first(string typed, string expected) =>
        Assert.Equal(expected, Find(typed)[0]);

    [Theory, MemberData(nameof(Names))]
    public void Every_municipality_is_found_first_by_its_own_name_in_all_its_forms(string name)
    {
        var slug = ShippedPlaces.Municipalities.Single(municipality => municipality.Name == name).Slug;

        Assert.All([name, slug, name.ToUpperInvariant(), name + " kommune", name.Normalize(System.Text.NormalizationForm.FormD)], typed => Assert.Equal(name, Find(typed)[0]));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_municipality_is_found_by_its_official_name_or_guessed_first(string name)
    {
        var answer = ShippedPlaces.Finder.Find(ShippedPlaces.Municipalities.Single(municipality => municipality.Name == name).OfficialName);

        Assert.Equal(name, answer.Matches.Concat(answer.Guesses).First().Municipality.Name);
    }

    [Fact]
    public void All_98_municipalities_ship() => Assert.Equal(98, ShippedPlaces.Municipalities.Count);

    [Fact]
    public void A_town_finds_its_municipality_and_says_by_which_postal_code()
    {
        var match = Assert.Single(ShippedPlaces.Finder.Find("Risskov").Matches);

        Assert.Equal(("Aarhus", "8240 Risskov"), (match.Municipality.Name, match.Via));
    }

    [Fact]
    public void A_municipalitys_own_name_needs_no_postal_code() =>
        Assert.Null(ShippedPlaces.Finder.Find("Solrød").Matches[0].Via);

    [Fact]
    public void A_town_name_that_several_places_share_finds_them_all() =>
        Assert.Equal(["Aarhus", "Køge", "Roskilde"], Find("Viby").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("8000")]
    [InlineData("DK-8000")]
    [InlineData("dk-8000 Aarhus C")]
    [InlineData("8260 Viby")]
    [InlineData("8260, Viby J")]
    public void A_postal_code_decides_alone(string typed) => Assert.Equal(["Aarhus"], Find(typed));

    [Fact]
    public void A_postal_code_across_a_border_finds_both_municipalities() => Assert.Equal(["Køge", "Roskilde"], Find("4130").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("1001")]
    [InlineData("1999")]
    public void A_street_code_of_inner_Copenhagen_that_is_not_listed_is_Kobenhavn_or_Frederiksberg(string code) =>
        Assert.Equal(["København", "Frederiksberg"], Find(code));

    [Theory]
    [InlineData("Solrd", "Solrød")]
    [InlineData("Arhsu", "Aarhus")]
    [InlineData("Kjøbenhavn", "København")]
    [InlineData("Haderlsev", "Haderslev")]
    public void A_misspelling_is_guessed_at_and_never_given_as_a_match(string typed, string meant)
    {
        var answer = ShippedPlaces.Finder.Find(typed);

        Assert.Empty(answer.Matches);
        Assert.Contains(meant, answer.Guesses.Select(guess => guess.Municipality.Name));
        Assert.InRange(answer.Guesses.Count, 1, 5);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(" kommune")]
    [InlineData("9999")]
    [InlineData("0000 Ingensteder")]
    [InlineData("😀🏠")]
    [InlineData("?!-.,")]
    [InlineData("'; DROP TABLE")]
    public void What_is_no_place_finds_nothing(string? typed)
    {
        var answer = ShippedPlaces.Finder.Find(typed);

        Assert.Empty(answer.Matches);
        Assert.Empty(answer.Guesses);
    }

    [Fact]
    public void Eighty_letters_find_nothing() => Assert.Empty(ShippedPlaces.Finder.Find(new string('å', PlaceFinder.QueryMaxLength)).Guesses);

    [Fact]
    public void Half_an_emoji_and_the_noncharacter_that_UTF8_can_carry_are_no_letters() =>
        Assert.All(["Aarhus\ud83d", "\ude00Aarhus", "\ufffeAarhus"], typed => Assert.Equal("Aarhus", Find(typed)[0]));

    private static List<string> Find(string typed) => [.. ShippedPlaces.Finder.Find(typed).Matches.Select(match => match.Municipality.Name)];
}
