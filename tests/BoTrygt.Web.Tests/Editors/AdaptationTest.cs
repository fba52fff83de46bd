using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>Aarhus at what it makes of the article.</summary>
public abstract class AdaptationTest : EditorTest
{
    /// <returns>Its page in the editors' office.</returns>
    protected async Task<string> AdoptAsync()
    {
        var page = $"/redaktion/lokalt/aarhus/{(await ArticleAsync()).Id}";
        await Local.PostAsync(page);
        return page;
    }

    /// <summary>Citizens read it as it stands.</summary>
    protected async Task<Page> ShowAsync(string page) => await Local.PostAsync($"{page}/vis", ("version", await VersionAsync()));

    protected async Task<string> VersionAsync() => $"{(await AskAsync(db => db.Adoptions.SingleAsync())).Version}";
}
