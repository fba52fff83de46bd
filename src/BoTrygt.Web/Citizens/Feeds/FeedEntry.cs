using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using BoTrygt.Domain.Guidance;

namespace BoTrygt.Web.Citizens.Feeds;

/// <summary>An article as feeds tell of it.</summary>
/// <param name="Path">Where it is read.</param>
/// <param name="Title">Its name.</param>
/// <param name="Summary">What it is about.</param>
/// <param name="PublishedAt">UTC: when it first came out; of an adaptation, when it was shown last.</param>
/// <param name="ChangedAt">UTC: when the advice last changed.</param>
/// <param name="Change">What changed last; null when nothing was told.</param>
internal sealed record FeedEntry(string Path, string Title, string Summary, DateTime PublishedAt, DateTime ChangedAt, string? Change)
{
    /// <summary>A major change gives it a new date.</summary>
    public SyndicationItem ToItem(Func<string, Uri> addressOf)
    {
        var address = addressOf(Path);
        return new(Title, Change is null ? Summary : $"{Summary} Nyt: {Change}", address, IdOf(Path), ChangedAt)
        {
            PublishDate = PublishedAt,
            Summary = new TextSyndicationContent(Change is null ? Summary : $"{Summary} Nyt: {Change}"),
        };
    }

    public static FeedEntry Of(PublishedArticle article, string path, PublishedChange? change)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(path, Clean(article.Title), Clean(article.Summary), article.PublishedAt, article.ChangedAt, change is null ? null : Clean(change.Text));
    }

    /// <summary>The same for ever. It does not name the portal's host, which may not be set and may change.</summary>
    /// <param name="path">Of an entry or a feed.</param>
    public static string IdOf(string path) => $"urn:uuid:{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 16))}";

    /// <summary>One sign that XML does not know would close the feed to all who follow it.</summary>
    private static string Clean(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
