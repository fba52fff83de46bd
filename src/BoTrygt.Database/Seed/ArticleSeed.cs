using System.Globalization;
using BoTrygt.Domain.Guidance;

namespace BoTrygt.Database.Seed;

/// <summary>The articles that ship with the program, as drafts: somebody at Bo trygt approves them first.</summary>
internal static class ArticleSeed
{
    public static Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        db.AddRange(SeedFile.Names("Articles.").Select(Read));
        return Task.CompletedTask;
    }

    /// <summary>A file has lines <c>key: value</c>, an empty line, and the text in Markdown with <c>## </c> before each section.</summary>
    private static Article Read(string name)
    {
        var parts = SeedFile.Text(name).Split("\n\n", 2);
        var keys = parts[0].Split('\n').Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());
        var path = name.Split('.');
        var article = new Article
        {
            ThemeSlug = path[1].Replace('_', '-'),
            Slug = path[2],
            Title = keys["title"],
            Summary = keys["summary"],
            OneThing = keys["do"],
            Season = keys.TryGetValue("season", out var season) ? Enum.Parse<Season>(season.Replace("-", ""), ignoreCase: true) : null,
            ReviewOn = DateOnly.ParseExact(keys["review"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        AddBlocks(article, parts[1]);
        return article;
    }

    private static void AddBlocks(Article article, string text)
    {
        foreach (var section in $"\n{text.Trim()}".Split("\n## ").Select(section => section.Trim()))
        {
            var (heading, body) = article.Blocks.Count == 0 ? (null, section) : Cut(section);
            article.Blocks.Add(new Block { Position = article.Blocks.Count + 1, Heading = heading, Text = body });
        }
    }

    private static (string Heading, string Text) Cut(string section)
    {
        var lines = section.Split('\n', 2);
        return (lines[0].Trim(), lines[1].Trim());
    }
}
