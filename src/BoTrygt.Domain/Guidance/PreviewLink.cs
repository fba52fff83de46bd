using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Guidance;

/// <summary>An address that shows one revision to somebody without an account, until it expires or is revoked.</summary>
public class PreviewLink
{
    /// <summary>How long it opens something.</summary>
    public const int DaysToLive = 14;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ArticleId { get; init; }
    public Article Article { get; private init; } = null!;
    public required int Revision { get; init; }

    /// <summary>See <see cref="SecretCode.HashOf"/>.</summary>
    public required string CodeHash { get; init; }

    public required Guid MadeById { get; init; }
    public Person MadeBy { get; private init; } = null!;

    /// <summary>UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>UTC: when somebody closed it before its time.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>A link to the latest revision, and its code.</summary>
    public static (PreviewLink Link, string Code) To(Article article, Guid by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(article);
        var code = SecretCode.New();
        return (new() { ArticleId = article.Id, Revision = article.LatestRevision, CodeHash = SecretCode.HashOf(code), MadeById = by, MadeAt = now, ExpiresAt = now.AddDays(DaysToLive) }, code);
    }

    public bool IsOpen(DateTime now) => RevokedAt is null && now < ExpiresAt;

    public void Revoke(DateTime now) => RevokedAt ??= now;
}
