namespace BoTrygt.Domain.Statistics;

public enum SeriesBreakKind
{
    /// <summary>From 1 January 2018 some thefts are registered as burglary (§ 276 a of the Criminal Code).</summary>
    Registration2018,

    /// <summary>The COVID quarters, when most people were at home.</summary>
    Covid,
}
