using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.FollowUps;

namespace BoTrygt.Web.Partners.FollowUps;

/// <summary>How many initiatives under a principle had a status in a round; null is no answer.</summary>
public sealed record ProgressCount(Guid RoundId, int PrincipleNumber, Progress? Progress, int Count);

/// <summary>A round as the picture names it.</summary>
public sealed record RoundLabel(Guid Id, FollowUpRhythm Rhythm, DateOnly PeriodStartsOn)
{
    public string Name => FollowUpWords.Period(Rhythm, PeriodStartsOn);

    public string Abbreviated => FollowUpWords.PeriodInShort(Rhythm, PeriodStartsOn);
}

/// <summary>The statuses of one principle over the rounds, as columns. Lengths are in units of the picture's own box.</summary>
/// <param name="Number">1 to 4.</param>
/// <param name="Name">The principle's.</param>
/// <param name="Rounds">The oldest first.</param>
/// <param name="Counts">Of this principle.</param>
/// <param name="Most">The highest column of all four pictures, so that they can be compared.</param>
public sealed record ProgressChart(int Number, string Name, IReadOnlyList<RoundLabel> Rounds, IReadOnlyList<ProgressCount> Counts, int Most)
{
    public const int Width = 320;
    public const int Height = 150;
    private const int Bottom = 24;
    private const int Top = 14;
    private static readonly Progress?[] Order = [Progress.OnTrack, Progress.NeedsAttention, Progress.Stalled, null];

    /// <summary>The segments of a round's column from below.</summary>
    public IEnumerable<(Progress? Progress, double X, double Y, double Width, double Height)> Segments(RoundLabel round)
    {
        var floor = (double)(Height - Bottom);
        foreach (var progress in Order)
        {
            var height = Of(round, progress) * (Height - Bottom - Top) / (double)Math.Max(1, Most);
            if (height > 0)
            {
                floor -= height;
                yield return (progress, Left(round), floor, ColumnWidth, height);
            }
        }
    }

    public int Of(RoundLabel round, Progress? progress) => Counts.Where(count => count.RoundId == round.Id && count.Progress == progress).Sum(count => count.Count);

    public int Total(RoundLabel round) => Counts.Where(count => count.RoundId == round.Id).Sum(count => count.Count);

    public double Middle(RoundLabel round) => Left(round) + (ColumnWidth / 2);

    public double TopOf(RoundLabel round) => Height - Bottom - (Total(round) * (Height - Bottom - Top) / (double)Math.Max(1, Most));

    /// <summary>What a screen reader says instead of the picture.</summary>
    public string Description => Rounds.Count == 0 ? "" : $"{Name}: i {Rounds[^1].Name} følger {Of(Rounds[^1], Progress.OnTrack)} af {Total(Rounds[^1])} planen. Alle tal står i tabellen.";

    private double Left(RoundLabel round) => (Step * IndexOf(round)) + (Step * .15);

    private double Step => Width / (double)Math.Max(4, Rounds.Count);

    private double ColumnWidth => Step * .7;

    private int IndexOf(RoundLabel round) => Rounds.TakeWhile(other => other != round).Count();
}
