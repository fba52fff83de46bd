using System.Security.Cryptography;

namespace BoTrygt.Integrations.Files;

/// <summary>Where the bytes of attachments and pictures lie. Names are the store's own: random, and never made of what somebody typed.</summary>
public abstract class FileStore
{
    private const int NameLength = 32;

    /// <summary>Makes the place ready. A store that is away for the moment is no reason not to start.</summary>
    /// <exception cref="FileStoreSetupException">The place cannot be used as it is set up.</exception>
    public abstract Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Keeps all of the content, or nothing of it under a name that can be read.</summary>
    /// <returns>The name it is read by.</returns>
    /// <exception cref="FileStoreException">The store is away or full.</exception>
    public async Task<string> WriteAsync(Stream content, CancellationToken cancellation)
    {
        var name = RandomNumberGenerator.GetHexString(NameLength, lowercase: true);
        await WriteAsync(name, content, cancellation);
        return name;
    }

    /// <summary>Opens a file to be read from its beginning; null when the store has none of that name.</summary>
    /// <exception cref="FileStoreException">The store is away.</exception>
    public abstract Task<Stream?> OpenAsync(string name, CancellationToken cancellation);

    /// <summary>Everything that takes up room, half-written files among it.</summary>
    /// <exception cref="FileStoreException">The store is away.</exception>
    public abstract IAsyncEnumerable<StoredFile> ListAsync(CancellationToken cancellation);

    /// <summary>What is not there is as good as removed.</summary>
    /// <exception cref="FileStoreException">The store is away.</exception>
    public abstract Task DeleteAsync(string name, CancellationToken cancellation);

    private protected abstract Task WriteAsync(string name, Stream content, CancellationToken cancellation);

    /// <summary>Few files in each folder, however many there are.</summary>
    /// <exception cref="ArgumentException">It is no name that the store gave.</exception>
    private protected static string PathOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsName(name) ? $"{name[..2]}/{name[2..4]}/{name}" : throw new ArgumentException("The store gave no such name.", nameof(name));
    }

    private protected static bool IsName(string name) => name.Length == NameLength && name.All(char.IsAsciiHexDigitLower);
}

/// <summary>A file as the store lists it.</summary>
public sealed record StoredFile(string Name, DateTimeOffset WrittenAt);
