namespace BoTrygt.Database.Jobs;

/// <summary>The turn of a database server's portals: all have it at once.</summary>
internal sealed class SharedTurn : IDisposable
{
    public void Dispose()
    {
    }
}
