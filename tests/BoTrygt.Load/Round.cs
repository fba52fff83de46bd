namespace BoTrygt.Load;

/// <summary>What one server did in one round.</summary>
/// <param name="Answers">All of them whole, 200 and of the right length.</param>
/// <param name="Elapsed">By the clock.</param>
/// <param name="ServerWorked">The server's processor time.</param>
/// <param name="ClientWorked">The client's processor time.</param>
internal sealed record Round(int Answers, TimeSpan Elapsed, TimeSpan ServerWorked, TimeSpan ClientWorked)
{
    public double PerSecond => Answers / Elapsed.TotalSeconds;

    /// <summary>Per second of the server's own work: hardly moved by other programs on the machine.</summary>
    public double PerWorkedSecond => Answers / ServerWorked.TotalSeconds;

    /// <summary>Below 1 the server waited for the client, or shared its core with others.</summary>
    public double ServerShare => ServerWorked / Elapsed;

    /// <summary>Near 1 the client is the limit, and the figure is not the server's.</summary>
    public double ClientShare => ClientWorked / Elapsed;
}
