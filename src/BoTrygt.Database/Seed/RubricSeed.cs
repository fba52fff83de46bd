using BoTrygt.Domain.Assessments;

namespace BoTrygt.Database.Seed;

/// <summary>The first version of the rubric; those that come after it are written by Bo trygt.</summary>
internal static class RubricSeed
{
    public static Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        var rubric = new Rubric { Number = 1 };
        foreach (var (key, principle, content) in SeedFile.Rows("rubric.csv", Read))
        {
            rubric.Add(principle, content, key);
        }

        rubric.Publish("", personId: null, now);
        db.Add(rubric);
        return Task.CompletedTask;
    }

    private static (string Key, int Principle, StatementContent Content) Read(CsvHelper.CsvReader csv)
    {
        string Text(string column) => csv.GetString(column);
        var content = new StatementContent(Text("title"), Text("level1"), Text("level2"), Text("level3"), Text("level4"), Text("step2"), Text("step3"), Text("step4"));
        return (Text("key"), csv.Parse<int>("principle"), content);
    }
}
