using System.Net;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>The editors at the library of pictures.</summary>
public abstract class ImageTest : EditorTest
{
    protected const string Library = "/redaktion/billeder";

    protected async Task<Guid> AddAsync(string name = "dør.jpg", byte[]? file = null, string alt = "En dør med lås") =>
        IdIn(await Editor.UploadAsync(Library, name, file ?? SomePicture.Of(), ("Form.Alt", alt), ("Form.Credit", "Bo trygt")));

    protected async Task<Guid> AddLocalAsync(byte[] file)
    {
        var own = await AskAsync(db => db.Partnerships.Where(partnership => partnership.Municipality.Slug == "aarhus").Select(partnership => partnership.Id).SingleAsync());
        return IdIn(await Local.UploadAsync(Library, "dør.jpg", file, ("Form.Alt", "En dør i Aarhus"), ("Form.Credit", "Mig"), ("Form.PartnershipId", $"{own}")));
    }

    private static Guid IdIn(Page answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return Guid.Parse((answer.Location ?? "").Split('/')[^1]);
    }
}
