using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Partnerships;

/// <summary>
/// A target that a declaration states. What no source gives is null, and then the target cannot be judged
/// (see <c>Statistics.TargetJudgement</c>).
/// </summary>
public class Target : IBelongToPartnership
{
    public const int TextMaxLength = 200;
    public const int SourceMaxLength = 300;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PartnershipId { get; private init; }

    /// <summary>Order on pages, from 1.</summary>
    public required int Position { get; set; }

    /// <summary>The target in a citizen's words, in Danish.</summary>
    public required string Text { get; set; }

    public required Measure Measure { get; set; }

    /// <summary>How the measure is held against the level; null when the declaration names no level.</summary>
    public Comparator? Comparator { get; set; }

    /// <summary>Burglaries a year, persons, or per cent, as the comparator and the measure say.</summary>
    public decimal? Level { get; set; }

    /// <summary>The calendar year that a percentage counts from; null when unknown.</summary>
    public int? BaselineYear { get; set; }

    /// <summary>When the target is to be reached; null when unknown.</summary>
    public PartialDate? Deadline { get; set; }

    /// <summary>Where text, measure and level come from, in Danish.</summary>
    public required string Source { get; set; }

    /// <summary>Where the baseline year comes from; null exactly when the year is.</summary>
    public string? BaselineSource { get; set; }

    /// <summary>Where the deadline comes from; null exactly when the deadline is.</summary>
    public string? DeadlineSource { get; set; }

    /// <summary>Its deadline is over; never when none is known.</summary>
    /// <param name="today">In Denmark. The last day that the deadline can mean still counts.</param>
    public bool IsDueBefore(DateOnly today) => Deadline?.LastDay < today;

    /// <summary>A known baseline or deadline without a source would be a figure of our own making.</summary>
    public bool IsSourced => BaselineYear is null == BaselineSource is null && Deadline is null == DeadlineSource is null;
}
