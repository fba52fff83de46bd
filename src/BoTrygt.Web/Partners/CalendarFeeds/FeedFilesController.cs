using System.Security.Cryptography;
using System.Text;
using BoTrygt.Web.Shared.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace BoTrygt.Web.Partners.CalendarFeeds;

/// <summary>
/// What a calendar fetches. The code in the address is the secret: calendars can neither sign in nor send a header. Whatever
/// the reason an address opens nothing, the answer is the same as for one that never was.
/// </summary>
[AllowAnonymous]
public sealed class FeedFilesController(FeedReading reading, PublicHost publicHost, TimeProvider clock) : Controller
{
    [HttpGet("/kalender/{code}.ics")]
    public async Task<IActionResult> Show(string code, CancellationToken cancellation)
    {
        if (await reading.ReadAsync(code, cancellation) is not { } feed)
        {
            return NotFound();
        }

        var host = publicHost.Of(Request);
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return File(
            Encoding.UTF8.GetBytes(new FeedText(feed.Name, host).Write(feed.Marks, clock.GetUtcNow().UtcDateTime)),
            "text/calendar; charset=utf-8", null, TagOf(feed, host));
    }

    /// <summary>The same for the same marks: the time of writing is no news.</summary>
    private static EntityTagHeaderValue TagOf(ReadFeed feed, Uri? host)
    {
        var content = string.Join('\n', feed.Marks.Select(mark => mark.ToString()).Prepend($"{feed.Name} {host}"));
        return new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}\"", isWeak: true);
    }
}
