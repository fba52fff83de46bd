using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Guidance;

/// <summary>
/// Something that editors write for citizens, and where it is on its way to them. What it says stands in its
/// <see cref="Revision"/>s; citizens read the copy that a <see cref="Publication"/> makes.
/// </summary>
public partial class Article : IVersioned, IMayBelongToPartnership
{
    public const int SlugMaxLength = 80;
    public const int ReasonMaxLength = 500;

    private string _slug = "";

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required ArticleKind Kind { get; init; }

    /// <summary>Whose it is; null for a national article.</summary>
    public Guid? PartnershipId { get; init; }

    /// <summary>Null for what belongs to no theme: a contact, and news about something else.</summary>
    public string? ThemeSlug { get; init; }

    /// <summary>Lower case ASCII, unique among the articles of its kind in its place.</summary>
    public required string Slug { get => _slug; init => _slug = value; }

    /// <summary>Of the latest revision.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The post that keeps it true, and is reminded; null while it has none.</summary>
    public Guid? OwnerPostId { get; set; }

    public Post? OwnerPost { get; private init; }

    /// <summary>The day by which somebody has to read it again.</summary>
    public required DateOnly ReviewOn { get; set; }

    /// <summary>The day of review that somebody was reminded of; another day is reminded of anew.</summary>
    public DateOnly? RemindedOf { get; private set; }

    /// <summary>When somebody last said that it is still right; null when nobody has since it was published.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    public ArticleStage Stage { get; private set; }
    public PublicState PublicState { get; private set; }

    /// <summary>The number of the revision that was written last.</summary>
    public int LatestRevision { get; private set; }

    /// <summary>The revision that citizens read, or read last; null when it was never published.</summary>
    public int? PublishedRevision { get; private set; }

    /// <summary>Who wrote what nobody else has approved: none of them is the one who approves it.</summary>
    public IReadOnlyList<Guid> WriterIds { get; private set; } = [];

    /// <summary>What citizens read came out in a hurry, and waits for a second pair of eyes.</summary>
    public bool AwaitsApproval { get; private set; }

    /// <summary>Why it no longer holds or is gone; null while it is published.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The article that has taken it up; null when none has.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Changes with every step.</summary>
    public int Version { get; private set; }

    /// <summary>Guidance is national and has a theme; all else is a partnership's.</summary>
    public static bool MayBelong(ArticleKind kind, Guid? partnershipId, string? themeSlug) =>
        kind == ArticleKind.Guidance ? partnershipId is null && themeSlug is not null : partnershipId is not null;

    /// <summary>Somebody begins one.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="MayBelong"/>.</exception>
    public static Article Begin(ArticleKind kind, Guid? partnershipId, string? themeSlug, string slug, DateOnly today)
    {
        BrokenRuleException.Unless(MayBelong(kind, partnershipId, themeSlug), "It has a place, or it is national and has a theme.");
        return new() { Kind = kind, PartnershipId = partnershipId, ThemeSlug = themeSlug, Slug = slug, ReviewOn = NextReview(today) };
    }

    /// <summary>Somebody may write on: nothing is set to come out by itself.</summary>
    public bool CanSave => Stage != ArticleStage.Scheduled;

    /// <summary>Citizens could read it once: somebody may have kept its address.</summary>
    public bool WasPublished => PublishedRevision is not null;

    /// <summary>It may be thrown away, with all that was written: nobody but editors has seen it.</summary>
    public bool CanDelete => !WasPublished && CanSave;

    /// <summary>Nothing that is written waits to be published.</summary>
    public bool IsUpToDate => LatestRevision == PublishedRevision;

    public void Touch() => Version++;

    /// <summary>Moves it to the address that another title gives it.</summary>
    /// <exception cref="BrokenRuleException">It <see cref="WasPublished"/>.</exception>
    public void MoveTo(string slug)
    {
        BrokenRuleException.Unless(!WasPublished, "Citizens know its address.");
        _slug = slug;
        Touch();
    }

    /// <summary>Keeps what somebody wrote as a new revision. Whatever was approved before does not hold for it.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="by">Who wrote it; null for what ships with the program.</param>
    /// <param name="now">UTC.</param>
    /// <param name="restoredFrom">The older revision that it puts back.</param>
    /// <exception cref="BrokenRuleException">See <see cref="CanSave"/>; or two blocks have one key; or it <see cref="ArticleContent.HoldsPersonalNumber"/>, and no revision is ever removed.</exception>
    public Revision Save(ArticleContent content, Guid? by, DateTime now, int? restoredFrom = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        BrokenRuleException.Unless(CanSave, "It is scheduled: that is called off first.");
        BrokenRuleException.Unless(content.Blocks.DistinctBy(block => block.Key).Count() == content.Blocks.Count, "No two blocks have the same key.");
        BrokenRuleException.Unless(!content.HoldsPersonalNumber, "A revision holds no personal number.");
        (LatestRevision, Title, Stage) = (LatestRevision + 1, content.Title, ArticleStage.Writing);
        WriterIds = by is { } writer ? [.. WriterIds.Append(writer).Distinct()] : WriterIds;
        Touch();
        return new() { ArticleId = Id, Number = LatestRevision, Json = content.ToJson(), AuthorId = by, SavedAt = now, RestoredFrom = restoredFrom };
    }
}
