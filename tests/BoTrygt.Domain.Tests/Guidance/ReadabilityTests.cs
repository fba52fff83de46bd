using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

public class ReadabilityTests
{
    [Fact]
    public void Lix_is_words_in_a_sentence_plus_the_share_of_long_words()
    {
        // Four sentences of ten words, each with two of more than six letters: 10 + 20.
        var text = string.Join(' ', Enumerable.Repeat("Det er godt at lukke terrassedøren og hoveddøren hver dag.", 4));

        Assert.Equal(30, Readability.Lix(text));
    }

    [Fact]
    public void A_short_text_has_no_index() => Assert.Null(Readability.Lix("Luk døren."));

    [Fact]
    public void Lines_of_a_list_are_sentences() =>
        Assert.Equal(Readability.Lix(string.Join(' ', Enumerable.Repeat("Luk den dør.", 20))), Readability.Lix(string.Join('\n', Enumerable.Repeat("- Luk den dør", 20))));

    [Fact]
    public void The_longest_sentence_is_found() => Assert.Equal("Her er en noget længere sætning.", Readability.LongestSentence("Kort. Her er en noget længere sætning. Slut."));
}
