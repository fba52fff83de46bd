using FsCheck;
using FsCheck.Fluent;

namespace BoTrygt.Domain.Tests.Support;

/// <summary>A short text of few letters, so that random texts often resemble one another.</summary>
public sealed record ShortText(string Value)
{
    public static Arbitrary<ShortText> Arbitrary() =>
        Gen.Elements("aeoæøåÆØÅéö -bkr".ToCharArray()).ArrayOf().Resize(8).Select(letters => new ShortText(new string(letters))).ToArbitrary();
}
