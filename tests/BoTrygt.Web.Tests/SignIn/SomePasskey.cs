using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>
/// A passkey as an authenticator keeps it: a key pair on P-256 with a counter, that answers what a page asks. What it does wrong on
/// purpose is set before it answers.
/// </summary>
internal sealed class SomePasskey : IDisposable
{
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte HasNewKey = 0x40;

    private readonly ECDsa _pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string _userHandle = "";

    /// <summary>Where the page that asks is.</summary>
    public string Origin { get; set; } = "https://localhost";

    /// <summary>The address that the key belongs to.</summary>
    public string Domain { get; set; } = "localhost";

    /// <summary>The finger, the face or the PIN was right.</summary>
    public bool IsVerified { get; set; } = true;

    /// <summary>It is on several devices, and counts nothing.</summary>
    public bool IsSynced { get; init; }

    /// <summary>How often it has answered.</summary>
    public uint Counter { get; set; }

    /// <summary>As the portal names it.</summary>
    public string Id => Convert.ToHexString(_id);

    /// <summary>Answers <c>navigator.credentials.create</c>.</summary>
    public string Make(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _userHandle = asked["user"]!["id"]!.GetValue<string>();
        var point = _pair.ExportParameters(false).Q;
        byte[] publicKey = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Data(HasNewKey), .. new byte[16], 0, (byte)_id.Length, .. _id, .. publicKey];
        byte[] attestation = [0xa3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xa0, .. Text("authData"), 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data];
        return Credential(new() { ["clientDataJSON"] = Base64Url.EncodeToString(ClientData("webauthn.create", asked)), ["attestationObject"] = Base64Url.EncodeToString(attestation), ["transports"] = new JsonArray("internal") });
    }

    /// <summary>Answers <c>navigator.credentials.get</c>.</summary>
    public string Answer(string options)
    {
        Counter += IsSynced ? 0u : 1;
        var client = ClientData("webauthn.get", JsonNode.Parse(options)!);
        var data = Data(0);
        var signature = _pair.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(signature),
            ["userHandle"] = _userHandle,
        });
    }

    public void Dispose() => _pair.Dispose();

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Base64Url.EncodeToString(_id),
        ["rawId"] = Base64Url.EncodeToString(_id),
        ["type"] = "public-key",
        ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private byte[] ClientData(string type, JsonNode asked) => JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = asked["challenge"]!.GetValue<string>(), origin = Origin, crossOrigin = false });

    private byte[] Data(byte flags)
    {
        var counter = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counter);
        return [.. SHA256.HashData(Encoding.ASCII.GetBytes(Domain)), (byte)(flags | UserPresent | (IsVerified ? UserVerified : 0)), .. counter];
    }

    /// <summary>A short text in CBOR.</summary>
    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];
}
