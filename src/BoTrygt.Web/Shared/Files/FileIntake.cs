using System.Security.Cryptography;
using BoTrygt.Integrations.Files;
using BoTrygt.Web.Shared.Settings;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Files;

/// <summary>What attachments and pictures have in common on their way in.</summary>
public sealed class FileIntake(FileStore store, FileSettings settings, ILogger<FileIntake> logger)
{
    public int MaxMegabytes => settings.MaxMegabytes;

    /// <summary>How large it is and how large it may be, as two sentences begin; null when there is room.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="what">Such as »Et bilag«.</param>
    public string? TooLarge(IFormFile sent, string what)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return sent.Length <= settings.MaxBytes ? null : $"Filen fylder {sent.Length.AsFileSize()}. {what} må højst fylde {settings.MaxMegabytes} MB.";
    }

    /// <summary>SHA-256 of all of it, 64 hexadecimal digits in lower case; it is left at its beginning.</summary>
    public static async Task<string> HashAsync(Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        content.Position = 0;
        return hash;
    }

    /// <summary>The name in the store; null, and the log says why, when the store is away.</summary>
    public async Task<string?> StoreAsync(Stream content, CancellationToken cancellation)
    {
        try
        {
            return await store.WriteAsync(content, cancellation);
        }
        catch (FileStoreException cause)
        {
            logger.LogError(cause, "En fil kunne ikke gemmes: filarkivet svarer ikke");
            return null;
        }
    }
}
