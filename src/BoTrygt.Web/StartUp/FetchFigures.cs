using System.Data.Common;
using BoTrygt.Database;
using BoTrygt.Domain.Statistics;
using BoTrygt.Integrations.StatBank;
using BoTrygt.Web.Shared.Settings;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BoTrygt.Web.StartUp;

/// <summary>The command that takes in new and revised figures, from StatBank or from a file that somebody fetched there.</summary>
internal static class FetchFigures
{
    public const string Command = "fetch-figures";

    public static async Task FetchFiguresAsync(this WebApplication app, string[] files)
    {
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            var imported = await ImportAsync(scope.ServiceProvider, files);
            Console.WriteLine(Line(imported));
        }
        catch (Exception cause) when (cause is DbException or DbUpdateException or RetryLimitExceededException)
        {
            throw new DatabaseStartException($"Databasen kunne ikke bruges ({(cause.InnerException ?? cause).Message.Split('\n')[0].Trim()}). Intet er ændret.", cause);
        }
    }

    private static async Task<ImportedFigures> ImportAsync(IServiceProvider services, string[] files)
    {
        var db = services.GetRequiredService<BoTrygtDb>();
        if (!await db.IsReadyAsync(CancellationToken.None))
        {
            throw new DatabaseStartException("Databasen er ikke klar. Kør først: dotnet BoTrygt.Web.dll migrate");
        }

        var codes = await db.Municipalities.Select(municipality => municipality.Code).ToHashSetAsync();
        var imported = await FigureImport.AddAsync(db, await ReadAsync(services, files, codes));
        await db.SaveChangesAsync();
        return imported;
    }

    private static async Task<IReadOnlyList<ReportedBurglaries>> ReadAsync(IServiceProvider services, string[] files, HashSet<string> codes)
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        return files switch
        {
            [] => await services.GetRequiredService<StatBankClient>().FetchAsync(codes, today),
            [var file] => await ReadFileAsync(file, codes, today),
            _ => throw new SettingException($"Skriv: dotnet BoTrygt.Web.dll {Command} [fil]"),
        };
    }

    /// <summary>A file counts as fetched on the day it was last written.</summary>
    private static async Task<IReadOnlyList<ReportedBurglaries>> ReadFileAsync(string file, HashSet<string> codes, DateOnly today)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            var written = DateOnly.FromDateTime(File.GetLastWriteTime(file));
            return await BulkReply.ReadAsync(stream, codes, written < today ? written : today);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StatBankException($"Filen {file} kan ikke læses. Findes den, og må programmet læse den?", cause);
        }
    }

    private static string Line(ImportedFigures imported)
    {
        var outdated = imported.Outdated == 0 ? "" : $" {imported.Outdated.InDanish()} afviger, men er ikke hentet senere end dem, databasen har, og er ikke brugt.";
        return $"Anmeldte indbrud: {imported.New.InDanish()} nye, {imported.Revised.InDanish()} ændrede, {imported.Unchanged.InDanish()} uændrede; seneste kvartal er {imported.Latest.InDanish()}.{outdated}";
    }
}
