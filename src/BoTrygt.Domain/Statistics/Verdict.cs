namespace BoTrygt.Domain.Statistics;

public enum Verdict
{
    Met,
    NotMet,
    CannotBeJudged,
}
