using BoTrygt.Domain.Places;
using BoTrygt.Domain.Tests.Support;
using FsCheck.Xunit;

namespace BoTrygt.Domain.Tests.Places;

[Properties(Arbitrary = [typeof(ShortText)], Replay = "(20261123,7)", MaxTest = 200)]
public class DanishSpellingTests
{
    [Property]
    public bool Case_does_not_change_a_folding(ShortText text) =>
        DanishSpelling.Foldings(text.Value.ToUpperInvariant()).SetEquals(DanishSpelling.Foldings(text.Value.ToLowerInvariant()));

    [Property]
    public bool Space_around_and_hyphens_do_not_change_a_folding(ShortText text) =>
        DanishSpelling.Foldings($"  {text.Value.Replace('-', ' ')} ").SetEquals(DanishSpelling.Foldings(text.Value));

    [Property]
    public bool The_letters_and_their_two_letter_forms_share_a_folding(ShortText text) =>
        DanishSpelling.Foldings(text.Value.ToLowerInvariant().Replace("æ", "ae").Replace("ø", "oe").Replace("å", "aa")).Overlaps(DanishSpelling.Foldings(text.Value));

    [Property]
    public bool A_slug_is_small_ASCII_letters_and_single_hyphens(ShortText text)
    {
        var slug = DanishSpelling.Slug(text.Value);
        return slug.All(letter => char.IsAsciiLetterLower(letter) || letter == '-') && !slug.Contains("--") && slug.Trim('-') == slug;
    }

    [Property]
    public bool A_slug_of_a_slug_is_the_same(ShortText text) => DanishSpelling.Slug(DanishSpelling.Slug(text.Value)) == DanishSpelling.Slug(text.Value);

    [Property]
    public bool No_text_is_too_odd_to_fold(string? text) => DanishSpelling.Foldings(text ?? "").Count > 0;

    [Fact]
    public void Every_shipped_slug_is_the_names_own() =>
        Assert.All(ShippedPlaces.Municipalities, municipality => Assert.Equal(DanishSpelling.Slug(municipality.Name), municipality.Slug));
}
