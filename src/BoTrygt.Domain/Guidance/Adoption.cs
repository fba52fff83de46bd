using System.Linq.Expressions;
using System.Text.Json;
using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Guidance;

/// <summary>
/// That a partnership has taken over a national article, the revision that it stands on, and what it has made of it (see
/// <see cref="LocalAdaptation"/>). Its citizens read the copy that its editor publishes.
/// </summary>
public class Adoption : IBelongToPartnership, IVersioned
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PartnershipId { get; init; }
    public required Guid ArticleId { get; init; }
    public Article Article { get; private init; } = null!;

    /// <summary>The national revision that it stands on.</summary>
    public int TakenRevision { get; private set; }

    /// <summary>The <see cref="LocalWords"/>.</summary>
    public string Json { get; private set; } = "{}";

    public Guid? EditedById { get; private set; }
    public Person? EditedBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime EditedAt { get; private set; }

    /// <summary>The version that citizens read; null when none was published.</summary>
    public int? PublishedVersion { get; private set; }

    /// <summary>How many conflicts waited when it was last saved.</summary>
    public int Conflicts { get; private set; }

    public int Version { get; private set; }

    /// <summary>Citizens read it as it stands.</summary>
    public bool IsPublished => PublishedVersion == Version;

    /// <summary>Citizens read it, as it stands or as it stood.</summary>
    public bool IsShown => PublishedVersion is not null;

    /// <summary>How it stands with the national article of today.</summary>
    /// <param name="published">The number of the national revision that citizens of the country read; null when the article is withdrawn or taken down.</param>
    /// <param name="shown">Of the one under what the partnership's citizens read; null when they were shown none.</param>
    /// <param name="since">What Bo trygt has changed since the revision that was taken, and since the one that is shown.</param>
    public AdoptionState StateOn(int? published, int? shown, IReadOnlyList<BlockChange> since) =>
        published is null ? AdoptionState.Ended
        : since.Any(change => change.IsLocking) ? AdoptionState.LockMissing
        : Conflicts > 0 ? AdoptionState.Conflict
        : TakenRevision != published || (shown ?? published) != published ? AdoptionState.Behind
        : AdoptionState.Current;

    /// <summary>As SQL: its editor has something to do about it: to take, to decide or to show, or to see that Bo trygt has withdrawn what citizens are shown.</summary>
    public static Expression<Func<Adoption, bool>> Waits { get; } = adoption => adoption.Article.PublicState == PublicState.Published
        ? adoption.Conflicts > 0 || adoption.TakenRevision != adoption.Article.PublishedRevision || (adoption.PublishedVersion != null && adoption.PublishedVersion != adoption.Version)
        : adoption.PublishedVersion != null;

    /// <summary>The article as it stands, on the blocks of the revision that was taken.</summary>
    public LocalAdaptation On(IReadOnlyList<Block> taken)
    {
        var words = JsonSerializer.Deserialize<LocalWords>(Json, ArticleContent.Format) ?? new([], []);
        return LocalAdaptation.Of(taken, words.Changes ?? [], words.Own ?? []);
    }

    /// <summary>A partnership takes an article over as it is.</summary>
    /// <param name="partnershipId">Who.</param>
    /// <param name="articleId">The national article.</param>
    /// <param name="national">The blocks of a published revision.</param>
    /// <param name="revision">Its number.</param>
    /// <param name="by">The person.</param>
    /// <param name="now">UTC.</param>
    public static Adoption AsItIs(Guid partnershipId, Guid articleId, IReadOnlyList<Block> national, int revision, Guid? by, DateTime now)
    {
        var adoption = new Adoption { PartnershipId = partnershipId, ArticleId = articleId };
        adoption.Keep(LocalAdaptation.Adopt(national), revision, by, now);
        return adoption;
    }

    /// <summary>Keeps what somebody made of it, on a national revision.</summary>
    public void Keep(LocalAdaptation local, int revision, Guid? by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(local);
        (TakenRevision, Json, Conflicts) = (revision, JsonSerializer.Serialize(new LocalWords([.. local.Changes], local.Own), ArticleContent.Format), local.Conflicts().Count);
        (EditedById, EditedAt) = (by, now);
        Touch();
    }

    public void Touch() => Version++;

    /// <summary>Citizens read it from now on.</summary>
    /// <param name="version">That it has once this is saved.</param>
    public void Publish(int version) => PublishedVersion = version;

    /// <summary>Citizens read what Bo trygt wrote again.</summary>
    public void TakeDown()
    {
        PublishedVersion = null;
        Touch();
    }

    private sealed record LocalWords(IReadOnlyList<LocalChange>? Changes, IReadOnlyList<LocalBlock>? Own);
}

/// <summary>An adapted article as a partnership's citizens read it: a copy.</summary>
public class PublishedAdaptation : IRendered
{
    public required Guid PartnershipId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>The national revision that it stands on.</summary>
    public int Revision { get; private set; }

    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";
    public string Json { get; private set; } = "";
    public string Html { get; private set; } = "";
    public int RenderedBy { get; private set; }

    /// <summary>The partnership's own words are in it.</summary>
    public bool HasLocalWords { get; private set; }

    /// <summary>UTC: when it was published last.</summary>
    public DateTime PublishedAt { get; private set; }

    public ArticleContent Content => ArticleContent.Parse(Json);

    /// <param name="taken">The national revision that it stands on.</param>
    /// <param name="revision">Its number.</param>
    /// <param name="local">What the partnership has made of it.</param>
    /// <param name="now">UTC.</param>
    public void Show(ArticleContent taken, int revision, LocalAdaptation local, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(taken);
        ArgumentNullException.ThrowIfNull(local);
        var blocks = local.Read();
        (Revision, Title, Summary, PublishedAt, RenderedBy) = (revision, taken.Title, taken.Summary, now, 0);
        (Json, HasLocalWords) = ((taken with { Blocks = [.. blocks.Select(block => new Block(block.Key, block.Content))] }).ToJson(), blocks.Any(block => block.IsLocal));
    }

    public void Render(string html, int by) => (Html, RenderedBy) = (html, by);
}
