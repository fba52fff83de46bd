using System.ServiceModel.Syndication;
using System.Xml;
using BoTrygt.Domain.Guidance;

namespace BoTrygt.Web.Citizens.Feeds;

/// <summary>An article as feeds tell of it.</summary>
/// <param name="Path">Where it is read.</param>
/// <param name="Title">Its name.</param>
/// <param name="Summary">What it is about.</param>
/// <param name="ChangedAt">UTC: when the advice last changed.</param>
/// <param name="Change">What changed last; null when nothing was told.</param>
internal sealed record FeedEntry(string Path, string Title, string Summary, DateTime ChangedAt, string? Change)
{
    /// <summary>The same entry is the same address for ever; a major change gives it a new date.</summary>
    public SyndicationItem ToItem(Func<string, Uri> addressOf)
    {
        var address = addressOf(Path);
        return new(Title, Change is null ? Summary : $"{Summary} Nyt: {Change}", address, Path, ChangedAt)
        {
            PublishDate = ChangedAt,
            Summary = new TextSyndicationContent(Change is null ? Summary : $"{Summary} Nyt: {Change}"),
        };
    }

    public static FeedEntry Of(PublishedArticle article, string path, PublishedChange? change)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(path, Clean(article.Title), Clean(article.Summary), article.ChangedAt, change is null ? null : Clean(change.Text));
    }

    /// <summary>One sign that XML does not know would close the feed to all who follow it.</summary>
    private static string Clean(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
