using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Shared.Attachments;

/// <summary>The page on which files are added and removed.</summary>
/// <param name="Of">The title of what they lie on.</param>
/// <param name="Trail">The pages above this one.</param>
/// <param name="List">The files.</param>
/// <param name="AsksWhetherShared">Associations read the initiative.</param>
/// <param name="MaxMegabytes">How large a file may be.</param>
/// <param name="Form">As typed; the file itself has to be chosen again.</param>
public sealed record AttachmentsPage(string Of, IReadOnlyList<Crumb> Trail, AttachmentList List, bool AsksWhetherShared, int MaxMegabytes, AttachmentForm Form)
{
    /// <summary>Which part of the workroom it is of.</summary>
    public string Section { get; init; } = "partnerskaber";

    /// <summary>What to know about these files; null for nothing.</summary>
    public string? Note { get; init; } = "Bilag er ikke en del af det, parterne skriver under på.";

    public bool IsFull => List.Rows.Count >= Attachment.MostOnOne;
}

/// <param name="Back">The page with the list.</param>
/// <param name="Name">What the file is called.</param>
/// <param name="IsLost">The store has no such file, or not all of it; else it does not answer.</param>
/// <param name="Reference">What to read out on the telephone.</param>
public sealed record NoFilePage(string Back, string Name, bool IsLost, string Reference);
