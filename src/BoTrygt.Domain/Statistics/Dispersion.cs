namespace BoTrygt.Domain.Statistics;

/// <summary>
/// How much more burglary counts vary from year to year than independent cases would: the counts are not independent of one
/// another and vary several times as much, so an interval that ignores it promises too much.
/// </summary>
public static class Dispersion
{
    /// <summary>Fewer cases than this say too little about the spread (the usual rule for Pearson's χ²).</summary>
    private const int FewestCases = 10;

    /// <summary>
    /// Pearson's χ² over its degrees of freedom for the changes of all places between two periods, when all had
    /// changed like the whole (McCullagh and Nelder 1989, section 4.5); never below 1.
    /// </summary>
    /// <param name="changes">Cases before and after, one pair for each place.</param>
    public static double Between(IEnumerable<(int Before, int After)> changes)
    {
        var places = changes.Where(place => place.Before + place.After >= FewestCases).ToList();
        var total = places.Sum(place => place.Before + place.After);
        var share = (double)places.Sum(place => place.After) / Math.Max(1, total);
        if (places.Count < 2 || share is 0 or 1)
        {
            return 1;
        }

        return Math.Max(1, places.Sum(place => ChiSquared(place, share)) / (places.Count - 1));
    }

    private static double ChiSquared((int Before, int After) place, double share)
    {
        double sum = place.Before + place.After;
        var difference = place.After - sum * share;
        return difference * difference / (sum * share * (1 - share));
    }
}
