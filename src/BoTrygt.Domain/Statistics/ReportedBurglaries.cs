namespace BoTrygt.Domain.Statistics;

/// <summary>
/// Reported residential burglaries (anmeldte indbrud i beboelser) in an area in a quarter, by place of offence, not
/// seasonally adjusted: StatBank STRAF11, code 1320. Figures are revised; a revision is a new row with its own
/// <see cref="FetchedOn"/>, so that nothing is overwritten silently.
/// </summary>
public class ReportedBurglaries
{
    /// <summary>Row number given by the database; rows are stored in its order.</summary>
    public long Sequence { get; private init; }

    /// <summary>See <see cref="Area"/>.</summary>
    public required string AreaCode { get; init; }

    public required int Year { get; init; }

    /// <summary>1 to 4.</summary>
    public required int QuarterNumber { get; init; }

    /// <summary>Cases; 0 also where the source hides a small number.</summary>
    public required int Count { get; init; }

    /// <summary>The day the figure was taken from the source.</summary>
    public required DateOnly FetchedOn { get; init; }

    public Quarter Quarter => new(Year, QuarterNumber);
}
