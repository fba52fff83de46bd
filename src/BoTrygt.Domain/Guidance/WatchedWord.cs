using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Guidance;

/// <summary>A word that can frighten, and what to say instead (principle 3). Bo trygt's editors keep the list.</summary>
public class WatchedWord : IVersioned
{
    public const int WordMaxLength = 60;
    public const int InsteadMaxLength = 200;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>In lower case; with a star at its end it is found at the beginning of longer words too.</summary>
    public required string Word { get; set; }

    /// <summary>What says the same without frightening.</summary>
    public required string Instead { get; set; }

    /// <summary>Nothing is published with it.</summary>
    public bool IsBanned { get; set; }

    public int Version { get; private set; }

    public void Touch() => Version++;
}
