using BoTrygt.Database;
using BoTrygt.Integrations.Files;
using BoTrygt.Web.Shared.Files;
using BoTrygt.Web.Shared.Guidance;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace BoTrygt.Web.Editors.Images;

/// <summary>
/// The files of pictures, for every browser. Their addresses cannot be guessed, and whoever is shown a page, a draft by a preview
/// link among them, has to get its pictures.
/// </summary>
[AllowAnonymous]
public sealed class ImageFilesController(BoTrygtDb db, FileStore store, ILogger<ImageFilesController> logger) : Controller
{
    /// <summary>A browser that shows one by itself lets it do nothing.</summary>
    private const string Powerless = "sandbox; default-src 'none'";

    private const string ForAWeek = "public, max-age=604800";

    [HttpGet(ImageAddresses.Files + "/{id:guid}/{name:maxlength(20)}")]
    public async Task<IActionResult> Show(Guid id, string name, CancellationToken cancellation)
    {
        var storedAs = await db.ImageFiles.Where(file => file.ImageId == id && file.Name == name).Select(file => file.StoredAs).SingleOrDefaultAsync(cancellation);
        try
        {
            return storedAs is null || await store.OpenAsync(storedAs, cancellation) is not { } content ? NotFound() : Send(content, name, storedAs);
        }
        catch (FileStoreException cause)
        {
            logger.LogError(cause, "Billedet {Image} kunne ikke hentes: filarkivet svarer ikke", id);
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private FileStreamResult Send(Stream content, string name, string storedAs)
    {
        Response.Headers.ContentSecurityPolicy = Powerless;
        Response.Headers.CacheControl = ForAWeek;
        HttpContext.RestoreHead();
        return File(content, name.EndsWith(".webp", StringComparison.Ordinal) ? "image/webp" : "image/jpeg", null, new EntityTagHeaderValue($"\"{storedAs}\""));
    }
}
