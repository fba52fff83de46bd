using System.Net;
using BoTrygt.Web.Tests.Support;
using Xunit.Abstractions;

namespace BoTrygt.Web.Tests.Cost;

/// <summary>What a visit weighs over the wire, all answers with their heads.</summary>
public sealed class WeightTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>
{
    private const int FirstVisit = 45_000;
    private const int SecondVisit = 10_000;

    private readonly HttpClient _visitor = portal.Visitor();

    public static TheoryData<string> Pages => ["/", "/bo-trygt-i/aarhus", "/bo-trygt-i/solroed", "/partnerskaber", "/raad/skalsikring/terrassedoeren"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_first_visit_is_light_and_a_second_lighter(string path)
    {
        var browser = new Browser(_visitor);
        var first = await browser.OpenAsync(path);
        var second = await browser.OpenAsync(path);

        output.WriteLine($"{path}: {first.Bytes} ({string.Join(", ", first.Asked)}), then {second.Bytes}");
        Assert.InRange(first.Bytes, 1, FirstVisit);
        Assert.InRange(second.Bytes, 1, SecondVisit);
        Assert.StartsWith($"{path} ", Assert.Single(second.Asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_page_of_a_visit_is_a_page_and_nothing_else()
    {
        var browser = new Browser(_visitor);
        await browser.OpenAsync("/");
        var next = await browser.OpenAsync("/bo-trygt-i/aarhus");

        output.WriteLine($"/bo-trygt-i/aarhus after /: {string.Join(", ", next.Asked)}");
        Assert.InRange(next.Bytes, 1, SecondVisit);
    }

    [Fact]
    public async Task Every_file_is_kept_for_ever_and_comes_packed_beforehand()
    {
        var page = await _visitor.OpenAsync("/");
        var files = Browser.Assets(page).ToList();
        files.AddRange(Browser.Urls(await _visitor.OpenAsync(files.Single(file => file.EndsWith(".css", StringComparison.Ordinal)))));

        Assert.InRange(files.Count, 3, 20);
        foreach (var file in files)
        {
            await CheckAsync(file);
        }
    }

    [Fact]
    public async Task A_file_under_an_old_name_is_not_there() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.OpenAsync("/css/site.0000000000.css")).Status);

    private async Task CheckAsync(string file)
    {
        var plain = await _visitor.OpenAsync(file);
        Assert.Equal(HttpStatusCode.OK, plain.Status);
        Assert.Matches(@"\.(\w{10}|dkfds-\d+-\d+-\d+)\.\w+$", file);
        foreach (var encoding in file.EndsWith(".woff2", StringComparison.Ordinal) ? [] : new[] { "br", "gzip" })
        {
            var packed = await _visitor.OpenAsync(file, ("Accept-Encoding", encoding));

            Assert.Equal("max-age=31536000, immutable", packed.Header("Cache-Control"));
            Assert.Equal(encoding, packed.Header("Content-Encoding"));
            Assert.Equal("Accept-Encoding", packed.Header("Vary"));
            Assert.Equal(plain.Body, packed.Unpacked().Body);
        }

        Assert.Equal("max-age=31536000, immutable", plain.Header("Cache-Control"));
    }
}
