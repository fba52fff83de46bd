using BoTrygt.Domain.Plans;

namespace BoTrygt.Web.Shared.Plans;

/// <summary>A file as lists show it; the time is UTC.</summary>
public sealed record AttachmentRow(Guid Id, string Name, AttachmentKind Kind, long Bytes, string AddedBy, string Organisation, DateTime AddedAt, bool IsShared);

/// <summary>The files of an initiative or a plan.</summary>
/// <param name="Address">Where they stand.</param>
/// <param name="Rows">In the order of their names.</param>
/// <param name="MayEdit">The person adds and removes them.</param>
/// <param name="TellsShared">Associations read the initiative, so each row says whether they read the file.</param>
public sealed record AttachmentList(string Address, IReadOnlyList<AttachmentRow> Rows, bool MayEdit, bool TellsShared)
{
    /// <summary>There is something to see or to do.</summary>
    public bool IsShown => MayEdit || Rows.Count > 0;

    public string AddressOf(AttachmentRow row) => $"{Address}/{row.Id}";
}
