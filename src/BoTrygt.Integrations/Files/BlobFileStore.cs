using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace BoTrygt.Integrations.Files;

/// <summary>A container of Azure Blob Storage, for several portals on one database.</summary>
public sealed class BlobFileStore : FileStore
{
    private const int Retries = 2;

    /// <summary>For one answer of the service. A person is waiting.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly BlobContainerClient _container;

    /// <exception cref="FileStoreSetupException">The connection string or the name cannot be read.</exception>
    public BlobFileStore(string connectionString, string container)
    {
        try
        {
            var options = new BlobClientOptions { Retry = { MaxRetries = Retries, Mode = RetryMode.Fixed, Delay = TimeSpan.FromMilliseconds(300), NetworkTimeout = Patience } };
            options.Diagnostics.IsTelemetryEnabled = false;
            _container = new BlobContainerClient(connectionString, container, options);
        }
        catch (Exception cause) when (cause is FormatException or ArgumentException or InvalidOperationException)
        {
            // What is wrong with it may be the key itself, so it is not repeated.
            throw new FileStoreSetupException("Files:ConnectionString kan ikke læses. Kopiér forbindelsesstrengen til lagerkontoen fra Azure uændret.", cause);
        }
    }

    public override async Task PrepareAsync(CancellationToken cancellation)
    {
        try
        {
            await _container.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellation);
            if ((await _container.GetPropertiesAsync(cancellationToken: cancellation)).Value.PublicAccess is { } access && access != PublicAccessType.None)
            {
                throw new FileStoreSetupException($"Containeren {_container.Name} (Files:Container) kan læses af alle. Luk den for offentlig adgang i Azure, og start igen.");
            }
        }
        catch (RequestFailedException cause) when (cause.Status is 400 or 403)
        {
            throw new FileStoreSetupException($"Azure afviser Files:ConnectionString eller Files:Container ({cause.ErrorCode}). Ret dem, og start igen.", cause);
        }
        catch (Exception cause) when (IsOfTheService(cause, cancellation))
        {
            throw new FileStoreException(cause);
        }
    }

    public override async Task<Stream?> OpenAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return await _container.GetBlobClient(PathOf(name)).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellation);
        }
        catch (RequestFailedException cause) when (cause.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
        catch (Exception cause) when (IsOfTheService(cause, cancellation))
        {
            throw new FileStoreException(cause);
        }
    }

    public override async IAsyncEnumerable<StoredFile> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var blobs = _container.GetBlobsAsync(cancellationToken: cancellation).GetAsyncEnumerator(cancellation);
        while (await NextAsync(blobs, cancellation))
        {
            var name = blobs.Current.Name[(blobs.Current.Name.LastIndexOf('/') + 1)..];
            if (IsName(name) && PathOf(name) == blobs.Current.Name && blobs.Current.Properties.LastModified is { } writtenAt)
            {
                yield return new(name, writtenAt);
            }
        }
    }

    public override async Task DeleteAsync(string name, CancellationToken cancellation)
    {
        try
        {
            await _container.GetBlobClient(PathOf(name)).DeleteIfExistsAsync(cancellationToken: cancellation);
        }
        catch (Exception cause) when (IsOfTheService(cause, cancellation))
        {
            throw new FileStoreException(cause);
        }
    }

    /// <summary>The service shows a blob when all of it is there, and never before.</summary>
    private protected override async Task WriteAsync(string name, Stream content, CancellationToken cancellation)
    {
        // Whoever is given an address of the container itself gets a download as well.
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/octet-stream", ContentDisposition = "attachment" },
        };
        try
        {
            await _container.GetBlobClient(PathOf(name)).UploadAsync(content, options, cancellation);
        }
        catch (RequestFailedException cause) when (cause.ErrorCode == BlobErrorCode.ContainerNotFound && content.CanSeek)
        {
            // The service was away when the portal started.
            await PrepareAsync(cancellation);
            content.Position = 0;
            await WriteAsync(name, content, cancellation);
        }
        catch (Exception cause) when (IsOfTheService(cause, cancellation))
        {
            throw new FileStoreException(cause);
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<BlobItem> blobs, CancellationToken cancellation)
    {
        try
        {
            return await blobs.MoveNextAsync();
        }
        catch (Exception cause) when (IsOfTheService(cause, cancellation))
        {
            throw new FileStoreException(cause);
        }
    }

    /// <summary>After its tries the client throws all that went wrong together.</summary>
    private static bool IsOfTheService(Exception cause, CancellationToken cancellation) =>
        cause is RequestFailedException or AggregateException or IOException or HttpRequestException || (cause is OperationCanceledException && !cancellation.IsCancellationRequested);
}
