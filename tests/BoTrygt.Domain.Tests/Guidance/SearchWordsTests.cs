using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

public class SearchWordsTests
{
    /// <summary>What is typed, and a text that it is to find.</summary>
    [Theory]
    [InlineData("låsene", "Eftersyn af terrassedøre og låse")]
    [InlineData("nabohjælperne", "Hvervning til NABOHJÆLP")]
    [InlineData("haeleri", "Om hæleri og brugte ting")]
    [InlineData("møder", "Borgermøde om indbrud")]
    [InlineData("indbruddet", "Færre indbrud")]
    [InlineData("butik", "Besøg i butikkerne")]
    [InlineData("butikker", "En butik på torvet")]
    [InlineData("ÅLEGÅRD", "Tur i Ålegården")]
    [InlineData("lys, stier", "Kort over stier og lys")]
    public void A_word_finds_its_other_forms_and_the_words_it_is_part_of(string typed, string text) =>
        Assert.All(SearchWords.Terms(typed), term => Assert.Contains(term, SearchWords.Fold(text), StringComparison.Ordinal));

    [Theory]
    [InlineData("hus", "En lus på en mus")]
    [InlineData("lås", "Lyset i gaden")]
    public void It_does_not_find_everything(string typed, string text) =>
        Assert.DoesNotContain(Assert.Single(SearchWords.Terms(typed)), SearchWords.Fold(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("  ,; % _ ' ")]
    public void What_is_no_word_asks_for_nothing(string typed) => Assert.Empty(SearchWords.Terms(typed));

    [Fact]
    public void A_whole_page_pasted_in_asks_for_a_few_words() => Assert.Equal(SearchWords.MostTerms, SearchWords.Terms(string.Join(' ', Enumerable.Range(0, 5000).Select(number => $"ord{number}"))).Count);
}
