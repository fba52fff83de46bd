using BoTrygt.Browser.Tests.Support;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Browser.Tests.Journeys;

/// <summary>Files from a person's own machine and back.</summary>
public sealed class AttachmentTests(OpenPortal portal) : BrowserTest(portal)
{
    [ChromiumFact]
    public async Task A_file_is_chosen_added_and_downloaded_under_its_own_name()
    {
        var visit = await OpenFilesAsync();
        await ChooseAsync(visit, "Referat på Åboulevarden.pdf", SomePdf.Of("browser"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tilføj bilag" }).ClickAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Referat på Åboulevarden.pdf" }).ClickAsync());

        Assert.Equal("Referat på Åboulevarden.pdf", download.SuggestedFilename);
        Assert.Equal(SomePdf.Of("browser"), await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    [ChromiumFact]
    public async Task A_file_that_is_too_large_is_said_to_be_before_it_is_sent_and_another_one_is_fine()
    {
        var visit = await OpenFilesAsync();
        var field = visit.Page.GetByLabel("Fil", new() { Exact = true });
        await ChooseLargeAsync(field);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Filen fylder 20,1 MB. Et bilag må højst fylde 20 MB. Gem den i mindre størrelse, eller del den i flere.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tilføj bilag" }).ClickAsync();
        await Assertions.Expect(field).ToBeFocusedAsync();
        await ChooseAsync(visit, "lille.pdf", SomePdf.Of("lille"));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tilføj bilag" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("»lille.pdf« er tilføjet.")).ToBeVisibleAsync();
    }

    private async Task<Visit> OpenFilesAsync()
    {
        var visit = await SignedInAsync(WorkroomPages.Coordinator);
        await visit.OpenAsync($"/arbejdsrum/indsatser/{Portal.InitiativeOf(PlanRows.Aarhus, row => row.CivilSociety == CivilSocietyAccess.Contribute).Id}/bilag");
        return visit;
    }

    /// <summary>From a folder, as people do: a file that goes through the test's own wire takes half a minute.</summary>
    private static async Task ChooseLargeAsync(ILocator field)
    {
        var file = TestFolder.NewFile("stor.pdf");
        await File.WriteAllBytesAsync(file, SomePdf.Of(20 * 1024 * 1024 + 1));
        await field.SetInputFilesAsync(file);
    }

    private static Task ChooseAsync(Visit visit, string name, byte[] bytes) => visit.Page.GetByLabel("Fil", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes });
}
