using System.Net;
using BoTrygt.Web.Shared.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace BoTrygt.Web.StartUp;

/// <summary>
/// Whose word on where a request comes from is taken (<c>Proxy:Addresses</c>): this machine's own when nothing is set. Nothing else that a
/// proxy says is believed, the host and the scheme least of all.
/// </summary>
internal static class Proxies
{
    public const string Key = "Proxy:Addresses";

    private static readonly IPNetwork[] ThisMachine = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    /// <summary>
    /// Each address that a known proxy added is followed to the first that is no known proxy: what a visitor wrote into the header stands
    /// before that and is not read.
    /// </summary>
    /// <exception cref="SettingException">It is no list of addresses.</exception>
    public static ForwardedHeadersOptions From(IConfiguration configuration)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in ThisMachine.Concat(Named(configuration[Key])))
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }

    private static IEnumerable<IPNetwork> Named(string? text) =>
        (text ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Network);

    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw new SettingException($"{Key} er '{text}', men skal være adresser som 10.0.0.4 eller 10.0.0.0/24 med komma imellem.");
}
