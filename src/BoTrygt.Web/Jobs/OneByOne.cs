namespace BoTrygt.Web.Jobs;

/// <summary>One after the other: what fails for one keeps no other from its turn, and is told when all have had theirs.</summary>
internal static class OneByOne
{
    /// <returns>The sum of what was done for each.</returns>
    /// <exception cref="AggregateException">It failed for some.</exception>
    public static async Task<int> DoAsync<T>(IEnumerable<T> all, Func<T, Task<int>> act)
    {
        var (sum, failures) = (0, new List<Exception>());
        foreach (var one in all)
        {
            try
            {
                sum += await act(one);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add(failure);
            }
        }

        return failures.Count == 0 ? sum : throw new AggregateException(failures).Flatten();
    }
}
