using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

public class ArticleChecksTests
{
    private static readonly Guid Known = Guid.CreateVersion7();
    private static readonly WatchedWord[] Words =
    [
        new() { Word = "skræmme*", Instead = "sig roligt, hvad der er sket" },
        new() { Word = "ofre", Instead = "dem, der har haft indbrud" },
        new() { Word = "ingen er sikre", Instead = "de fleste har aldrig indbrud", IsBanned = true },
    ];

    [Fact]
    public void A_calm_article_with_one_thing_to_do_has_nothing_to_mend() => Assert.Empty(Of(SomeArticle.Content));

    [Theory]
    [InlineData(FindingKind.NoTitle)]
    [InlineData(FindingKind.NoSummary)]
    [InlineData(FindingKind.NoBlocks)]
    [InlineData(FindingKind.NothingToDo)]
    public void What_is_missing_is_an_error(FindingKind kind)
    {
        var content = kind switch
        {
            FindingKind.NoTitle => SomeArticle.Content with { Title = "" },
            FindingKind.NoSummary => SomeArticle.Content with { Summary = "" },
            FindingKind.NoBlocks => SomeArticle.Content with { Blocks = [] },
            _ => SomeArticle.Content with { OneThing = "" },
        };

        Assert.Equal((kind, true), Assert.Single(Of(content).Select(finding => (finding.Kind, finding.IsError))));
    }

    [Theory]
    [InlineData(-1, false, true)]
    [InlineData(1, false, false)]
    public void An_event_that_is_over_is_advice(int hours, bool isError, bool isFound)
    {
        var ends = SomeArticle.Now.AddHours(hours);
        var findings = new ArticleChecks([], [], []).Of(SomeArticle.Content with { Occasion = new(ends.AddHours(-2), ends, "Salen") }, ArticleKind.Event, SomeArticle.Now);

        Assert.Equal(isFound ? [isError] : [], findings.Where(finding => finding.Kind == FindingKind.PastOccasion).Select(finding => finding.IsError));
    }

    [Fact]
    public void An_empty_call_to_action_is_nothing_to_do() => Assert.Contains(
        Of(SomeArticle.Content with { OneThing = "", Blocks = [SomeArticle.Text("Se efter."), new(Guid.CreateVersion7(), new(BlockKind.CallToAction, "", ""))] }), finding => finding is { Kind: FindingKind.NothingToDo, IsError: true });

    [Fact]
    public void News_need_nothing_to_do() => Assert.Empty(new ArticleChecks(Words, [], []).Of(SomeArticle.Content with { OneThing = "" }, ArticleKind.News, SomeArticle.Now));

    [Theory]
    [InlineData("Vi vil ikke skræmme nogen.", "skræmme", false)]
    [InlineData("Det er SKRÆMMENDE.", "SKRÆMMENDE", false)]
    [InlineData("Ofre for indbrud.", "Ofre", false)]
    [InlineData("Ingen er sikre her.", "Ingen er sikre", true)]
    public void A_word_that_frightens_is_found_with_what_to_say_instead(string text, string quote, bool isError)
    {
        var finding = Assert.Single(OfText(text));

        Assert.Equal((FindingKind.FrighteningWord, quote, isError), (finding.Kind, finding.Quote, finding.IsError));
        Assert.NotEmpty(finding.Suggestion);
    }

    [Theory]
    [InlineData("Ofrede du en time?")]
    [InlineData("Det var en skræ.")]
    [InlineData("Ring 112 eller 114.")]
    [InlineData("Læst igennem i 2026.")]
    [InlineData("Kom kl. 19.30 den 24. november.")]
    [InlineData("Sæt 3 skruer i.")]
    [InlineData("Ring på 12 34 56 78.")]
    [InlineData("Jens Hansen kommer på besøg.")]
    [InlineData("Mødet er på Skovvej 12.")]
    [InlineData("Se [vinduer](/raad/skalsikring/vinduer) og [os](https://botrygt.dk) og [mail](mailto:hej@botrygt.dk).")]
    [InlineData("### Sådan\nTekst\n#### Og så\nTekst")]
    [InlineData("Er 3 < 4, så er 4 > 3.")]
    [InlineData("Familien 👨‍👩‍👧 er hjemme.")]
    public void What_is_harmless_is_let_pass(string text) => Assert.Empty(OfText(text));

    [Theory]
    [InlineData("70 % af alle indbrud", FindingKind.NumberAlone, "70 %", false)]
    [InlineData("Der var 14.405 indbrud.", FindingKind.NumberAlone, "14.405", false)]
    [InlineData("Der var 1294 indbrud.", FindingKind.NumberAlone, "1294", false)]
    [InlineData("## Overskrift\nTekst", FindingKind.HeadingOrder, "## Overskrift", true)]
    [InlineData("### Ét\n##### To", FindingKind.HeadingOrder, "##### To", true)]
    [InlineData("[klik](javascript:alert(1))", FindingKind.BadLink, "javascript:alert(1", true)]
    [InlineData("[klik](//ondt.dk)", FindingKind.BadLink, "//ondt.dk", true)]
    [InlineData("[klik]( data:text/html,x)", FindingKind.BadLink, "data:text/html,x", true)]
    [InlineData("Mit nummer er 010190-1234.", FindingKind.PersonalNumber, "010190-1234", true)]
    [InlineData("Peter Hansen bor på Skovvej 12.", FindingKind.NameWithAddress, "Peter Hansen bor på Skovvej 12", true)]
    [InlineData("Hej\u200Bdu", FindingKind.HiddenCharacters, "U+200B", true)]
    [InlineData("Hej\u202Edu", FindingKind.HiddenCharacters, "U+202E", true)]
    [InlineData("Hej <b>du</b>", FindingKind.Html, "<b>", true)]
    [InlineData("<script>alert(1)</script>", FindingKind.Html, "<script>", true)]
    public void What_is_wrong_in_a_text_is_found_at_its_place(string text, FindingKind kind, string quote, bool isError)
    {
        var block = SomeArticle.Text(text);
        var finding = Assert.Single(Of(SomeArticle.Content with { Blocks = [block] }));

        Assert.Equal((kind, quote, isError, (Guid?)block.Key), (finding.Kind, finding.Quote, finding.IsError, finding.BlockKey));
    }

