using BoTrygt.Database;
using BoTrygt.Integrations.Files;
using BoTrygt.Integrations.Images;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Shared.Attachments;
using BoTrygt.Web.Shared.Files;
using BoTrygt.Web.Shared.Settings;

namespace BoTrygt.Web.StartUp;

/// <summary>The file store (section <c>Files</c>): Azure when there is a connection string, else a folder beside the data.</summary>
internal static class FileServices
{
    public static void AddFiles(this WebApplicationBuilder builder)
    {
        var contentRoot = builder.Environment.ContentRootPath;
        var webRoot = builder.Environment.WebRootPath is { Length: > 0 } path ? path : Path.Combine(contentRoot, "wwwroot");
        var settings = FileSettings.From(builder.Configuration, contentRoot, Path.GetFullPath(webRoot, contentRoot), DatabaseRegistration.DataFolder(builder.Configuration, contentRoot));
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<FileStore>(settings.ConnectionString is { } azure ? new BlobFileStore(azure, settings.Container) : new DiskFileStore(settings.Folder));
        builder.Services.AddSingleton<ImageDrawing>();
        builder.Services.AddScoped<FileIntake>();
        builder.Services.AddScoped<FileCleanUp>();
        builder.Services.AddScoped<AttachmentFiles>();
        builder.Services.AddScoped<AttachmentDownload>();
    }

    /// <summary>A store that is away is no reason to keep the pages from those who read them.</summary>
    public static async Task PrepareFilesAsync(this WebApplication app)
    {
        try
        {
            await app.Services.GetRequiredService<FileStore>().PrepareAsync(app.Lifetime.ApplicationStopping);
        }
        catch (FileStoreException cause)
        {
            app.Logger.LogWarning(cause, "Filarkivet svarer ikke. Portalen starter uden; bilag kan ikke hentes eller lægges på, før det svarer igen");
        }
    }
}
