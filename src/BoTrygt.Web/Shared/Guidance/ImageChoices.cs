using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>The pictures that an article's blocks may show, and the ones they do.</summary>
public sealed class ImageChoices(BoTrygtDb db)
{
    /// <summary>How many a block offers at a time.</summary>
    private const int Offered = 12;

    /// <summary>Finds what was chosen, and begins with what the library says of it. What is out of the article's reach is not chosen, whoever sent it.</summary>
    /// <param name="blocks">As typed.</param>
    /// <param name="partnershipId">Of the article; null for a national one.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public async Task PlaceAsync(IReadOnlyCollection<BlockForm> blocks, Guid? partnershipId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var ids = blocks.Where(block => block.Kind == BlockKind.Image).Select(block => block.ImageId).OfType<Guid>().ToList();
        if (ids.Count == 0)
        {
            return;
        }

        var images = await db.Images.AsNoTracking().Where(Image.MayBeShownBy(partnershipId)).Where(image => ids.Contains(image.Id)).ToDictionaryAsync(image => image.Id, cancellation);
        foreach (var block in blocks)
        {
            block.Take(block.ImageId is { } id ? images.GetValueOrDefault(id) : null);
        }
    }

    /// <summary>
    /// Gives each block of a picture something to choose from: the one it has, and then what was looked for or the newest. Blocks that look
    /// for the same are asked for once.
    /// </summary>
    public async Task OfferAsync(IEnumerable<BlockForm> blocks, Guid? partnershipId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var choosing = blocks.Where(block => block.Kind == BlockKind.Image).ToList();
        var all = db.Images.AsNoTracking().Where(Image.MayBeShownBy(partnershipId));
        var ids = choosing.Select(block => block.ImageId).OfType<Guid>().Distinct().ToList();
        var chosen = ids.Count == 0 ? [] : await all.Where(image => ids.Contains(image.Id)).ToListAsync(cancellation);
        foreach (var alike in choosing.GroupBy(block => block.ImageSearch ?? ""))
        {
            var found = await all.LookedFor(alike.Key).OrderByDescending(image => image.AddedAt).Take(Offered).ToListAsync(cancellation);
            foreach (var block in alike)
            {
                block.Choices = [.. chosen.Where(image => image.Id == block.ImageId).Concat(found.Where(image => image.Id != block.ImageId)).Take(Offered)];
            }
        }
    }
}

public static class ImageQueries
{
    /// <summary>Those that have all the words, in any form of them.</summary>
    public static IQueryable<Image> LookedFor(this IQueryable<Image> images, string? typed) =>
        SearchWords.Terms(typed ?? "").Aggregate(images, (found, term) => found.Where(image => image.SearchText.Contains(term)));
}
