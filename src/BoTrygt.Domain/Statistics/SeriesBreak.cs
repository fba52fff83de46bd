namespace BoTrygt.Domain.Statistics;

/// <summary>A time at which counts before and after do not compare like others; every picture of the series marks it.</summary>
/// <param name="From">First quarter affected.</param>
/// <param name="To">Last quarter affected; null when everything after is counted the new way.</param>
/// <param name="Kind">What happened.</param>
public sealed record SeriesBreak(Quarter From, Quarter? To, SeriesBreakKind Kind)
{
    /// <summary>The last stretch of four quarters that still mixes quarters before and after, or holds an affected one.</summary>
    public Quarter LastTouched => To is { } to ? to.Plus(3) : From.Plus(2);

    /// <summary>The stretch does not compare with others.</summary>
    public bool Touches(RollingYear year) => year.End.Since(From) >= 0 && year.End.Since(LastTouched) <= 0;

    /// <summary>The breaks of STRAF11 code 1320 (a change of registration, and the Danish lockdowns of spring 2020 and winter 2020–2021).</summary>
    public static readonly IReadOnlyList<SeriesBreak> OfReportedBurglaries =
    [
        new(new(2018, 1), null, SeriesBreakKind.Registration2018),
        new(new(2020, 2), new(2021, 1), SeriesBreakKind.Covid),
    ];
}
