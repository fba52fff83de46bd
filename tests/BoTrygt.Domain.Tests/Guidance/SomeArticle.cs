using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

/// <summary>An article that somebody writes, and those who have to do with it.</summary>
internal static class SomeArticle
{
    public static readonly DateTime Now = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly Guid Writer = Guid.CreateVersion7();
    public static readonly Guid Colleague = Guid.CreateVersion7();
    public static readonly Guid Reviewer = Guid.CreateVersion7();
    public static readonly ChangeNote Major = new(IsMajor: true, "Låsen hedder noget andet nu.");

    public static ArticleContent Content { get; } = new("Lys ved døren", "Godt lys gør det rart at komme hjem.", "Skift pæren i dag.", Season.DarkSeason, [Text("Sæt en lampe ved døren.")]);

    public static Article New() => Article.Begin(ArticleKind.Guidance, null, "opdagelsesrisiko", "lys-ved-doeren", Today);

    /// <summary>With one revision by <see cref="Writer"/>.</summary>
    public static Article Written()
    {
        var article = New();
        article.Save(Content, Writer, Now);
        return article;
    }

    public static (Article Article, Review Review) InReview()
    {
        var article = Written();
        return (article, article.AskForReview(Reviewer, Writer, "Er det rigtigt?", Now));
    }

    public static Article Ready()
    {
        var (article, review) = InReview();
        article.Approve(review, Reviewer, "", Now);
        return article;
    }

    public static Article Published()
    {
        var article = Ready();
        article.Publish(article.Schedule(Now, Major, Writer), Now);
        return article;
    }

    public static Block Text(string text, string heading = "") => new(Guid.CreateVersion7(), new(BlockKind.Text, heading, text));
}
