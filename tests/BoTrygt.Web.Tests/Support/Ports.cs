using System.Net;
using System.Net.Sockets;

namespace BoTrygt.Web.Tests.Support;

/// <summary>Ports of this machine.</summary>
public static class Ports
{
    /// <summary>One that nobody listened at a moment ago.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
