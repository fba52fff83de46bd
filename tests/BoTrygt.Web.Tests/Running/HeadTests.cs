using System.Net;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Running;

/// <summary>Over a real connection: asking after a page without reading it.</summary>
public sealed class HeadTests(HeadTests.RealPortal portal) : IClassFixture<HeadTests.RealPortal>, IDisposable
{
    private readonly HttpClient _visitor = new() { BaseAddress = portal.Address };

    public void Dispose() => _visitor.Dispose();

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/bo-trygt-i/aarhus", HttpStatusCode.OK)]
    [InlineData("/findes-ikke", HttpStatusCode.NotFound)]
    public async Task A_page_can_be_asked_after(string path, HttpStatusCode status)
    {
        using var question = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await _visitor.SendAsync(question);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_page_names_itself_by_the_public_host_and_not_by_what_the_visitor_calls_it()
    {
        var page = await _visitor.OpenAsync("/bo-trygt-i/aarhus?x=1", ("Host", "ond.example"));

        Assert.Equal("https://portal.example.dk/bo-trygt-i/aarhus", page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
    }

    public sealed class RealPortal : PortalFactory
    {
        public RealPortal()
        {
            Settings["Portal:PublicHost"] = "https://portal.example.dk";
            UseKestrel(0);
            StartServer();
        }
    }
}
