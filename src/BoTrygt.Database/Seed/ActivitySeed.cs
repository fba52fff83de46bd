using System.Globalization;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.Guidance;

namespace BoTrygt.Database.Seed;

/// <summary>The activities that ship with the program. From then on they are Bo trygt's to edit.</summary>
internal static class ActivitySeed
{
    private static readonly Dictionary<string, EvidenceGrade> Grades = new()
    {
        ["none"] = EvidenceGrade.NotMeasured,
        ["weak"] = EvidenceGrade.Weak,
        ["mixed"] = EvidenceGrade.Mixed,
        ["moderate"] = EvidenceGrade.Moderate,
    };

    public static Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        db.AddRange(SeedFile.Names("Activities.").Select(name => Read(name, now)));
        return Task.CompletedTask;
    }

    /// <summary>A file has lines <c>key: value</c>, <c>source</c> as often as there are sources, an empty line, and three sections in Markdown.</summary>
    private static Activity Read(string name, DateTime now)
    {
        var parts = SeedFile.Text(name).Split("\n\n", 2);
        var keys = parts[0].Split('\n').Select(line => line.Split(": ", 2)).ToLookup(pair => pair[0], pair => pair[1].Trim());
        var sections = $"\n{parts[1].Trim()}".Split("\n## ", StringSplitOptions.RemoveEmptyEntries).Select(section => section.Split('\n', 2)[1].Trim()).ToList();
        string Of(string key) => keys[key].Single();
        return Activity.Write(
            name.Split('.')[1],
            new(
                Of("title"),
                Of("summary"),
                int.Parse(Of("principle"), CultureInfo.InvariantCulture),
                Of("themes").Split(", "),
                keys["season"].Select(season => (Season?)Enum.Parse<Season>(season.Replace("-", ""), ignoreCase: true)).SingleOrDefault(),
                new(Of("planning"), Of("duration"), int.Parse(Of("weeks"), CultureInfo.InvariantCulture), Of("plans"), Of("takes-part")),
                sections[0],
                sections[1],
                sections[2],
                new(Grades[Of("grade")], Of("evidence"), string.Join('\n', keys["source"]))),
            now);
    }
}
