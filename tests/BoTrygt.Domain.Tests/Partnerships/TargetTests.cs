using BoTrygt.Domain.Partnerships;

namespace BoTrygt.Domain.Tests.Partnerships;

public class TargetTests
{
    [Theory]
    [InlineData(null, null, null, null, true)]
    [InlineData(2019, "Erklæringen", "2026-03-01", "Erklæringen", true)]
    [InlineData(2019, null, null, null, false)]
    [InlineData(null, "Erklæringen", null, null, false)]
    [InlineData(null, null, "2026-03-01", null, false)]
    [InlineData(null, null, null, "Erklæringen", false)]
    public void A_known_baseline_or_deadline_needs_its_source_and_an_unknown_one_has_none(int? baseline, string? baselineSource, string? deadline, string? deadlineSource, bool sourced)
    {
        var target = new Target
        {
            Position = 1,
            Text = "To tredjedele færre",
            Measure = Measure.ReportedBurglaries,
            Source = "Erklæringen",
            BaselineYear = baseline,
            BaselineSource = baselineSource,
            Deadline = deadline is null ? null : PartialDate.Parse(deadline),
            DeadlineSource = deadlineSource,
        };

        Assert.Equal(sourced, target.IsSourced);
    }
}
