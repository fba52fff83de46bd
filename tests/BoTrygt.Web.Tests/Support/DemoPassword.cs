using BoTrygt.Database;
using BoTrygt.Database.Seed;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BoTrygt.Web.Tests.Support;

/// <summary>The demo accounts' password with few rounds of hashing: half a second each is for those who guess, not for tests.</summary>
internal static class DemoPassword
{
    public const int Iterations = 1_000;

    public static string Hash { get; } = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = Iterations })).HashPassword(null!, DemoAccounts.Password);
}
