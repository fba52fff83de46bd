using BoTrygt.Database;
using BoTrygt.Database.Jobs;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Errors;
using BoTrygt.Web.Shared.Files;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Security;
using BoTrygt.Web.SignIn;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BoTrygt.Web.StartUp;

internal static class PortalPipeline
{
    public static void UsePortal(this WebApplication app)
    {
        app.UseRequestLine();
        app.UseExceptionHandler("/fejl");
        app.UseStatusCodePagesWithReExecute("/fejl/{0}");
        app.UseMiddleware<SecurityHeaders>();
        app.Use(AnswerHeadAsGet);
        app.UseRouting();
        app.UseRouteMemory();
        app.UseWhen(CitizenPages.Serves, pages => pages.Use(CitizenPages.LowerCase));
        app.UseOutputCache();
        app.UseWhen(CitizenPages.Serves, pages => pages.Use(CitizenPages.NameCopy).UseResponseCompression());
        // After the cache: a page that is ready costs nobody a look at a cookie.
        app.Use(UnreadableForms.RefuseAsync);
        app.UseForwardedHeaders(Proxies.From(app.Configuration));
        app.UseCookiePolicy();
        app.UseAuthentication();
        app.UseMiddleware<Porter>();
        app.UseAuthorization();

        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(DatabaseReadinessCheck.Tag) }).AllowAnonymous();
        app.MapGet("/version", () => ProgramVersion.Text).AllowAnonymous();
    }

    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BoTrygtDb>();
        await db.PrepareAtStartAsync(SeedFor(app), UtcNow(app));
        await db.RenderOutdatedAsync(CancellationToken.None);
    }

    public static async Task MigrateAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BoTrygtDb>().MigrateAsync(SeedFor(app), UtcNow(app));
        await JobStore.ProvisionAsync(app.Configuration, app.Environment.ContentRootPath);
        Console.WriteLine("Databasen er klar.");
    }

    public static void PrintAddresses(this WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine($"Bo trygt er klar på {string.Join(" og ", addresses)}");
    }

    /// <summary>The server sends no body for a HEAD, so every page that can be read can also be asked after.</summary>
    private static Task AnswerHeadAsGet(HttpContext http, RequestDelegate next)
    {
        http.AnswerAsGet();
        return next(http);
    }

    private static SeedChoice SeedFor(WebApplication app) =>
        app.Environment.IsDevelopment() ? SeedChoice.WithDemoContent : SeedChoice.ReferenceData;

    private static DateTime UtcNow(WebApplication app) => app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
}
