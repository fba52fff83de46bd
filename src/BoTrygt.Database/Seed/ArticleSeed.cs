using System.Globalization;
using BoTrygt.Domain.Guidance;

namespace BoTrygt.Database.Seed;

/// <summary>The articles that ship with the program, as drafts: somebody at Bo trygt approves them first.</summary>
internal static class ArticleSeed
{
    public static Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        foreach (var name in SeedFile.Names("Articles."))
        {
            var (article, content) = Read(name);
            db.AddRange(article, article.Save(content, by: null, now));
        }

        return Task.CompletedTask;
    }

    /// <summary>A file has lines <c>key: value</c>, an empty line, and the text in Markdown with <c>## </c> before each section.</summary>
    private static (Article Article, ArticleContent Content) Read(string name)
    {
        var parts = SeedFile.Text(name).Split("\n\n", 2);
        var keys = parts[0].Split('\n').Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());
        var path = name.Split('.');
        var article = new Article
        {
            Kind = ArticleKind.Guidance,
            ThemeSlug = path[1].Replace('_', '-'),
            Slug = path[2],
            ReviewOn = DateOnly.ParseExact(keys["review"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        Season? season = keys.TryGetValue("season", out var its) ? Enum.Parse<Season>(its.Replace("-", ""), ignoreCase: true) : null;
        return (article, new(keys["title"], keys["summary"], keys["do"], season, [.. Blocks(parts[1])]));
    }

    /// <summary>The opening has no heading.</summary>
    private static IEnumerable<Block> Blocks(string text) => $"\n{text.Trim()}".Split("\n## ").Select(section => section.Trim())
        .Select((section, index) => new Block(Guid.CreateVersion7(), index == 0 ? new(BlockKind.Text, "", section) : Cut(section)));

    private static BlockContent Cut(string section)
    {
        var lines = section.Split('\n', 2);
        return new(BlockKind.Text, lines[0].Trim(), lines[1].Trim());
    }
}
