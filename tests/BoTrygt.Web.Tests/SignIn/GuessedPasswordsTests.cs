using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.SignIn;

namespace BoTrygt.Web.Tests.SignIn;

public sealed class GuessedPasswordsTests
{
    [Theory]
    [InlineData("adgangskode1")]
    [InlineData("Adgangskode123")]
    [InlineData("Kodeord123456")]
    [InlineData("Password12345")]
    [InlineData("passwordpassword")]
    [InlineData("qwertyuiopåasd")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("sommersommer")]
    [InlineData("botrygtbotrygt")]
    [InlineData("BoTrygt2026!")]
    [InlineData("kirstine.holm")]
    [InlineData("KirstineHolm1")]
    [InlineData("iloveyou1234")]
    [InlineData("letmein12345")]
    public async Task What_is_soon_guessed_is_refused(string password) => Assert.False((await AskAsync(password)).Succeeded);

    [Theory]
    [InlineData("cykelsti granit pandekage")]
    [InlineData("Tryghed-i-hverdagen-2026")]
    [InlineData("en ny og bedre sætning")]
    [InlineData("blåbærgrød på tagryggen")]
    [InlineData("🦔🌧️🚲🍞 og en kanin")]
    [InlineData("gå-12-skridt-mod-nord")]
    public async Task What_is_not_is_good_whatever_it_is_made_of(string password) => Assert.True((await AskAsync(password)).Succeeded);

    [Fact]
    public async Task The_longest_one_is_looked_at_without_waiting() => Assert.True((await AskAsync(string.Concat(Enumerable.Range(0, 100).Select(number => $"{number:x2}")))).Succeeded);

    private static Task<Microsoft.AspNetCore.Identity.IdentityResult> AskAsync(string password) =>
        new GuessedPasswords(null!).ValidateAsync(null!, Account.Of(new Person { Name = "Kirstine Holm", Email = "kirstine.holm@aarhus.example" }), password);
}
