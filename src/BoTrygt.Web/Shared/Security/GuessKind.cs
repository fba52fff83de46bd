namespace BoTrygt.Web.Shared.Security;

/// <summary>What can be guessed. Each has its own count, so that old calendars at a kommune keep nobody there from signing in.</summary>
public enum GuessKind
{
    /// <summary>A password, or a code of the second factor.</summary>
    Proof,

    /// <summary>The code of a link in a mail that gives a new password.</summary>
    PasswordLink,

    /// <summary>A mail that somebody asks for. None is wrong, so all of them count.</summary>
    AskedMail,

    /// <summary>The code of a link that opens a few things without a sign-in: an answer, a preview.</summary>
    Link,

    /// <summary>The code of a calendar address. Calendars ask by themselves, many behind one address, and go on after it was taken back.</summary>
    Calendar,
}

/// <summary>How many wrong guesses one address has.</summary>
/// <param name="AtOnce">So many in a row, after a rest.</param>
/// <param name="Every">One more each time that has passed.</param>
public sealed record GuessAllowance(int AtOnce, TimeSpan Every)
{
    /// <summary>The figures and why they are so stand in decision 31.</summary>
    public static GuessAllowance Of(GuessKind kind) => kind switch
    {
        GuessKind.Proof => new(100, TimeSpan.FromSeconds(30)),
        GuessKind.PasswordLink => new(60, TimeSpan.FromMinutes(1)),
        GuessKind.AskedMail => new(60, TimeSpan.FromMinutes(1)),
        GuessKind.Link => new(100, TimeSpan.FromSeconds(30)),
        GuessKind.Calendar => new(600, TimeSpan.FromSeconds(1)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
