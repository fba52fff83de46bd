using System.Security.Cryptography;
using BoTrygt.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using QRCoder;

namespace BoTrygt.Web.Shared.Access;

/// <summary>
/// Codes of an authenticator app (TOTP, RFC 6238: SHA-1, six digits, half a minute), and the recovery codes that stand in for them.
/// A code works once, in its own half minute and the ones before and after it.
/// </summary>
public sealed class Authenticator(BoTrygtDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>As long as SHA-1's own: RFC 4226, section 4.</summary>
    private const int SecretBytes = 20;

    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    private readonly IDataProtector _protector = protection.CreateProtector("SignIn.Authenticator");

    /// <summary>A new secret, sealed: it lies in a page until a code has proved that the app has it.</summary>
    public string NewSeal() => _protector.Protect(Base32Encoding.ToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>What the app is given; null for a seal that was not made here.</summary>
    public AuthenticatorSecret? Open(string? seal, string email)
    {
        try
        {
            return string.IsNullOrEmpty(seal) ? null : new(_protector.Unprotect(seal), email);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Makes the app of a seal the account's own when the code is one of its own. What it saves is for the caller to save.</summary>
    public bool TryKeep(Account account, string seal, string code)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (StepOf(seal, code) is not { } step)
        {
            return false;
        }

        account.KeepAuthenticator(seal, step);
        return true;
    }

    /// <summary>Uses a code of the account's app, or one of its recovery codes. False for what is wrong or used up.</summary>
    public async Task<bool> TryUseAsync(Account account, string code, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (StepOf(account.AuthenticatorSeal, code) is { } step)
        {
            return await db.Users.Where(row => row.Id == account.Id && (row.LastCodeStep == null || row.LastCodeStep < step))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastCodeStep, step), cancellation) == 1;
        }

        var hash = RecoveryCode.HashOfTyped(code);
        return await db.RecoveryCodes.Where(row => row.AccountId == account.Id && row.Hash == hash).ExecuteDeleteAsync(cancellation) == 1;
    }

    /// <summary>Ten new recovery codes instead of those there are, to be shown once.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(Account account, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        await ForgetCodesAsync(account.Id, cancellation);
        var codes = RecoveryCode.For(account);
        db.AddRange(codes.Select(code => code.Row));
        return [.. codes.Select(code => code.Shown)];
    }

    public Task<int> CountCodesAsync(Guid accountId, CancellationToken cancellation) => db.RecoveryCodes.CountAsync(code => code.AccountId == accountId, cancellation);

    public async Task ForgetCodesAsync(Guid accountId, CancellationToken cancellation) =>
        db.RemoveRange(await db.RecoveryCodes.Where(code => code.AccountId == accountId).ToListAsync(cancellation));

    private long? StepOf(string? seal, string code)
    {
        var digits = new string([.. (code ?? "").Where(letter => !char.IsWhiteSpace(letter))]);
        return Open(seal, "") is { } secret && digits.All(char.IsAsciiDigit) && new Totp(secret.Bytes).VerifyTotp(clock.GetUtcNow().UtcDateTime, digits, out var step, Window) ? step : null;
    }
}

/// <summary>What an authenticator app is told.</summary>
/// <param name="Key">In base 32.</param>
/// <param name="Email">Whose it is.</param>
public sealed record AuthenticatorSecret(string Key, string Email)
{
    private const int Group = 4;

    public byte[] Bytes => Base32Encoding.ToBytes(Key);

    /// <summary>For whoever types it.</summary>
    public string Shown => string.Join(' ', Key.Chunk(Group).Select(letters => new string(letters)));

    /// <summary>For whoever has the app on the same telephone.</summary>
    public string Address => new OtpUri(OtpType.Totp, Key, Email, "Bo trygt").ToString();

    /// <summary>The address as a QR code: how many squares it is wide, with the quiet zone, and the dark ones as a path of SVG.</summary>
    public (int Width, string Path) QrCode
    {
        get
        {
            using var data = QRCodeGenerator.GenerateQrCode(Address, QRCodeGenerator.ECCLevel.M);
            var dark = data.ModuleMatrix.SelectMany((row, y) => Enumerable.Range(0, row.Length).Where(x => row[x]).Select(x => $"M{x} {y}h1v1h-1z"));
            return (data.ModuleMatrix.Count, string.Concat(dark));
        }
    }
}
