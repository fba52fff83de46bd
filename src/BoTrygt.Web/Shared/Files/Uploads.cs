using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace BoTrygt.Web.Shared.Files;

/// <summary>Reads forms that hold a file.</summary>
internal static class Uploads
{
    /// <summary>The most that is read on and thrown away for somebody who is signed in: more than the film that was chosen by mistake.</summary>
    public const long MostDrained = 2_000_000_000;

    private const int BufferSize = 81_920;

    /// <summary>A form with a file; it is told before any of it is read.</summary>
    public static bool HoldsFile(this HttpRequest request) => request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>
    /// Reads the form, files to a temporary file, and says whether it was within the limit. What is too large is read to its
    /// end: a browser that is cut off while it sends shows an error of its own instead of our page.
    /// </summary>
    /// <exception cref="InvalidDataException">It is no form.</exception>
    /// <exception cref="IOException">It ends too early.</exception>
    public static async Task<bool> TryReadFormAsync(this HttpRequest request, long most)
    {
        if (!request.HoldsFile())
        {
            return true;
        }

        var (body, cancellation) = (request.Body, request.HttpContext.RequestAborted);
        request.LiftServersLimit();
        try
        {
            request.Body = request.ContentLength > most ? throw new BodyTooLargeException() : new CountedBody(body, most);
            await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = most }, cancellation);
            return true;
        }
        catch (BodyTooLargeException)
        {
            await DrainAsync(body, MostDrained, cancellation);
            return false;
        }
        finally
        {
            request.Body = body;
        }
    }

    /// <summary>Reads what is sent and keeps nothing of it.</summary>
    public static Task DrainAsync(this HttpRequest request, long most)
    {
        request.LiftServersLimit();
        return DrainAsync(request.Body, most, request.HttpContext.RequestAborted);
    }

    /// <summary>The server would cut the line at its own limit, before anybody is told.</summary>
    private static void LiftServersLimit(this HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }
    }

    private static async Task DrainAsync(Stream body, long most, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int read;
            for (var drained = 0L; drained < most && (read = await body.ReadAsync(buffer, cancellation)) > 0;)
            {
                drained += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
