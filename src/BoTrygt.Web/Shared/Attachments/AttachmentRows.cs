using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Attachments;

public static class AttachmentRows
{
    /// <summary>What lists show of files, by name. Filter before: files are read through what they lie on.</summary>
    public static async Task<IReadOnlyList<AttachmentRow>> ReadRowsAsync(this IQueryable<Attachment> attachments, CancellationToken cancellation)
    {
        var rows = await attachments
            .Select(row => new AttachmentRow(row.Id, row.Name, row.Kind, row.Bytes, row.AddedBy.Name, row.Organisation.Name, row.AddedAt, row.IsShared))
            .ToListAsync(cancellation);
        return [.. rows.OrderBy(row => row.Name, DanishOrder.Comparer).ThenBy(row => row.Id)];
    }
}
