using System.Security.Cryptography;
using BoTrygt.Domain.Access;

namespace BoTrygt.Database;

/// <summary>Stands in for a code of the authenticator app once, for whoever has lost the telephone. It is known only when it is made: its hash is kept.</summary>
public class RecoveryCode
{
    /// <summary>How many somebody gets at a time.</summary>
    public const int Count = 10;

    /// <summary>Without those that are mistaken for each other.</summary>
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    /// <summary>117 random bits, so that a plain hash keeps it.</summary>
    private const int Length = 24;

    private const int Group = 4;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }

    /// <summary>See <see cref="SecretCode.HashOf"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>Ten new ones, and what to show of them.</summary>
    public static IReadOnlyList<(RecoveryCode Row, string Shown)> For(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return [.. Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Letters, Length)).Select(code => (new RecoveryCode { AccountId = account.Id, Hash = SecretCode.HashOf(code) }, Shown(code)))];
    }

    /// <summary>The hash of what somebody typed, with or without spaces and hyphens, in any case.</summary>
    public static string HashOfTyped(string typed) => SecretCode.HashOf(new([.. (typed ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]));

    private static string Shown(string code) => string.Join('-', code.Chunk(Group).Select(letters => new string(letters)));
}
