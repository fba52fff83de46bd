namespace BoTrygt.Database.Tests.Support;

/// <summary>A test with a seeded database of its own.</summary>
public abstract class DatabaseTest(SeedChoice seed = SeedChoice.WithDemoContent) : IDisposable
{
    private readonly List<BoTrygtDb> _opened = [];

    protected TestDatabase Database { get; } = new(seed);

    /// <summary>The test's first context.</summary>
    protected BoTrygtDb Db => _opened.Count > 0 ? _opened[0] : Fresh();

    /// <summary>Another one, which has read nothing yet.</summary>
    protected BoTrygtDb Fresh()
    {
        _opened.Add(Database.Open());
        return _opened[^1];
    }

    public void Dispose()
    {
        _opened.ForEach(db => db.Dispose());
        Database.Dispose();
        GC.SuppressFinalize(this);
    }
}
