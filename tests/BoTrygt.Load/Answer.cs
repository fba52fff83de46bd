using System.Text.Json;

namespace BoTrygt.Load;

/// <summary>One answer of a server, as it came: still compressed.</summary>
internal sealed record Answer(Dictionary<string, string> Headers, byte[] Body)
{
    public const string Page = "/bo-trygt-i/aarhus";
    public const string Encoding = "br";

    /// <summary>Of the connection, not of the page: Kestrel writes them itself.</summary>
    private static readonly string[] OfConnection = ["Date", "Transfer-Encoding", "Connection"];

    private static readonly HttpClient Browser = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>Null while nobody listens or the answer is not 200.</summary>
    public static Answer? TryGet(int port)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}{Page}");
        request.Headers.AcceptEncoding.ParseAdd(Encoding);
        try
        {
            using var response = Browser.Send(request);
            return response.IsSuccessStatusCode ? Read(response) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public static Answer Load(string file) =>
        JsonSerializer.Deserialize<Answer>(File.ReadAllText(file)) ?? throw new LoadException($"{file} holds no answer.");

    public void Save(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this));

    /// <summary>Same body, and same headers but for the age in the cache.</summary>
    public bool IsLike(Answer other) =>
        Body.AsSpan().SequenceEqual(other.Body) && WithoutAge(Headers).SetEquals(WithoutAge(other.Headers));

    private static HashSet<(string, string)> WithoutAge(Dictionary<string, string> headers) =>
        [.. headers.Where(header => header.Key != "Age").Select(header => (header.Key, header.Value))];

    private static Answer Read(HttpResponseMessage response)
    {
        using var body = new MemoryStream();
        response.Content.CopyTo(body, context: null, CancellationToken.None);
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated);
        return new Answer(headers.Where(header => !OfConnection.Contains(header.Key)).ToDictionary(header => header.Key, header => header.Value.ToString()), body.ToArray());
    }
}
