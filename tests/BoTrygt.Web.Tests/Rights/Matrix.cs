using System.Text.RegularExpressions;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>The table in <c>matrix.md</c>, and the endpoints it is about.</summary>
internal static partial class Matrix
{
    private const string File = "tests/BoTrygt.Web.Tests/Rights/matrix.md";

    /// <summary>Endpoint, whose rows, and form.</summary>
    private const int LeadingColumns = 3;

    private static readonly string[] Editors = ["LocalEditor", "NationalEditor", "Reviewer"];

    /// <summary>Endpoints that ask for a right.</summary>
    public static IReadOnlyList<Row> Rows { get; } = [.. ReadRows()];

    /// <summary>Endpoints for everybody, as <c>GET /raad</c>.</summary>
    public static IReadOnlyList<string> Open { get; } = [.. Repository.Text(File).Split('\n').Where(line => line.StartsWith("- `", StringComparison.Ordinal)).Select(line => line.Split('`')[1])];

    /// <summary>What the portal answers to, the files of the citizens' pages aside.</summary>
    public static IReadOnlyList<(string Name, RouteEndpoint Endpoint)> Endpoints(PortalFactory portal) =>
    [
        .. from endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
           select ($"{method} /{Constraint().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "")}", endpoint),
    ];

    private static IEnumerable<Row> ReadRows()
    {
        var people = Array.Empty<string>();
        foreach (var cells in Repository.Text(File).Split('\n').Where(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)))
        {
            if (cells[0] == "Endpoint")
            {
                people = cells[LeadingColumns..];
            }
            else if (cells[0].Split(' ') is ["GET" or "POST", _])
            {
                yield return new(cells[0], cells[1], cells[2], Complete(people.Zip(cells[LeadingColumns..]).ToDictionary(pair => pair.First, pair => new Cell(pair.Second))));
            }
        }
    }

    /// <summary>Whom a table has no column for gets what stands under Others, and editors where there is none what Without gets.</summary>
    private static Dictionary<string, Cell> Complete(Dictionary<string, Cell> cells)
    {
        var others = cells.GetValueOrDefault("Others");
        foreach (var column in WorldPeople.Columns.Values.OfType<string>().Distinct().Where(column => !cells.ContainsKey(column)))
        {
            if ((others ?? (Editors.Contains(column) ? cells["Without"] : null)) is { } cell)
            {
                cells[column] = cell;
            }
        }

        return cells;
    }

    /// <summary><c>{id:guid}</c> is written <c>{id}</c>.</summary>
    [GeneratedRegex(@":[^{}]+(?=\})")]
    private static partial Regex Constraint();
}

/// <param name="Endpoint">Method and route.</param>
/// <param name="Kind">What the route's parameters name; see <see cref="WorldRows"/>.</param>
/// <param name="Form">What a POST carries.</param>
/// <param name="Cells">By person.</param>
internal sealed record Row(string Endpoint, string Kind, string Form, IReadOnlyDictionary<string, Cell> Cells)
{
    public bool IsPost => Endpoint.StartsWith("POST ", StringComparison.Ordinal);

    public string Route => Endpoint.Split(' ')[1];

    public (string Name, string? Value)[] Fields => [.. Form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => (pair[0], (string?)pair[1]))];

    /// <summary>The route with values in the places of its parameters.</summary>
    public string PathTo(IReadOnlyDictionary<string, string> values) =>
        string.Join('/', Route.Split('/').Select(part => part.StartsWith('{') ? values[part.Trim('{', '}')] : part));
}
