using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using BoTrygt.Integrations.StatBank;
using BoTrygt.Integrations.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace BoTrygt.Integrations.Tests.StatBank;

/// <summary>The client against a real server that answers with the real figures.</summary>
public sealed class StatBankClientTests
{
    private static readonly DateOnly Today = new(2027, 2, 15);

    [Fact]
    public async Task Fetches_the_whole_series()
    {
        await using var server = await StatBankServer.StartAsync(http => http.Response.WriteAsync(ShippedFigures.Reply));

        var figures = await server.Client.FetchAsync(ShippedFigures.MunicipalityCodes, Today);

        Assert.Equal(ShippedFigures.Rows.ToHashSet(), figures.Select(figure => (figure.AreaCode, figure.Quarter, figure.Count)).ToHashSet());
        Assert.All(figures, figure => Assert.Equal(Today, figure.FetchedOn));
    }

    [Fact]
    public async Task Asks_for_codes_of_every_area_and_quarter_in_UTF_8_of_a_stated_length()
    {
        JsonNode? asked = null;
        (string? Type, bool HasLength) headers = default;
        await using var server = await StatBankServer.StartAsync(async http =>
        {
            headers = (http.Request.ContentType, http.Request.ContentLength > 0);
            asked = await JsonSerializer.DeserializeAsync<JsonNode>(http.Request.Body);
            await http.Response.WriteAsync(ShippedFigures.Reply);
        });

        await server.Client.FetchAsync(ShippedFigures.MunicipalityCodes, Today);

        var expected = new JsonObject
        {
            ["table"] = "STRAF11",
            ["format"] = "BULK",
            ["lang"] = "da",
            ["valuePresentation"] = "Code",
            ["variables"] = new JsonArray(Variable("OMRÅDE", "*"), Variable("OVERTRÆD", "1320"), Variable("Tid", "*")),
        };
        Assert.True(JsonNode.DeepEquals(expected, asked), asked?.ToJsonString());
        Assert.Equal(("application/json; charset=utf-8", true), headers);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_refusal_is_told_with_its_status(int status)
    {
        await using var server = await StatBankServer.StartAsync(http =>
        {
            http.Response.StatusCode = status;
            return http.Response.WriteAsync(ShippedFigures.Reply);
        });

        Assert.Equal($"Statistikbanken afviste forespørgslen med status {status}. Prøv igen senere.", await FailureAsync(server));
    }

    [Fact]
    public async Task A_web_page_instead_of_a_table_is_refused()
    {
        await using var server = await StatBankServer.StartAsync(http =>
        {
            http.Response.ContentType = MediaTypeNames.Text.Html;
            return http.Response.WriteAsync("<!doctype html><title>Vedligehold</title>");
        });

        Assert.StartsWith("Svaret er en webside", await FailureAsync(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        await using var server = await StatBankServer.StartAsync(http => Task.Delay(Timeout.Infinite, http.RequestAborted));
        server.Timeout = TimeSpan.FromSeconds(1);

        Assert.Equal("Statistikbanken svarede ikke færdigt inden for 1 sekunder. Prøv igen senere.", await FailureAsync(server));
    }

    [Fact]
    public async Task A_reply_that_stops_on_the_way_is_given_up()
    {
        await using var server = await StatBankServer.StartAsync(async http =>
        {
            await http.Response.WriteAsync(ShippedFigures.Reply[..1000]);
            await http.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        });
        server.Timeout = TimeSpan.FromSeconds(1);

        Assert.StartsWith("Statistikbanken svarede ikke færdigt", await FailureAsync(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_told()
    {
        await using var server = await StatBankServer.StartAsync(async http =>
        {
            await http.Response.WriteAsync(ShippedFigures.Reply[..1000]);
            await http.Response.Body.FlushAsync();
            http.Abort();
        });

        Assert.StartsWith("Forbindelsen til Statistikbanken på http://127.0.0.1:", await FailureAsync(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_cut_off_where_a_row_ends_is_not_taken_for_zeros()
    {
        var cut = ShippedFigures.Reply[..ShippedFigures.Reply.LastIndexOf("\n751;", StringComparison.Ordinal)];
        await using var server = await StatBankServer.StartAsync(http => http.Response.WriteAsync(cut));

        Assert.StartsWith("Tabellen er ikke hel: i 2025K4 har landet 5.641, men", await FailureAsync(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_without_end_is_left()
    {
        await using var server = await StatBankServer.StartAsync(async http =>
        {
            var piece = new byte[1024 * 1024];
            while (!http.RequestAborted.IsCancellationRequested)
            {
                await http.Response.Body.WriteAsync(piece, http.RequestAborted);
            }
        });

        Assert.Equal("Tabellen fylder over 20 MB og er ikke den, der blev bedt om.", await FailureAsync(server));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        var server = await StatBankServer.StartAsync(_ => Task.CompletedTask);
        await server.StopAsync();

        Assert.StartsWith("Forbindelsen til Statistikbanken på", await FailureAsync(server), StringComparison.Ordinal);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Who_stops_the_fetch_is_not_told_that_StatBank_was_slow()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await using var server = await StatBankServer.StartAsync(http => Task.Delay(Timeout.Infinite, http.RequestAborted));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client.FetchAsync(ShippedFigures.MunicipalityCodes, Today, stop.Token));
    }

    private static JsonObject Variable(string code, string value) => new() { ["code"] = code, ["values"] = new JsonArray(value) };

    private static async Task<string> FailureAsync(StatBankServer server) =>
        (await Assert.ThrowsAsync<StatBankException>(() => server.Client.FetchAsync(ShippedFigures.MunicipalityCodes, Today))).Message;
}
