using System.Data.Common;
using System.Globalization;
using BoTrygt.Database;
using BoTrygt.Database.Generation;
using BoTrygt.Database.Seed;
using BoTrygt.Web.Shared.Settings;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace BoTrygt.Web.StartUp;

/// <summary>The command that fills an empty database with made-up years, to see how the portal does when there is much.</summary>
internal static class Generate
{
    public const string Command = "generate";

    public static async Task GenerateAsync(this WebApplication app)
    {
        var size = Size(app.Configuration);
        try
        {
            var rows = await GenerateAsync(app, size);
            Console.WriteLine(
                $"{rows.Partnerships.InDanish()} partnerskaber, {rows.Plans.InDanish()} planer, {rows.Initiatives.InDanish()} indsatser, {rows.FollowUps.InDanish()} opfølgninger, {rows.AuditEntries.InDanish()} linjer i loggen.");
            Console.WriteLine($"Start portalen i Development med den samme database. Adgangskoden er {DemoAccounts.Password}.");
        }
        catch (Exception cause) when (cause is DbException or DbUpdateException)
        {
            throw new DatabaseStartException($"Databasen kunne ikke bruges ({(cause.InnerException ?? cause).Message.Split('\n')[0].Trim()}). Slet den, og prøv igen.", cause);
        }
    }

    private static Task<GeneratedRows> GenerateAsync(WebApplication app, GenerationSize size) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(progress =>
        {
            var task = progress.AddTask($"{size.Municipalities} kommuner, {size.Years} år", maxValue: size.PartnershipYears);
            var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            return Generation.RunAsync(app.Configuration, app.Environment.ContentRootPath, size, now, () => task.Increment(1));
        });

    /// <summary>The command line is part of the configuration.</summary>
    private static GenerationSize Size(IConfiguration configuration)
    {
        var size = new GenerationSize(Number(configuration["municipalities"]), Number(configuration["years"]));
        return size.IsPossible ? size : throw new SettingException(
            $"Skriv: dotnet BoTrygt.Web.dll {Command} --municipalities {GenerationSize.FewestMunicipalities} til {GenerationSize.MostMunicipalities} --years 1 til {GenerationSize.MostYears}");
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