    [Fact]
    public void A_fact_has_a_source_and_then_its_number_may_stand()
    {
        var fact = new BlockContent(BlockKind.Fact, "Tallet", "70 % af indbruddene sker om dagen.");

        Assert.Equal(FindingKind.NoSource, Assert.Single(OfBlock(fact)).Kind);
        Assert.Empty(OfBlock(fact with { Source = "Danmarks Statistik, 2025" }));
    }

    [Fact]
    public void An_image_has_words_for_those_who_do_not_see_it()
    {
        var image = new BlockContent(BlockKind.Image, "Billedtekst", "", "", "", new(Known, 640, 480));

        Assert.Equal([FindingKind.NoAltText, FindingKind.NoCredit], OfBlock(image).Select(finding => finding.Kind));
        Assert.Empty(OfBlock(image with { Text = "En lampe over en dør.", Source = "Bo trygt" }));
    }

    [Fact]
    public void An_image_that_is_not_in_the_library_is_none()
    {
        var image = new BlockContent(BlockKind.Image, "", "En lampe.", "Bo trygt", "", new(Guid.CreateVersion7(), 640, 480));
        Assert.Equal(FindingKind.NoImage, Assert.Single(OfBlock(image)).Kind);
        Assert.Equal(FindingKind.NoImage, Assert.Single(OfBlock(image with { Image = null })).Kind);
    }

    [Fact]
    public void A_call_to_action_leads_somewhere_and_is_the_only_one()
    {
        var call = new BlockContent(BlockKind.CallToAction, "Tilmeld dig", "", "", "/find");
        Assert.Equal(FindingKind.BadLink, Assert.Single(OfBlock(call with { Link = "" })).Kind);
        Assert.Empty(OfBlock(call));

        var two = Of(SomeArticle.Content with { Blocks = [new(Guid.CreateVersion7(), call), new(Guid.CreateVersion7(), call)] });
        Assert.Equal((FindingKind.ManyThingsToDo, false), Assert.Single(two.Select(finding => (finding.Kind, finding.IsError))));
    }

    [Fact]
    public void A_contact_may_have_an_address_and_is_told_of_it()
    {
        var finding = Assert.Single(OfBlock(new(BlockKind.Contact, "Peter Hansen", "Rådhuset, Peter Hansen, Skovvej 12")));

        Assert.Equal((FindingKind.NameWithAddress, false), (finding.Kind, finding.IsError));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void A_link_that_was_silent_once_is_told_and_twice_is_an_error(int silences, bool? isError)
    {
        var check = new LinkCheck { Address = "https://botrygt.dk/vaek" };
        for (var night = 0; night < silences; night++)
        {
            check.Record(answered: false, SomeArticle.Now);
        }

        var findings = new ArticleChecks([], [check], []).Of(SomeArticle.Content with { Blocks = [SomeArticle.Text("[Se](https://botrygt.dk/vaek)")] }, ArticleKind.Guidance, SomeArticle.Now);
        Assert.Equal(isError, findings.SingleOrDefault()?.IsError);
        check.Record(answered: true, SomeArticle.Now);
        Assert.False(check.IsSilent);
    }

    [Fact]
    public void A_text_like_an_act_of_parliament_is_hard_to_read()
    {
        var finding = Assert.Single(OfText(string.Join(' ', Enumerable.Repeat("Foranstaltninger vedrørende boligsikringsforbedringer implementeres hensigtsmæssigt under hensyntagen til brandsikkerhedsmæssige bestemmelser og eksisterende ejerforeningsvedtægter samt kommunalbestyrelsens retningslinjer.", 4))));

        Assert.Equal((FindingKind.HardToRead, false), (finding.Kind, finding.IsError));
        Assert.True(int.Parse(finding.Suggestion, System.Globalization.CultureInfo.InvariantCulture) > Readability.Highest);
    }

    private static IReadOnlyList<Finding> Of(ArticleContent content) => new ArticleChecks(Words, [], [Known]).Of(content, ArticleKind.Guidance, SomeArticle.Now);

    private static IReadOnlyList<Finding> OfText(string text) => Of(SomeArticle.Content with { Blocks = [SomeArticle.Text(text)] });

    private static IReadOnlyList<Finding> OfBlock(BlockContent content) => Of(SomeArticle.Content with { Blocks = [new(Guid.CreateVersion7(), content)] });
}
