using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BoTrygt.Web.Tests.SignIn.Organisations;

/// <summary>An address of this machine for a login whose name no machine has: with TLS, and a certificate that only those who are told trust.</summary>
internal sealed class SomeAddress(string host) : IDisposable
{
    private readonly X509Certificate2 _certificate = Certificate(host);

    public int Port { get; } = Ports.Free();

    public void Listen(KestrelServerOptions server) => server.Listen(IPAddress.Loopback, Port, at => at.UseHttps(_certificate));

    /// <summary>What reaches it from within this process.</summary>
    public HttpMessageHandler Handler() => new SocketsHttpHandler
    {
        ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString(HashAlgorithmName.SHA256) == _certificate.GetCertHashString(HashAlgorithmName.SHA256) },
    };

    public void Dispose() => _certificate.Dispose();

    private static X509Certificate2 Certificate(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
