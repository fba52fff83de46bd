using BoTrygt.Domain.Plans;
using BoTrygt.Integrations.Files;
using BoTrygt.Web.Shared.Errors;
using BoTrygt.Web.Shared.Files;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Shared.Attachments;

/// <summary>Sends a file to be kept, never to be shown by the portal's own address, and no more of it at a time than a buffer holds.</summary>
public sealed class AttachmentDownload(FileStore store, ILogger<AttachmentDownload> logger)
{
    /// <summary>A browser that shows it all the same lets it do nothing, as if it came from nowhere.</summary>
    private const string Powerless = "sandbox; default-src 'none'";

    public async Task<IActionResult> SendAsync(Controller controller, Attachment attachment, string back, CancellationToken cancellation)
    {
        try
        {
            return await store.OpenAsync(attachment.StoredAs, cancellation) is { } content ? await SendAsync(controller, attachment, content, back) : Lost(controller, attachment, back);
        }
        catch (FileStoreException cause)
        {
            logger.LogError(cause, "Bilaget {Attachment} kunne ikke hentes: filarkivet svarer ikke", attachment.Id);
            return NoFile(controller, attachment, back, isLost: false);
        }
    }

    private async Task<ActionResult> SendAsync(Controller controller, Attachment attachment, Stream content, string back)
    {
        if (content.Length != attachment.Bytes)
        {
            await content.DisposeAsync();
            return Lost(controller, attachment, back);
        }

        var http = controller.HttpContext;
        http.Response.Headers.ContentSecurityPolicy = Powerless;
        http.Response.Headers.CacheControl = "private, no-store";
        http.RestoreHead();
        return controller.File(content, attachment.Kind.ContentType(), attachment.Name);
    }

    private ViewResult Lost(Controller controller, Attachment attachment, string back)
    {
        logger.LogError("Filen bag bilaget {Attachment} er ikke i filarkivet, eller den er ikke hel: {StoredAs}", attachment.Id, attachment.StoredAs);
        return NoFile(controller, attachment, back, isLost: true);
    }

    private static ViewResult NoFile(Controller controller, Attachment attachment, string back, bool isLost)
    {
        controller.Response.Headers.CacheControl = "no-store";
        return controller.Again("NoFile", new NoFilePage(back, attachment.Name, isLost, Reference.Of(controller.HttpContext)), isLost ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable);
    }
}
