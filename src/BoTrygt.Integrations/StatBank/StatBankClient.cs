using System.Text;
using BoTrygt.Domain.Statistics;

namespace BoTrygt.Integrations.StatBank;

/// <summary>Statistics Denmark's StatBank, which asks for no key: table STRAF11, offence 1320 (indbrud i beboelser).</summary>
/// <param name="http">Its base address is StatBank's and ends with a slash; its timeout counts for the whole reply.</param>
public sealed class StatBankClient(HttpClient http)
{
    private const string Request =
        """{"table":"STRAF11","format":"BULK","lang":"da","valuePresentation":"Code","variables":[{"code":"OMRÅDE","values":["*"]},{"code":"OVERTRÆD","values":["1320"]},{"code":"Tid","values":["*"]}]}""";

    /// <summary>Every quarter that StatBank has, for the country and the municipalities.</summary>
    /// <param name="municipalityCodes">The codes of all municipalities.</param>
    /// <param name="today">Becomes the figures' <see cref="ReportedBurglaries.FetchedOn"/>.</param>
    /// <param name="cancellation">Stops the fetch.</param>
    /// <exception cref="StatBankException">StatBank cannot be reached, or its reply cannot be used.</exception>
    public async Task<IReadOnlyList<ReportedBurglaries>> FetchAsync(IReadOnlySet<string> municipalityCodes, DateOnly today, CancellationToken cancellation = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(http.Timeout);
        try
        {
            using var response = await AskAsync(limit.Token);
            await using var reply = await response.Content.ReadAsStreamAsync(limit.Token);
            return await BulkReply.ReadAsync(reply, municipalityCodes, today, limit.Token);
        }
        catch (OperationCanceledException cause) when (!cancellation.IsCancellationRequested)
        {
            throw new StatBankException($"Statistikbanken svarede ikke færdigt inden for {http.Timeout.TotalSeconds:0} sekunder. Prøv igen senere.", cause);
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException)
        {
            throw new StatBankException($"Forbindelsen til Statistikbanken på {http.BaseAddress} svigtede. Kan maskinen nå adressen?", cause);
        }
    }

    private async Task<HttpResponseMessage> AskAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/data") { Content = new StringContent(Request, Encoding.UTF8, "application/json") };
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        response.Dispose();
        throw new StatBankException($"Statistikbanken afviste forespørgslen med status {(int)response.StatusCode}. Prøv igen senere.");
    }
}
