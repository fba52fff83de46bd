using System.Globalization;
using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Generation;

/// <summary>What a kommune takes over of national guidance in its first year, and its news of each month.</summary>
internal sealed class GeneratedArticles(Scene scene, GenerationTexts texts, DateOnly startsOn, DateOnly today)
{
    private const int MonthsInYear = 12;

    public async Task WriteAsync()
    {
        if (!await scene.Db.Adoptions.AnyAsync(adoption => adoption.PartnershipId == scene.Partnership.Id))
        {
            await AdoptAsync(scene.Stand(startsOn.AddDays(10), scene.Municipality));
        }

        foreach (var day in Enumerable.Range(0, MonthsInYear).Select(month => startsOn.AddMonths(month).AddDays(20)).Where(day => day < today))
        {
            await TellAsync(day);
        }
    }

    private async Task AdoptAsync(DateTime now)
    {
        foreach (var copy in await scene.Db.PublishedArticles.AsNoTracking().Where(copy => copy.PartnershipId == null).OrderBy(copy => copy.Slug).ToListAsync())
        {
            Adopt(copy, now);
        }

        await scene.SaveAsync();
    }

    /// <summary>Every third has words of the kommune's own.</summary>
    private void Adopt(PublishedArticle copy, DateTime now)
    {
        var content = copy.Content;
        var local = LocalAdaptation.Adopt(content.Blocks);
        local = scene.Random.Next(3) == 0 ? local.Replace(content.Blocks[0].Key, content.Blocks[0].Content with { Text = SomeInitiative().Why }) : local;
        var adoption = new Adoption { PartnershipId = scene.Partnership.Id, ArticleId = copy.ArticleId };
        adoption.Keep(local, copy.Revision, scene.Municipality.Spokesperson.PersonId, now);
        adoption.Publish(adoption.Version);
        var shown = new PublishedAdaptation { PartnershipId = adoption.PartnershipId, ArticleId = adoption.ArticleId };
        shown.Show(content, copy.Revision, local, now);
        scene.Db.AddRange(adoption, shown);
    }

    private async Task TellAsync(DateOnly day)
    {
        var (now, told) = (scene.Stand(day, scene.Municipality), SomeInitiative());
        var article = Article.Begin(ArticleKind.News, scene.Partnership.Id, themeSlug: null, string.Create(CultureInfo.InvariantCulture, $"nyt-{day:yyyy-MM}"), day);
        var content = new ArticleContent(told.Title, $"Nyt fra {scene.Partnership.Name}.", "", null, [new(Guid.CreateVersion7(), new(BlockKind.Text, "", told.Why))]);
        var first = article.Save(content, by: null, now);
        var publication = article.Ship(now);
        var copy = PublishedArticle.Of(article);
        copy.Show(article, content, publication);
        scene.Db.AddRange(article, first, publication, copy);
        await scene.SaveAsync();
    }

    private InitiativeTexts SomeInitiative() => texts.Initiatives[scene.Random.Next(texts.Initiatives.Count)];
}
