namespace BoTrygt.Domain.Access;

/// <summary>A rule that the page asks about before the act, so only a stale or forged request gets here.</summary>
public sealed class BrokenRuleException(string message) : Exception(message)
{
    /// <exception cref="BrokenRuleException">The rule does not hold.</exception>
    public static void Unless(bool holds, string rule)
    {
        if (!holds)
        {
            throw new BrokenRuleException(rule);
        }
    }
}
