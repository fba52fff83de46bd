namespace BoTrygt.Database.Generation;

/// <summary>Stands on the day that is being made up, so that the audit log tells of it as of that day.</summary>
internal sealed class GeneratedClock : TimeProvider
{
    /// <summary>UTC.</summary>
    public DateTime Now { get; set; } = DateTime.UnixEpoch;

    public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(Now, DateTimeKind.Utc));
}
