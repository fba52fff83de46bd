namespace BoTrygt.Load;

/// <summary>All that one run found.</summary>
/// <param name="Plan">How it was done.</param>
/// <param name="BodyLength">Bytes of the page, compressed.</param>
/// <param name="Rounds">In the order they were run.</param>
/// <param name="PortalStarts">To the first 200 of the page, with one database that is ready.</param>
/// <param name="BareStarts">The same for the bare endpoint.</param>
/// <param name="MegabytesAfterLoad">Resident memory of the portal with its cache, after the last round.</param>
internal sealed record Result(
    Plan Plan,
    int BodyLength,
    Dictionary<Subject, List<Round>> Rounds,
    List<StartUp> PortalStarts,
    List<StartUp> BareStarts,
    long MegabytesAfterLoad)
{
    public double Median(Subject subject, Func<Round, double> figure) => Median(Rounds[subject].Select(figure));

    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}

/// <param name="Elapsed">From the start of the process to the first 200.</param>
/// <param name="Megabytes">Resident memory a second later.</param>
internal sealed record StartUp(TimeSpan Elapsed, long Megabytes);
