namespace BoTrygt.Domain.Guidance;

/// <summary>What is looked at before an article is published.</summary>
/// <param name="words">The list of words that frighten.</param>
/// <param name="links">What was asked of the addresses, as far as it was.</param>
public sealed class ArticleChecks(IReadOnlyCollection<WatchedWord> words, IReadOnlyCollection<LinkCheck> links)
{
    /// <summary>All that there is to say, in the order of the article.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="kind">Only guidance has to give the reader something to do.</param>
    public IReadOnlyList<Finding> Of(ArticleContent content, ArticleKind kind)
    {
        ArgumentNullException.ThrowIfNull(content);
        return [.. OfHead(content, kind), .. content.Blocks.SelectMany(Of), .. Reading(content)];
    }

    /// <summary>What a text of its own may not hold, such as what readers are told of a change.</summary>
    public IEnumerable<Finding> OfText(string text) => TextPatterns.NameWithAddress(text) is { Length: > 0 } name
        ? OfWords(text, null).Append(new(FindingKind.NameWithAddress, IsError: true, null, name))
        : OfWords(text, null);

    private IEnumerable<Finding> OfHead(ArticleContent content, ArticleKind kind)
    {
        var calls = content.Blocks.Count(block => block.Content.Kind == BlockKind.CallToAction);
        var missing = new (FindingKind Kind, bool Is, bool IsError)[]
        {
            (FindingKind.NoTitle, content.Title.Length == 0, true),
            (FindingKind.NoSummary, content.Summary.Length == 0, true),
            (FindingKind.NoBlocks, content.Blocks.All(block => block.Content.IsEmpty), true),
            (FindingKind.NothingToDo, kind == ArticleKind.Guidance && content.OneThing.Length == 0 && calls == 0, true),
            (FindingKind.NoOccasion, kind == ArticleKind.Event && content.Occasion is not { Place.Length: > 0 }, true),
            (FindingKind.ManyThingsToDo, calls > 1, false),
        };
        return missing.Where(one => one.Is).Select(one => new Finding(one.Kind, one.IsError, null))
            .Concat(new[] { content.Title, content.Summary, content.OneThing }.SelectMany(OfText)).Concat(OfWords(content.Occasion?.Place ?? "", null));
    }

    private IEnumerable<Finding> Of(Block block)
    {
        var content = block.Content;
        if (content.IsEmpty)
        {
            return [new(FindingKind.EmptyBlock, IsError: false, block.Key)];
        }

        return [.. OfKind(block), .. OfWords(content.Words, block.Key), .. links.Where(check => check.IsSilent && TextPatterns.Links(content).Contains(check.Address)).Select(check => new Finding(FindingKind.DeadLink, check.IsDead, block.Key, check.Address))];
    }

    private static IEnumerable<Finding> OfKind(Block block)
    {
        var content = block.Content;
        var found = new (FindingKind Kind, bool Is, bool IsError, string Quote)[]
        {
            (FindingKind.NoImage, content is { Kind: BlockKind.Image, ImageId: null }, true, ""),
            (FindingKind.NoAltText, content is { Kind: BlockKind.Image, Text: "" }, true, ""),
            (FindingKind.NoCredit, content is { Kind: BlockKind.Image, Source: "" }, false, ""),
            (FindingKind.NoSource, content is { Kind: BlockKind.Fact, Source: "" }, true, ""),
            (FindingKind.BadLink, content is { Kind: BlockKind.CallToAction, Link: "" }, true, content.Heading),
            (FindingKind.NumberAlone, content.Kind is not (BlockKind.Fact or BlockKind.Contact) && TextPatterns.LoneNumber(content.Text).Length > 0, false, TextPatterns.LoneNumber(content.Text)),
            (FindingKind.HeadingOrder, TextPatterns.WrongHeading(content.Text).Length > 0, true, TextPatterns.WrongHeading(content.Text)),
            (FindingKind.NameWithAddress, TextPatterns.NameWithAddress(content.Words).Length > 0, content.Kind != BlockKind.Contact, TextPatterns.NameWithAddress(content.Words)),
        };
        return found.Where(one => one.Is).Select(one => new Finding(one.Kind, one.IsError, block.Key, one.Quote))
            .Concat(TextPatterns.Links(content).Where(link => !ArticleLink.MayLead(link)).Select(link => new Finding(FindingKind.BadLink, IsError: true, block.Key, link)));
    }

    /// <summary>What no text may hold, wherever it stands.</summary>
    private IEnumerable<Finding> OfWords(string text, Guid? key)
    {
        if (TextPatterns.PersonalNumberIn(text) is { Length: > 0 } number)
        {
            yield return new(FindingKind.PersonalNumber, IsError: true, key, number);
        }

        if (TextPatterns.HiddenIn(text) is { Length: > 0 } hidden)
        {
            yield return new(FindingKind.HiddenCharacters, IsError: true, key, hidden);
        }

        if (TextPatterns.HtmlIn(text) is { Length: > 0 } html)
        {
            yield return new(FindingKind.Html, IsError: true, key, html);
        }

        foreach (var word in words)
        {
            if (TextPatterns.Find(word.Word, text) is { Length: > 0 } found)
            {
                yield return new(FindingKind.FrighteningWord, word.IsBanned, key, found, word.Instead);
            }
        }
    }

    private static IEnumerable<Finding> Reading(ArticleContent content)
    {
        var text = string.Join('\n', content.Blocks.Where(block => block.Content.Kind is not (BlockKind.Contact or BlockKind.Image)).Select(block => $"{block.Content.Heading}\n{TextPatterns.WithoutMarks(block.Content.Text)}"));
        return Readability.Lix(text) is { } lix && lix > Readability.Highest
            ? [new(FindingKind.HardToRead, IsError: false, null, Readability.LongestSentence(text), lix.ToString(System.Globalization.CultureInfo.InvariantCulture))]
            : [];
    }
}
