namespace BoTrygt.Web.Shared.Security;

/// <summary>
/// The guesses of one request. Whoever looks at a secret asks here first, so no page that takes one can forget it; what the
/// visitor is told when there were too many is <see cref="TooManyGuessesFilter"/>'s.
/// </summary>
public sealed class Guesses(GuessLimits limits, IHttpContextAccessor accessor)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>How long the address has to wait; null unless it was refused a guess in this request.</summary>
    public TimeSpan? Wait { get; private set; }

    /// <summary>
    /// Looks at a secret unless the address has guessed wrong too often. Who comes while others of the same address are being
    /// looked at waits for what becomes of them: two hundred who sign in at the same moment all come in.
    /// </summary>
    /// <returns>What was found; null when it was wrong, or not looked at.</returns>
    public async Task<T?> TryAsync<T>(GuessKind kind, Func<Task<T?>> look) where T : class
    {
        ArgumentNullException.ThrowIfNull(look);
        if (!await TakeAsync(kind))
        {
            return null;
        }

        T? found = null;
        try
        {
            return found = await look();
        }
        finally
        {
            limits.Judge(kind, Network, isRight: found is not null);
        }
    }

    /// <summary>The same for what is only right or wrong.</summary>
    public async Task<bool> TryAsync(GuessKind kind, Func<Task<bool>> look)
    {
        ArgumentNullException.ThrowIfNull(look);
        return await TryAsync<object>(kind, async () => await look() ? this : null) is not null;
    }

    /// <summary>Counts something of which none is right.</summary>
    public async Task<bool> SpendAsync(GuessKind kind)
    {
        await TryAsync(kind, () => Task.FromResult(false));
        return Wait is null;
    }

    private string Network => GuessLimits.NetworkOf(accessor.HttpContext?.Connection.RemoteIpAddress);

    private async Task<bool> TakeAsync(GuessKind kind)
    {
        for (var paused = TimeSpan.Zero; ; paused += Pause)
        {
            var answer = limits.Take(kind, Network);
            if (answer.IsTaken || !answer.AreOthersOpen || paused >= LongestPause)
            {
                Wait = answer.IsTaken ? Wait : answer.Wait;
                return answer.IsTaken;
            }

            await Task.Delay(Pause, accessor.HttpContext?.RequestAborted ?? default);
        }
    }
}
