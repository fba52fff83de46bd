namespace BoTrygt.Database.Jobs;

/// <summary>A job that the portal runs, and how it went when it last ran, on whichever portal. One row a job.</summary>
public class JobRun
{
    /// <summary>The job that sends mails, which the page of the mails asks after.</summary>
    public const string OfOutbox = "OutboxJob";

    public const int NameMaxLength = 60;
    public const int TitleMaxLength = 100;
    public const int RhythmMaxLength = 60;
    public const int NodeMaxLength = 80;
    public const int FailureMaxLength = 300;

    /// <summary>The job's name in the schedule.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in Danish.</summary>
    public required string Title { get; set; }

    /// <summary>When it runs, in Danish.</summary>
    public required string Rhythm { get; set; }

    /// <summary>UTC; null until it has run.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>UTC; null until it has run.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>UTC: when it is to run next.</summary>
    public DateTime? NextAt { get; set; }

    /// <summary>The machine it ran on; null until it has run.</summary>
    public string? Node { get; set; }

    /// <summary>UTC: it has failed each time since then; null when it went well.</summary>
    public DateTime? FailingSince { get; set; }

    /// <summary>What went wrong last, without anybody's data.</summary>
    public string? Failure { get; set; }
}
