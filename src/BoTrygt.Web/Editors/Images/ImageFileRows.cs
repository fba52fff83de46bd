using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace BoTrygt.Web.Editors.Images;

/// <summary>
/// The rows of files that browsers ask for, kept for a minute: a page with pictures asks for them many times. This portal forgets a row
/// when its picture is removed or cut anew, the others within that minute.
/// </summary>
public sealed class ImageFileRows : IDisposable
{
    private const int Most = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _rows = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The file of a picture; null, which is not kept, when there is none.</summary>
    public async Task<ImageFile?> FindAsync(BoTrygtDb db, Guid imageId, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (_rows.TryGetValue((imageId, name), out ImageFile? kept))
        {
            return kept;
        }

        var file = await db.ImageFiles.AsNoTracking().SingleOrDefaultAsync(row => row.ImageId == imageId && row.Name == name, cancellation);
        return file is null ? null : _rows.Set((imageId, file.Name), file, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
    }

    public void Forget(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        foreach (var file in image.Files)
        {
            _rows.Remove((image.Id, file.Name));
        }
    }

    public void Dispose() => _rows.Dispose();
}
