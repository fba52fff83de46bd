namespace BoTrygt.Domain.Guidance;

/// <summary>An article as citizens read it: a copy, so that editing never shows half-done text.</summary>
public class PublishedArticle : IRendered
{
    public const int MovedToMaxLength = 300;

    /// <summary>The article it is a copy of; one copy at a time.</summary>
    public required Guid ArticleId { get; init; }

    public required ArticleKind Kind { get; init; }

    /// <summary>Null for a national article.</summary>
    public Guid? PartnershipId { get; init; }

    public string? ThemeSlug { get; init; }
    public required string Slug { get; init; }

    public int Revision { get; private set; }
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";
    public string OneThing { get; private set; } = "";
    public Season? Season { get; private set; }

    /// <summary>UTC: of an event; null else.</summary>
    public DateTime? StartsAt { get; private set; }

    public DateTime? EndsAt { get; private set; }

    public string Json { get; private set; } = "";
    public string Html { get; private set; } = "";
    public int RenderedBy { get; private set; }

    public DateOnly ReviewOn { get; private set; }
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>UTC: when citizens could read it first.</summary>
    public DateTime PublishedAt { get; private set; }

    /// <summary>UTC: when the advice last changed for those who have read it.</summary>
    public DateTime ChangedAt { get; private set; }

    public PublicState State { get; private set; }

    /// <summary>Why it no longer holds or is gone; null while it is published.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The path of the article that has taken it up.</summary>
    public string? MovedTo { get; private set; }

    /// <summary>What readers are told of its changes.</summary>
    public ICollection<PublishedChange> Changes { get; } = [];

    public ArticleContent Content => ArticleContent.Parse(Json);

    /// <summary>The first copy of an article.</summary>
    public static PublishedArticle Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new() { ArticleId = article.Id, Kind = article.Kind, PartnershipId = article.PartnershipId, ThemeSlug = article.ThemeSlug, Slug = article.Slug };
    }

    /// <summary>Shows what has just been published.</summary>
    /// <param name="article">After <see cref="Article.Publish"/>.</param>
    /// <param name="content">What the published revision says.</param>
    /// <param name="publication">The act.</param>
    public void Show(Article article, ArticleContent content, Publication publication)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(publication);
        var now = publication.DoneAt ?? publication.DueAt;
        var isNew = PublishedAt == default;
        (Revision, Title, Summary, OneThing, Season) = (publication.Revision, content.Title, content.Summary, content.OneThing, content.Season);
        (StartsAt, EndsAt, Json, RenderedBy) = (content.Occasion?.StartsAt, content.Occasion?.EndsAt, content.ToJson(), 0);
        (PublishedAt, ChangedAt) = (isNew ? now : PublishedAt, isNew || publication.Change.IsMajor ? now : ChangedAt);
        if (publication.Change is { IsMajor: true, Text.Length: > 0 } change)
        {
            Changes.Add(new() { ArticleId = ArticleId, At = now, Text = change.Text });
        }

        Follow(article);
    }

    /// <summary>Shows that the article was withdrawn, taken away or confirmed.</summary>
    /// <param name="article">As it is now.</param>
    /// <param name="movedTo">The path of the article that has taken it up.</param>
    public void Follow(Article article, string? movedTo = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        (State, EndReason, MovedTo) = (article.PublicState, article.EndReason, movedTo);
        (ReviewOn, ConfirmedOn) = (article.ReviewOn, article.ConfirmedOn);
    }

    public void Render(string html, int by) => (Html, RenderedBy) = (html, by);
}

/// <summary>A copy that is rendered once for all who read it.</summary>
public interface IRendered
{
    string Title { get; }
    string Summary { get; }

    /// <summary>UTC: when citizens could read it first; of an adapted one, when it was shown last.</summary>
    DateTime PublishedAt { get; }

    /// <summary>What it says; see <see cref="ArticleContent.ToJson"/>.</summary>
    string Json { get; }

    /// <summary>The same as citizens' browsers get it; empty until it is rendered.</summary>
    string Html { get; }

    /// <summary>Which version of the renderer made it; 0 for none.</summary>
    int RenderedBy { get; }

    void Render(string html, int by);
}

/// <summary>What readers are told of a change.</summary>
public class PublishedChange
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ArticleId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string Text { get; init; }
}
