using System.Net;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>The editors at the library of pictures.</summary>
public abstract class ImageTest : AdaptationTest
{
    protected const string Library = "/redaktion/billeder";

    protected async Task<Guid> AddAsync(string name = "dør.jpg", byte[]? file = null, string alt = "En dør med lås") =>
        IdIn(await Editor.UploadAsync(Library, name, file ?? SomePicture.Of(), ("Form.Alt", alt), ("Form.Credit", "Bo trygt")));

    protected async Task<Guid> AddLocalAsync(byte[] file)
    {
        var own = await AskAsync(db => db.Partnerships.Where(partnership => partnership.Municipality.Slug == "aarhus").Select(partnership => partnership.Id).SingleAsync());
        return IdIn(await Local.UploadAsync(Library, "dør.jpg", file, ("Form.Alt", "En dør i Aarhus"), ("Form.Credit", "Mig"), ("Form.PartnershipId", $"{own}")));
    }

    /// <summary>Of the part that goes with a page where somebody shares it.</summary>
    protected async Task<string> SharedAddressAsync(Guid id) =>
        $"https://portal.example.dk/billeder/{id}/delt.jpg?v={await AskAsync(db => db.ImageFiles.Where(file => file.ImageId == id && file.Name == "delt.jpg").Select(file => file.Id).SingleAsync())}";

    protected Task<List<(string Name, string StoredAs)>> StoredAsAsync(Guid id) => AskAsync(async db => (await db.ImageFiles.Where(file => file.ImageId == id).ToListAsync()).ConvertAll(file => (file.Name, file.StoredAs)));

    private static Guid IdIn(Page answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return Guid.Parse((answer.Location ?? "").Split('/')[^1]);
    }
}
