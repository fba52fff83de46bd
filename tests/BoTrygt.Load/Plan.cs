using System.Globalization;

namespace BoTrygt.Load;

/// <summary>How long to warm up and to measure.</summary>
/// <param name="WarmUp">In all, spread over the three servers.</param>
/// <param name="Round">One round of one server.</param>
/// <param name="Rounds">Rounds of each server, taken in turns.</param>
/// <param name="Starts">How often the start is timed.</param>
internal sealed record Plan(TimeSpan WarmUp, TimeSpan Round, int Rounds, int Starts)
{
    public const string Usage = "Usage: dotnet run -c Release --project tests/BoTrygt.Load [--quick] [--seconds <per round>], or kill-a-portal, or publish-on-two, or simulate-days, or merge-guidance, or compare-sizes <folder for its databases>";

    private static readonly Plan Standard = new(TimeSpan.FromSeconds(75), TimeSpan.FromSeconds(7), Rounds: 5, Starts: 5);

    /// <summary>Shows that all works; its figures say nothing.</summary>
    private static readonly Plan Quick = new(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(1), Rounds: 1, Starts: 1);

    /// <summary>Null for arguments that nobody understands.</summary>
    public static Plan? From(string[] args) => args switch
    {
        [] => Standard,
        ["--quick", .. var rest] => Quick.With(rest),
        _ => Standard.With(args),
    };

    /// <summary>A fifth each for the cached page and the bare endpoint, the rest for Razor and EF, which speed up longest.</summary>
    public TimeSpan WarmUpOf(Subject subject) => WarmUp * (subject == Subject.Uncached ? 0.6 : 0.2);

    private Plan? With(string[] args) => args switch
    {
        [] => this,
        ["--seconds", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 =>
            this with { Round = TimeSpan.FromSeconds(seconds) },
        _ => null,
    };
}
