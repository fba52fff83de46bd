using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Citizens.Guidance;

public sealed record ThemesPage(IReadOnlyList<Theme> Themes, IReadOnlyList<ArticleCard> Articles)
{
    public IEnumerable<ArticleCard> ArticlesOf(Theme theme) => Articles.Where(article => article.ThemeSlug == theme.Slug).InDanishOrder();
}

public sealed record ThemePage(Theme Theme, IReadOnlyList<ArticleCard> Articles)
{
    public PageHead Head => new(Theme.Name, Theme.Description, [new("Gode råd", "/raad"), new(Theme.Name)]) { ThemeIcon = Theme.Slug };
}

/// <param name="Article">With its rendered text.</param>
/// <param name="Theme">It belongs to.</param>
public sealed record ArticlePage(PublishedArticle Article, Theme Theme)
{
    /// <summary>What is told of its changes, the latest first.</summary>
    public IReadOnlyList<PublishedChange> Changes { get; init; } = [];

    /// <summary>The address of the picture that goes with it where somebody shares it; null without one.</summary>
    public string? SharedImage { get; init; }

    /// <summary>It still stands there, and no longer holds.</summary>
    public bool IsWithdrawn => Article.State == PublicState.Withdrawn;

    /// <summary>Sentences about who says it, and how long ago.</summary>
    public IEnumerable<string> Dates
    {
        get
        {
            yield return $"Skrevet af Bo trygt og udgivet {Article.PublishedAt.InDanish()}.";
            if (Article.ChangedAt > Article.PublishedAt)
            {
                yield return $"Ændret {Article.ChangedAt.InDanish()}.";
            }

            if (Article.ConfirmedOn is { } day && !IsWithdrawn)
            {
                yield return $"Læst igennem {day.InDanish()}: rådet er stadig rigtigt.";
            }

            if (!IsWithdrawn)
            {
                yield return $"Bo trygt læser rådet igennem igen senest {Article.ReviewOn.InDanish()}.";
            }
        }
    }

    public PageHead Head => new(Article.Title, Article.Summary, [new("Gode råd", "/raad"), new(Theme.Name, $"/raad/{Theme.Slug}")]) { ThemeIcon = Theme.Slug };
}

/// <summary>National guidance as a partnership has adapted it, or something of the partnership's own.</summary>
/// <param name="Municipality">Its kommune.</param>
/// <param name="Copy">What is read.</param>
/// <param name="Article">The national article, or the partnership's own.</param>
public sealed record LocalArticlePage(Municipality Municipality, IRendered Copy, PublishedArticle Article)
{
    /// <summary>As <see cref="ArticlePage.SharedImage"/>.</summary>
    public string? SharedImage { get; init; }

    /// <summary>The national page, when this one says the same or its words are mostly those; null when it stands for itself.</summary>
    public string? NationalAddress => Article.PartnershipId is null ? ArticleAddresses.National(Article.ThemeSlug, Article.Slug) : null;

    /// <summary>It is the partnership's own, or its words are in it.</summary>
    public bool HasLocalWords => Copy is not PublishedAdaptation { HasLocalWords: false };

    /// <summary>What is read, not what the national article says today.</summary>
    public ArticleContent Content { get; } = ArticleContent.Parse(Copy.Json);

    /// <summary>What is told of changes in the partnership's own, the latest first. Those of national guidance may not have been taken over.</summary>
    public IReadOnlyList<PublishedChange> Changes => Article.PartnershipId is null ? [] : [.. Article.Changes.OrderByDescending(change => change.At)];

    public bool IsWithdrawn => Article.State == PublicState.Withdrawn;

    /// <summary>Sentences about how long ago it was said.</summary>
    public IEnumerable<string> Dates
    {
        get
        {
            yield return $"Udgivet {Copy.PublishedAt.InDanish()}.";
            if (Changes.Count > 0)
            {
                yield return $"Ændret {Article.ChangedAt.InDanish()}.";
            }

            if (Article is { PartnershipId: not null, ConfirmedOn: { } day } && !IsWithdrawn)
            {
                yield return $"Læst igennem {day.InDanish()}: det er stadig rigtigt.";
            }
        }
    }

    public PageHead Head => new(Copy.Title, Copy.Summary, [new("Partnerskaber", "/partnerskaber"), new(Municipality.Name, $"/bo-trygt-i/{Municipality.Slug}")]) { ThemeIcon = Article.ThemeSlug };
}

/// <summary>The news of a kommune.</summary>
/// <param name="Municipality">The kommune.</param>
/// <param name="News">The latest first.</param>
public sealed record AllNewsPage(Municipality Municipality, IReadOnlyList<NewsLink> News)
{
    public IEnumerable<IGrouping<int, NewsLink>> Years => News.GroupBy(link => link.PublishedAt.DayInDenmark().Year);

    public PageHead Head => new($"Nyheder fra {Municipality.OfficialName}", $"Hvad Bo trygt gør i {Municipality.OfficialName}, det nyeste først.", [new("Partnerskaber", "/partnerskaber"), new(Municipality.Name, $"/bo-trygt-i/{Municipality.Slug}")]);
}

/// <param name="PublishedAt">UTC.</param>
public sealed record NewsLink(string Slug, string Title, DateTime PublishedAt);
