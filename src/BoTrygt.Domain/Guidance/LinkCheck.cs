namespace BoTrygt.Domain.Guidance;

/// <summary>Whether an address that articles lead to answered when it was last asked.</summary>
public class LinkCheck
{
    /// <summary>One bad night is no reason to stop anybody.</summary>
    private const int FailuresUntilDead = 2;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>As it stands in the articles.</summary>
    public required string Address { get; init; }

    /// <summary>UTC.</summary>
    public DateTime CheckedAt { get; private set; }

    /// <summary>How often in a row it has not answered.</summary>
    public int Failures { get; private set; }

    /// <summary>It did not answer the last time.</summary>
    public bool IsSilent => Failures > 0;

    /// <summary>It has not answered for some nights: nothing new is published with it.</summary>
    public bool IsDead => Failures >= FailuresUntilDead;

    public void Record(bool answered, DateTime now) => (Failures, CheckedAt) = (answered ? 0 : Failures + 1, now);
}
