namespace BoTrygt.Database.Jobs;

/// <summary>How a job went when it last ran, on whichever portal. One row a job.</summary>
public class JobRun
{
    public const int NameMaxLength = 60;
    public const int NodeMaxLength = 80;
    public const int FailureMaxLength = 300;

    /// <summary>The job's name in the schedule.</summary>
    public required string Name { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime StartedAt { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime EndedAt { get; set; }

    /// <summary>UTC: when it is to run next.</summary>
    public DateTime? NextAt { get; set; }

    /// <summary>The machine it ran on.</summary>
    public required string Node { get; set; }

    /// <summary>UTC: it has failed each time since then; null when it went well.</summary>
    public DateTime? FailingSince { get; set; }

    /// <summary>What went wrong last, without anybody's data.</summary>
    public string? Failure { get; set; }
}
