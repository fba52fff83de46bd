using System.Security.Cryptography;
using BoTrygt.Integrations.Files;

namespace BoTrygt.Integrations.Tests.Files;

/// <summary>What every file store does; the disk's and Azure's tests run them.</summary>
internal static class StoreChecks
{
    /// <summary>Larger than every buffer on the way.</summary>
    private const int Large = 9_000_000;

    public static async Task KeepsWhatItWasGivenAsync(FileStore store)
    {
        var bytes = RandomNumberGenerator.GetBytes(Large);
        var name = await store.WriteAsync(new MemoryStream(bytes), default);
        await using var stored = await store.OpenAsync(name, default);

        Assert.NotNull(stored);
        Assert.Equal(bytes.Length, stored.Length);
        Assert.Equal(SHA256.HashData(bytes), await SHA256.HashDataAsync(stored));
        Assert.Matches("^[0-9a-f]{32}$", name);
        Assert.NotEqual(name, await store.WriteAsync(new MemoryStream([1]), default));
    }

    public static async Task HasNoneOfAnUnknownNameAsync(FileStore store)
    {
        var unknown = new string('a', 32);

        Assert.Null(await store.OpenAsync(unknown, default));
        await store.DeleteAsync(unknown, default);
    }

    public static async Task GivesNoPathToNamesThatItDidNotGiveAsync(FileStore store)
    {
        foreach (var name in new[] { "../../../../etc/passwd", "..", "", "ab/cd/" + new string('a', 32), new string('A', 32), new string('a', 31) + "/", new string('a', 32) + "\0" })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => store.OpenAsync(name, default));
            await Assert.ThrowsAsync<ArgumentException>(() => store.DeleteAsync(name, default));
        }
    }

    public static async Task ListsWhatIsThereAsync(FileStore store)
    {
        var began = DateTimeOffset.UtcNow.AddMinutes(-1);
        var (kept, removed) = (await store.WriteAsync(new MemoryStream([1, 2]), default), await store.WriteAsync(new MemoryStream([3]), default));
        await store.DeleteAsync(removed, default);
        var listed = new List<StoredFile>();
        await foreach (var file in store.ListAsync(default))
        {
            listed.Add(file);
        }

        Assert.Equal([kept], listed.Select(file => file.Name));
        Assert.InRange(listed[0].WrittenAt, began, DateTimeOffset.UtcNow.AddMinutes(1));
        Assert.Null(await store.OpenAsync(removed, default));
    }

    /// <summary>The sender's line is cut, or the request is stopped.</summary>
    public static async Task KeepsNothingOfWhatWasCutOffAsync(FileStore store)
    {
        await Assert.ThrowsAnyAsync<Exception>(() => store.WriteAsync(new BrokenStream(Large), default));
        await foreach (var file in store.ListAsync(default))
        {
            Assert.Fail($"{file.Name} is left.");
        }
    }

    /// <summary>Zeros that end in the middle.</summary>
    private sealed class BrokenStream(int length) : MemoryStream(new byte[length])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > length / 2 ? throw new InvalidDataException("The line was cut.") : await base.ReadAsync(buffer, cancellationToken);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => Position > length / 2 ? throw new InvalidDataException("The line was cut.") : base.Read(buffer, offset, count);
    }
}
