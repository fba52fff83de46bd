using System.Security.Cryptography;
using System.Text;

namespace BoTrygt.Domain.Access;

/// <summary>The code of an address that opens something without signing in. It is known only when it is made: its hash is kept.</summary>
public static class SecretCode
{
    public const int HashLength = 64;

    /// <summary>No code is longer than this.</summary>
    public const int MaxLength = 60;

    private const int Bytes = 32;

    /// <summary>A new one, of 256 random bits, in letters that an address may hold.</summary>
    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>SHA-256, in hexadecimal.</summary>
    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
