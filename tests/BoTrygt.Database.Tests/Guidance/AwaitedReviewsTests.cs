using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Tests.Guidance;

/// <summary>Whether a review waits is asked of rows and of SQL; here the two are compared, for an article at each step of its way.</summary>
public sealed class AwaitedReviewsTests : DatabaseTest
{
    private static readonly DateTime Now = new(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public async Task The_database_finds_exactly_the_reviews_that_wait()
    {
        var people = await Db.People.OrderBy(person => person.Email).Select(person => person.Id).Take(2).ToListAsync();
        foreach (var way in Ways(people[0], people[1]).Select((walk, number) => (Walk: walk, Number: number)))
        {
            var article = Article.Begin(ArticleKind.Guidance, null, "skalsikring", $"vej-{way.Number}", Today);
            Db.Add(article);
            Db.AddRange(way.Walk(article));
        }

        await Db.SaveChangesAsync();
        var db = Fresh();
        var all = await db.Reviews.Include(review => review.Article).ToListAsync();
        var waiting = await db.Reviews.Where(Review.Awaited).Select(review => review.Id).ToListAsync();

        Assert.Equal(all.Where(review => review.Article.Awaits(review)).Select(review => review.Id).Order(), waiting.Order());
        Assert.Equal([0, 3], all.Where(review => review.Article.Slug.StartsWith("vej-", StringComparison.Ordinal) && waiting.Contains(review.Id)).Select(review => review.Article.Slug[^1] - '0').Order());
    }

    /// <summary>What each leaves beside the article: a review that waits, is answered, is overtaken by new words, waits afterwards, is answered afterwards, is taken back.</summary>
    private static IEnumerable<Func<Article, IEnumerable<object>>> Ways(Guid writer, Guid reviewer)
    {
        yield return article => [Write(article), Ask(article)];
        yield return article =>
        {
            var (first, review) = (Write(article), Ask(article));
            article.Approve(review, reviewer, "", Now);
            return [first, review];
        };
        yield return article =>
        {
            var (first, review) = (Write(article), Ask(article));
            return [first, review, Write(article)];
        };
        yield return article => Urgent(article).Found;
        yield return article =>
        {
            var (found, review) = Urgent(article);
            article.Approve(review, reviewer, "", Now);
            return found;
        };
        yield return article =>
        {
            var (first, review) = (Write(article), Ask(article));
            article.TakeBack(review, Now);
            return [first, review];
        };

        Revision Write(Article article) => article.Save(new($"Udgave {article.LatestRevision + 1}", "Kort.", "", null, [], null), writer, Now);
        Review Ask(Article article) => article.AskForReview(reviewer, writer, "", Now);
        (List<object> Found, Review Review) Urgent(Article article)
        {
            var first = Write(article);
            var (publication, review) = article.PublishUrgently("Nummeret er forkert.", new(IsMajor: false, ""), writer, reviewer, Now);
            article.Publish(publication, Now);
            return ([first, publication, review], review);
        }
    }
}
