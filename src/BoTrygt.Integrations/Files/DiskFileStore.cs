using System.Runtime.CompilerServices;

namespace BoTrygt.Integrations.Files;

/// <summary>A folder on this machine, or one that all machines of a farm see.</summary>
public sealed class DiskFileStore(string folder) : FileStore
{
    /// <summary>What a file is called until all of it is on the disk.</summary>
    private const string Unfinished = ".part";

    private const int BufferSize = 81_920;

    public override async Task PrepareAsync(CancellationToken cancellation)
    {
        var probe = Path.Combine(folder, $"{Path.GetRandomFileName()}{Unfinished}");
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(probe, "", cancellation);
            File.Delete(probe);
        }
        catch (Exception cause) when (IsOfTheDisk(cause))
        {
            throw new FileStoreSetupException(
                $"Der kan ikke skrives i mappen til bilag, {folder} ({cause.Message.Split('\n')[0].Trim()}). Giv brugeren, der starter portalen, ret til at skrive dér, eller vælg en anden mappe med Files:Folder.", cause);
        }
    }

    public override Task<Stream?> OpenAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(FileOf(name), Options(FileMode.Open, FileAccess.Read)));
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
        catch (Exception cause) when (IsOfTheDisk(cause))
        {
            throw new FileStoreException(cause);
        }
    }

    public override async IAsyncEnumerable<StoredFile> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var file in await Task.Run(Files, cancellation))
        {
            yield return file;
        }
    }

    public override Task DeleteAsync(string name, CancellationToken cancellation)
    {
        try
        {
            File.Delete(FileOf(name));
        }
        catch (DirectoryNotFoundException)
        {
            return Task.CompletedTask;
        }
        catch (Exception cause) when (IsOfTheDisk(cause))
        {
            throw new FileStoreException(cause);
        }

        return Task.CompletedTask;
    }

    /// <summary>The name that can be read is given last: a crash leaves a half file under another one, or the whole file.</summary>
    private protected override async Task WriteAsync(string name, Stream content, CancellationToken cancellation)
    {
        var (file, unfinished) = (FileOf(name), FileOf(name + Unfinished));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await using (var stream = new FileStream(unfinished, Options(FileMode.CreateNew, FileAccess.Write)))
            {
                await content.CopyToAsync(stream, BufferSize, cancellation);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file);
        }
        catch (Exception cause) when (IsOfTheDisk(cause))
        {
            throw new FileStoreException(cause);
        }
        finally
        {
            TryDelete(unfinished);
        }
    }

    private List<StoredFile> Files()
    {
        try
        {
            var all = new DirectoryInfo(folder);
            return all.Exists ? [.. all.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => IsOurs(file.Name)).Select(file => new StoredFile(file.Name, file.LastWriteTimeUtc))] : [];
        }
        catch (Exception cause) when (IsOfTheDisk(cause))
        {
            throw new FileStoreException(cause);
        }
    }

    private string FileOf(string name) => name.EndsWith(Unfinished, StringComparison.Ordinal)
        ? Path.Combine(folder, PathOf(name[..^Unfinished.Length])) + Unfinished
        : Path.Combine(folder, PathOf(name));

    private static bool IsOurs(string name) => IsName(name.EndsWith(Unfinished, StringComparison.Ordinal) ? name[..^Unfinished.Length] : name);

    private static FileStreamOptions Options(FileMode mode, FileAccess access) => new()
    {
        Mode = mode,
        Access = access,
        Share = FileShare.Read | FileShare.Delete,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
        BufferSize = 0,
    };

    /// <summary>There is none when all went well. What cannot be removed now is found by the clean-up.</summary>
    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception cause) when (IsOfTheDisk(cause))
        {
        }
    }

    private static bool IsOfTheDisk(Exception cause) => cause is IOException or UnauthorizedAccessException or NotSupportedException;
}
