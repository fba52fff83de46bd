using System.Text;
using System.Text.RegularExpressions;
using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Journeys;

/// <summary>The year as people meet it: on paper, and in their own calendar.</summary>
public sealed partial class YearTests(OpenPortal portal) : BrowserTest(portal)
{
    private const string Wheel = "/arbejdsrum/partnerskaber/aarhus/aarshjul";

    [ChromiumFact]
    public async Task A_partnerships_year_is_one_sheet_with_picture_and_list()
    {
        var visit = await SignedInAsync(WorkroomPages.Coordinator);
        await visit.OpenAsync(Wheel);

        var paper = await visit.Page.PdfAsync(new() { PreferCSSPageSize = true });

        Assert.Single(Sheet().Matches(Encoding.Latin1.GetString(paper)));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("^Årshjul ") })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("Juleaften").Last).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task A_calendar_address_is_made_with_the_keyboard_and_taken_back()
    {
        var visit = await SignedInAsync(WorkroomPages.Coordinator);
        await visit.OpenAsync(Wheel);
        await PressAsync(visit, AriaRole.Link, "Få det i din egen kalender");
        await PressAsync(visit, AriaRole.Button, "Lav adresse til mine frister");
        var address = await visit.Page.GetByLabel("Kopiér den nu").InputValueAsync();
        var calendar = await visit.Context.APIRequest.GetAsync(address);
        Assert.Contains("BEGIN:VEVENT", await calendar.TextAsync(), StringComparison.Ordinal);
        await BreaksNoRuleAsync(visit);

        await visit.OpenAsync("/arbejdsrum/kalender");
        await visit.Page.Locator("summary").Filter(new() { HasText = "Fjern" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await PressAsync(visit, AriaRole.Button, "Ja, fjern");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Adressen er fjernet.");
        Assert.Equal(404, (await visit.Context.APIRequest.GetAsync(address)).Status);
    }

    private static async Task PressAsync(Visit visit, AriaRole role, string name)
    {
        await visit.Page.GetByRole(role, new() { Name = name }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    [GeneratedRegex("/Type /Page[^s]")]
    private static partial Regex Sheet();
}
