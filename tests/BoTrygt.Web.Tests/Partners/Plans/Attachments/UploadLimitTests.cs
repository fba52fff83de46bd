using System.Net;
using System.Net.Sockets;
using System.Text;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Partners.Plans.Attachments;

/// <summary>
/// Over a real connection, as a browser sends: everything first, and only then it reads. A server that cuts the line before
/// gives a page of the browser's own.
/// </summary>
public sealed class UploadLimitTests(UploadLimitTests.RealPortal portal) : IClassFixture<UploadLimitTests.RealPortal>
{
    private const int Megabyte = 1024 * 1024;

    private readonly string _files = $"/arbejdsrum/indsatser/{portal.InitiativeOf(PlanRows.Aarhus, row => row.CivilSociety == CivilSocietyAccess.Contribute).Id}/bilag";

    [Theory]
    [InlineData(Megabyte + 200_000, false)]
    [InlineData(Megabyte + 200_000, true)]
    [InlineData(8 * Megabyte, false)]
    [InlineData(40 * Megabyte, false)]
    [InlineData(40 * Megabyte, true)]
    public async Task What_is_too_large_is_answered_with_a_page_that_says_so(int bytes, bool isChunked)
    {
        var (name, value) = await Desk.CookieOfAsync(portal, "koordinator.aarhus@demo.invalid");
        var answer = await SendAsync(bytes, isChunked, $"Cookie: {name}={value}\r\n");

        Assert.StartsWith("HTTP/1.1 422 ", answer, StringComparison.Ordinal);
        Assert.Contains("<h1 class=\"page-title\">Filen er for stor</h1>", answer, StringComparison.Ordinal);
        Assert.Contains("En fil må højst fylde 1 MB", answer, StringComparison.Ordinal);
        Assert.Contains($"href=\"{_files}\"", answer, StringComparison.Ordinal);
    }

    /// <summary>The server by itself reads on for five seconds and then cuts the line.</summary>
    [Fact]
    public async Task Whoever_sends_too_much_slowly_gets_the_page_too()
    {
        var (name, value) = await Desk.CookieOfAsync(portal, "koordinator.aarhus@demo.invalid");

        Assert.StartsWith("HTTP/1.1 422 ", await SendAsync(2 * Megabyte, isChunked: false, $"Cookie: {name}={value}\r\n", TimeSpan.FromMilliseconds(350)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_byte_too_many_is_said_at_the_field_and_exactly_the_limit_is_taken()
    {
        using var desk = await Desk.OfAsync(portal, "koordinator.aarhus@demo.invalid");
        var over = await desk.UploadAsync(_files, "a.pdf", SomePdf.Of(Megabyte + 1));
        var at = await desk.UploadAsync(_files, "a.pdf", SomePdf.Of(Megabyte));

        Assert.Contains("Filen fylder 1,1 MB. Et bilag må højst fylde 1 MB.", over.Document.QuerySelector("#Form_File-fejl")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Højst 1 MB.", over.Document.QuerySelector("#Form_File-hint")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, over.Status);
        Assert.Contains("»a.pdf« er tilføjet.", at.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_sent_after_the_session_had_ended_has_to_be_chosen_again()
    {
        var answer = await SendAsync(Megabyte - 10_000, isChunked: false, $"Sec-Fetch-Site: same-origin\r\nReferer: {portal.Address.GetLeftPart(UriPartial.Authority)}{_files}\r\n");

        Assert.StartsWith("HTTP/1.1 401 ", answer, StringComparison.Ordinal);
        Assert.Contains("Du blev logget ud, før filen nåede frem, så den er ikke gemt. Log ind, og vælg filen igen.", answer, StringComparison.Ordinal);
        Assert.Contains($"<input type=\"hidden\" name=\"til\" value=\"{_files}\">", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_form_is_a_bad_request_and_no_failure()
    {
        var (name, value) = await Desk.CookieOfAsync(portal, "koordinator.aarhus@demo.invalid");
        using var visitor = new HttpClient { BaseAddress = portal.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, _files) { Content = new StringContent("ingen grænser") };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        request.Headers.TryAddWithoutValidation("Cookie", $"{name}={value}");
        using var answer = await visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>Sends all of it before it reads a byte.</summary>
    private async Task<string> SendAsync(int bytes, bool isChunked, string headers, TimeSpan pause = default)
    {
        var (before, after) = (Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"Form.File\"; filename=\"stor.pdf\"\r\n\r\n"), Encoding.UTF8.GetBytes("\r\n--x--\r\n"));
        using var client = new TcpClient();
        await client.ConnectAsync(portal.Address.Host, portal.Address.Port);
        await using var line = client.GetStream();
        var length = isChunked ? "Transfer-Encoding: chunked" : $"Content-Length: {before.Length + bytes + after.Length}";
        await line.WriteAsync(Encoding.UTF8.GetBytes($"POST {_files} HTTP/1.1\r\nHost: {portal.Address.Authority}\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=x\r\n{length}\r\n{headers}\r\n"));
        byte[][] parts = [before, .. Enumerable.Repeat(new byte[100_000], bytes / 100_000), new byte[bytes % 100_000], after];
        foreach (var part in parts.Where(part => part.Length > 0))
        {
            await Task.Delay(pause);
            await line.WriteAsync(isChunked ? [.. Encoding.ASCII.GetBytes($"{part.Length:x}\r\n"), .. part, .. "\r\n"u8] : part);
        }

        await line.WriteAsync(isChunked ? "0\r\n\r\n"u8.ToArray() : []);
        return await new StreamReader(line, Encoding.UTF8).ReadToEndAsync();
    }

    public sealed class RealPortal : PortalFactory
    {
        public RealPortal()
        {
            Settings["Files:MaxMegabytes"] = "1";
            UseKestrel(0);
            StartServer();
        }
    }
}
