using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>The principles word for word, and the themes.</summary>
internal static class PrincipleSeed
{
    public static async Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        var principles = await db.Principles.ToDictionaryAsync(principle => principle.Number);
        foreach (var (number, name, text) in SeedFile.Rows("principles.csv", csv => (csv.Parse<int>("number"), csv.GetString("name"), csv.GetString("text"))))
        {
            var principle = principles.GetValueOrDefault(number) ?? db.Add(new Principle { Number = number, Name = name, Text = text }).Entity;
            (principle.Name, principle.Text) = (name, text);
        }

        var themes = await db.Themes.ToDictionaryAsync(theme => theme.Slug);
        foreach (var shipped in SeedFile.Rows("themes.csv", ReadTheme))
        {
            var theme = themes.GetValueOrDefault(shipped.Slug) ?? db.Add(shipped).Entity;
            (theme.Position, theme.Name, theme.Lead, theme.Description) = (shipped.Position, shipped.Name, shipped.Lead, shipped.Description);
        }
    }

    private static Theme ReadTheme(CsvHelper.CsvReader csv) => new()
    {
        Slug = csv.GetString("slug"),
        Position = csv.Parse<int>("position"),
        Name = csv.GetString("name"),
        Lead = csv.GetString("lead"),
        Description = csv.GetString("description"),
    };
}
