using BoTrygt.Domain.Guidance;

namespace BoTrygt.Database.Seed;

/// <summary>The first list of words that frighten; editors go on with it.</summary>
internal static class WatchedWordSeed
{
    public static Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        db.AddRange(SeedFile.Rows("watched-words.csv", csv => new WatchedWord { Word = csv.GetString("word"), Instead = csv.GetString("instead"), IsBanned = csv.GetString("banned") == "yes" }));
        return Task.CompletedTask;
    }
}
