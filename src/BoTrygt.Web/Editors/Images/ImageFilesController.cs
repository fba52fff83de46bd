using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Integrations.Files;
using BoTrygt.Web.Shared.Files;
using BoTrygt.Web.Shared.Guidance;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace BoTrygt.Web.Editors.Images;

/// <summary>
/// The files of pictures, for every browser. Their addresses cannot be guessed, and whoever is shown a page, a draft by a preview
/// link among them, has to get its pictures.
/// </summary>
[AllowAnonymous]
public sealed class ImageFilesController(BoTrygtDb db, ImageFileRows rows, FileStore store, ILogger<ImageFilesController> logger) : Controller
{
    /// <summary>A browser that shows one by itself lets it do nothing.</summary>
    private const string Powerless = "sandbox; default-src 'none'";

    private const string ForAWeek = "public, max-age=604800";

    [HttpGet(ImageAddresses.Files + "/{id:guid}/{name:maxlength(20)}")]
    public async Task<IActionResult> Show(Guid id, string name, CancellationToken cancellation)
    {
        if (await rows.FindAsync(db, id, name, cancellation) is not { } file)
        {
            return NotFound();
        }

        try
        {
            return await store.OpenAsync(file.StoredAs, cancellation) is { } content ? await SendAsync(file, content) : Lost(file);
        }
        catch (FileStoreException cause)
        {
            logger.LogError(cause, "Billedet {Image} kunne ikke hentes: filarkivet svarer ikke", id);
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IActionResult> SendAsync(ImageFile file, Stream content)
    {
        if (content.Length != file.Bytes)
        {
            await content.DisposeAsync();
            return Lost(file);
        }

        Response.Headers.ContentSecurityPolicy = Powerless;
        Response.Headers.CacheControl = ForAWeek;
        HttpContext.RestoreHead();
        return File(content, file.Name.EndsWith(".webp", StringComparison.Ordinal) ? "image/webp" : "image/jpeg", null, new EntityTagHeaderValue($"\"{file.Id}\""));
    }

    private NotFoundResult Lost(ImageFile file)
    {
        logger.LogError("Filen {File} af billedet {Image} er ikke i filarkivet, eller den er ikke hel: {StoredAs}", file.Name, file.ImageId, file.StoredAs);
        return NotFound();
    }
}
