using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Guidance;

/// <summary>What is looked at before an article is published.</summary>
/// <param name="words">The list of words that frighten.</param>
/// <param name="links">What was asked of the addresses, as far as it was.</param>
/// <param name="images">Those of its pictures that are in the library.</param>
public sealed class ArticleChecks(IReadOnlyCollection<WatchedWord> words, IReadOnlyCollection<LinkCheck> links, IReadOnlyCollection<Guid> images)
{
    /// <summary>Addresses of the portal itself where citizens find nothing, as they stand in the article.</summary>
    public IReadOnlyCollection<string> Nowhere { get; init; } = [];

    /// <summary>All that there is to say, in the order of the article.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="kind">Only guidance has to give the reader something to do.</param>
    /// <param name="now">UTC.</param>
    public IReadOnlyList<Finding> Of(ArticleContent content, ArticleKind kind, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(content);
        return [.. OfHead(content, kind, now), .. content.Blocks.SelectMany(Of), .. Reading(content)];
    }

    /// <summary>What a text may not hold that stands beside the blocks, such as what readers are told of a change.</summary>
    public IEnumerable<Finding> OfText(string text) => OfWords(text, null, mayHoldAddress: false);

    private IEnumerable<Finding> OfHead(ArticleContent content, ArticleKind kind, DateTime now)
    {
        var calls = content.Blocks.Count(block => block.Content is { Kind: BlockKind.CallToAction, IsEmpty: false });
        var missing = new (FindingKind Kind, bool Is, bool IsError)[]
        {
            (FindingKind.NoTitle, content.Title.Length == 0, true),
            (FindingKind.NoSummary, content.Summary.Length == 0, true),
            (FindingKind.NoBlocks, content.Blocks.All(block => block.Content.IsEmpty), true),
            (FindingKind.NothingToDo, kind == ArticleKind.Guidance && content.OneThing.Length == 0 && calls == 0, true),
            (FindingKind.NoOccasion, kind == ArticleKind.Event && content.Occasion is not { Place.Length: > 0 }, true),
            (FindingKind.PastOccasion, content.Occasion is { } occasion && occasion.EndsAt < now, false),
            (FindingKind.ManyThingsToDo, calls > 1, false),
        };
        return missing.Where(one => one.Is).Select(one => new Finding(one.Kind, one.IsError, null))
            .Concat(new[] { content.Title, content.Summary, content.OneThing }.SelectMany(OfText)).Concat(OfWords(content.Occasion?.Place ?? "", null, mayHoldAddress: true));
    }

    private IEnumerable<Finding> Of(Block block)
    {
        var content = block.Content;
        if (content.IsEmpty)
        {
            return [new(FindingKind.EmptyBlock, IsError: false, block.Key)];
        }

        return [.. OfKind(block), .. OfWords(content.Words, block.Key, mayHoldAddress: content.Kind == BlockKind.Contact), .. links.Where(check => check.IsSilent && TextPatterns.Links(content).Contains(check.Address)).Select(check => new Finding(FindingKind.DeadLink, check.IsDead, block.Key, check.Address))];
    }

    private IEnumerable<Finding> OfKind(Block block)
    {
        var content = block.Content;
        var missing = new (FindingKind Kind, bool Is, bool IsError)[]
        {
            (FindingKind.NoImage, content.Kind == BlockKind.Image && !(content.Image is { } image && images.Contains(image.Id)), true),
            (FindingKind.NoAltText, content is { Kind: BlockKind.Image, Text: "" }, true),
            (FindingKind.NoCredit, content is { Kind: BlockKind.Image, Source: "" }, false),
            (FindingKind.NoSource, content is { Kind: BlockKind.Fact, Source: "" }, true),
            (FindingKind.BadLink, content is { Kind: BlockKind.CallToAction, Link: "" }, true),
        };
        var number = content.Kind is BlockKind.Fact or BlockKind.Contact ? "" : TextPatterns.LoneNumber(content.Text);
        return missing.Where(one => one.Is).Select(one => new Finding(one.Kind, one.IsError, block.Key))
            .Concat(Quoted(FindingKind.NumberAlone, isError: false, block.Key, number))
            .Concat(Quoted(FindingKind.HeadingOrder, isError: true, block.Key, TextPatterns.WrongHeading(content.Text)))
            .Concat(TextPatterns.Links(content).Where(link => !ArticleLink.MayLead(link) || Nowhere.Contains(link)).SelectMany(link => Quoted(FindingKind.BadLink, isError: true, block.Key, link)));
    }

    /// <summary>What no text may hold, wherever it stands. A name with an address is for whoever writes a contact to judge.</summary>
    private IEnumerable<Finding> OfWords(string text, Guid? key, bool mayHoldAddress) =>
        Quoted(FindingKind.PersonalNumber, isError: true, key, PersonalNumber.In(text))
            .Concat(Quoted(FindingKind.NameWithAddress, isError: !mayHoldAddress, key, TextPatterns.NameWithAddress(text)))
            .Concat(Quoted(FindingKind.HiddenCharacters, isError: true, key, TextPatterns.HiddenIn(text)))
            .Concat(Quoted(FindingKind.Html, isError: true, key, TextPatterns.HtmlIn(text)))
            .Concat(words.SelectMany(word => Quoted(FindingKind.FrighteningWord, word.IsBanned, key, TextPatterns.Find(word.Word, text), word.Instead)));

    /// <summary>Nothing when nothing was found.</summary>
    private static IEnumerable<Finding> Quoted(FindingKind kind, bool isError, Guid? key, string quote, string suggestion = "") => quote.Length == 0 ? [] : [new(kind, isError, key, quote, suggestion)];

    private static IEnumerable<Finding> Reading(ArticleContent content)
    {
        var text = string.Join('\n', content.Blocks.Where(block => block.Content.Kind is not (BlockKind.Contact or BlockKind.Image)).Select(block => $"{block.Content.Heading}\n{TextPatterns.WithoutMarks(block.Content.Text)}"));
        return Readability.Lix(text) is { } lix && lix > Readability.Highest
            ? [new(FindingKind.HardToRead, IsError: false, null, Readability.LongestSentence(text), lix.ToString(System.Globalization.CultureInfo.InvariantCulture))]
            : [];
    }
}
