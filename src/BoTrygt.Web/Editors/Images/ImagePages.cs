using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;

namespace BoTrygt.Web.Editors.Images;

/// <summary>The library.</summary>
/// <param name="Search">What is looked for; empty for everything.</param>
/// <param name="Rows">The newest first.</param>
/// <param name="Found">How many there are on all pages.</param>
public sealed record ImagesPage(string Search, IReadOnlyList<ImageRow> Rows, int Found, Pager Pager)
{
    public static IReadOnlyList<Crumb> Trail => [new("Redaktion", ArticleAddresses.Index), new("Billeder")];
}

/// <param name="Place">The partnership whose it is; null for a picture that all may use.</param>
public sealed record ImageRow(Guid Id, string Alt, int Version, string? Place);

/// <summary>A picture that is added.</summary>
/// <param name="Form">As typed; the file itself has to be chosen again.</param>
/// <param name="Places">For whom the person may add one.</param>
/// <param name="MaxMegabytes">How large a file may be.</param>
public sealed record NewImagePage(NewImageForm Form, WritingPlaces Places, int MaxMegabytes)
{
    public static IReadOnlyList<Crumb> Trail => [new("Redaktion", ArticleAddresses.Index), new("Billeder", ImageAddresses.Library), new("Tilføj et billede")];
}

/// <summary>A picture, and where it is used.</summary>
/// <param name="Image">With the person who added it.</param>
/// <param name="Place">The partnership whose it is; null for a picture that all may use.</param>
/// <param name="Form">As typed.</param>
/// <param name="Uses">Where it is used, which keeps it in the library, as far as the person may see.</param>
/// <param name="Unread">Where it would be missing in what nobody is shown: older revisions, drafts and adaptations.</param>
/// <param name="MayEdit">The person may change and remove it.</param>
public sealed record ImagePage(Image Image, string? Place, ImageForm Form, IReadOnlyList<ImageUseLine> Uses, IReadOnlyList<ImageUseLine> Unread, bool MayEdit)
{
    public Conflict? Conflict { get; init; }

    public IReadOnlyList<Crumb> Trail => [new("Redaktion", ArticleAddresses.Index), new("Billeder", ImageAddresses.Library), new(Image.Alt)];
}

/// <summary>Somewhere that a picture is used.</summary>
/// <param name="Title">Of the article.</param>
/// <param name="Address">Of its page in the office.</param>
/// <param name="IsAdapted">In what a partnership has made of a national article.</param>
/// <param name="Place">The partnership whose article or adaptation it is; null for a national article.</param>
public sealed record ImageUseLine(string Title, string Address, bool IsAdapted, string? Place);
