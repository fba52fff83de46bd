using System.Net;
using BoTrygt.Integrations.Links;

namespace BoTrygt.Integrations.Tests.Links;

public sealed class LinkProbeTests : IDisposable
{
    private const int PortNobodyMayAsk = 9;

    private readonly HttpListener _server = new();
    private readonly string _host;
    private readonly List<string> _asked = [];

    public LinkProbeTests()
    {
        var port = 20000 + Random.Shared.Next(20000);
        _host = $"http://127.0.0.1:{port}";
        _server.Prefixes.Add($"{_host}/");
        _server.Start();
        _ = AnswerAsync();
    }

    public void Dispose() => ((IDisposable)_server).Dispose();

    [Theory]
    [InlineData("/200", true)]
    [InlineData("/301", true)]
    [InlineData("/401", true)]
    [InlineData("/403", true)]
    [InlineData("/429", true)]
    [InlineData("/404", false)]
    [InlineData("/410", false)]
    [InlineData("/500", false)]
    [InlineData("/noget-kun-med-get", true)]
    public async Task A_page_answers_or_it_does_not(string path, bool answers)
    {
        using var probe = new LinkProbe(_ => true);

        Assert.Equal(answers, await probe.AnswersAsync(new(_host + path), CancellationToken.None));
    }

    [Fact]
    public async Task Where_nobody_listens_there_is_no_answer()
    {
        using var probe = new LinkProbe(_ => true);

        Assert.False(await probe.AnswersAsync(new("http://127.0.0.1:9/"), CancellationToken.None));
        Assert.False(await probe.AnswersAsync(new("http://findes-ikke.invalid/"), CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    public async Task The_own_machine_is_never_asked(string host)
    {
        using var probe = new LinkProbe();

        Assert.False(await probe.AnswersAsync(new(host.Length == 0 ? $"{_host}/200" : $"http://{host}:{new Uri(_host).Port}/200"), CancellationToken.None));
        Assert.Empty(_asked);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450:4001::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void Only_the_open_internet_is_public(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData(80, true)]
    [InlineData(443, true)]
    [InlineData(22, false)]
    [InlineData(8080, false)]
    public void Only_the_ports_of_the_web_are_a_website(int port, bool isWebsite) => Assert.Equal(isWebsite, PublicAddress.IsWebsite(new(IPAddress.Parse("8.8.8.8"), port)));

    [Fact]
    public async Task A_redirect_leads_nowhere_that_a_link_may_not()
    {
        var asked = new List<IPEndPoint>();
        using var probe = new LinkProbe(place =>
        {
            asked.Add(place);
            return place.Port == new Uri(_host).Port;
        });

        Assert.False(await probe.AnswersAsync(new($"{_host}/302"), CancellationToken.None));
        Assert.Contains(asked, place => place.Port == PortNobodyMayAsk);
        Assert.All(_asked, path => Assert.Equal("/302", path));
    }

    private async Task AnswerAsync()
    {
        while (_server.IsListening)
        {
            HttpListenerContext asked;
            try
            {
                asked = await _server.GetContextAsync();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var path = asked.Request.Url?.AbsolutePath ?? "";
            _asked.Add(path);
            asked.Response.StatusCode = int.TryParse(path.TrimStart('/'), out var status) ? status : asked.Request.HttpMethod == "HEAD" ? 405 : 200;
            asked.Response.RedirectLocation = status switch
            {
                301 => $"{_host}/200",
                302 => $"http://127.0.0.1:{PortNobodyMayAsk}/200",
                _ => null,
            };

            asked.Response.Close();
        }
    }
}
