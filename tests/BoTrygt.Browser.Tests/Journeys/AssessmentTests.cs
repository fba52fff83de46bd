using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Journeys;

/// <summary>From the first answer to the sentence that citizens read, in a partnership where the round has just opened.</summary>
public sealed class AssessmentTests(OpenPortal portal) : BrowserTest(portal)
{
    private const string Assessment = "/arbejdsrum/partnerskaber/aarhus/vurdering";
    private const string Shown = "Referater af seks møder, ført i journalen";

    [ChromiumFact]
    public async Task A_party_answers_shows_why_and_another_one_confirms_it()
    {
        var (kommune, police) = (await SignedInAsync(WorkroomPages.Coordinator, Screens.Phone()), await SignedInAsync("politi.oestjylland"));
        await AnswerAsync(kommune);
        await ShowAsync(kommune);

        await police.OpenAsync("/arbejdsrum");
        await police.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Bo trygt i Aarhus" }).First.WaitForAsync();
        await police.OpenAsync(Assessment);
        await police.Page.Locator("[aria-labelledby=bekraeft]").GetByRole(AriaRole.Link, new() { Name = Shown }).ClickAsync();
        await police.Page.GetByRole(AriaRole.Button, new() { Name = "Bekræft" }).First.ClickAsync();
        await Assertions.Expect(police.Page.Locator("main")).ToContainTextAsync("Bekræftet af Østjyllands Politi");
        await BreaksNoRuleAsync(police);
    }

    [ChromiumFact]
    public async Task A_sentence_is_approved_with_the_keyboard_and_read_by_citizens()
    {
        const string Sentence = "Vi mødes fast på Åboulevarden og følger planen sammen.";
        var (kommune, citizen) = (await SignedInAsync(WorkroomPages.Coordinator, Screens.WithoutScripts()), await VisitAsync(Screens.Phone()));
        await kommune.OpenAsync($"{Assessment}/borgere");
        var field = kommune.Page.GetByLabel("Sætning til borgerne").First;
        await field.FillAsync(Sentence);
        await field.PressAsync("Tab");
        await kommune.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(kommune.Page.GetByText("Sætningen vises nu for borgerne.")).ToBeVisibleAsync();

        await citizen.OpenAsync("/bo-trygt-i/aarhus");
        await Assertions.Expect(citizen.Page.Locator("[aria-labelledby=principper]")).ToContainTextAsync(Sentence);
        await BreaksNoRuleAsync(citizen);
    }

    [ChromiumFact]
    public async Task Whoever_has_typed_in_another_form_is_asked_before_it_is_lost()
    {
        var kommune = await SignedInAsync("koordinator.randers");
        await kommune.OpenAsync("/arbejdsrum/partnerskaber/randers/vurdering/borgere");
        var asked = new List<string>();
        kommune.Page.Dialog += (_, dialog) =>
        {
            asked.Add(dialog.Message);
            _ = asked.Count == 1 ? dialog.DismissAsync() : dialog.AcceptAsync();
        };
        await kommune.Page.GetByLabel("Sætning til borgerne").Nth(1).FillAsync("En sætning, som ikke er gemt.");
        var save = kommune.Page.Locator("main form").First.Locator("button[type=submit]").First;

        await save.ClickAsync();

        await Assertions.Expect(kommune.Page.GetByLabel("Sætning til borgerne").Nth(1)).ToHaveValueAsync("En sætning, som ikke er gemt.");
        await save.ClickAsync();
        await Assertions.Expect(kommune.Page.Locator(".message")).ToBeVisibleAsync();
        Assert.Equal(2, asked.Count(message => message.StartsWith("Du har skrevet noget et andet sted", StringComparison.Ordinal)));
    }

    /// <summary>The principle that is answered last, as the form opens, with an answer that lacks, and whole.</summary>
    private static async Task AnswerAsync(Visit kommune)
    {
        await kommune.OpenAsync($"{Assessment}/svar/4");
        foreach (var group in await kommune.Page.Locator("main form fieldset").AllAsync())
        {
            await group.GetByRole(AriaRole.Radio).Nth(2).CheckAsync();
        }

        await kommune.Page.Locator("main form button[type=submit]").ClickAsync();
        await kommune.ArriveAsync(Assessment);
        await Assertions.Expect(kommune.Page.Locator("main")).ToContainTextAsync("Tak. Jeres svar er gemt.");
    }

    private static async Task ShowAsync(Visit kommune)
    {
        await kommune.OpenAsync($"{Assessment}/udsagn/styregruppe/dokumentation");
        await kommune.Page.Locator("input[name='Form.Level'][value=UnderWay]").CheckAsync();
        await kommune.Page.Locator("input[name='Form.Kind'][value=Document]").CheckAsync();
        await kommune.Page.Locator("[name='Form.Words']").FillAsync(Shown);
        await kommune.Page.Locator("main form button[type=submit]").ClickAsync();
        await Assertions.Expect(kommune.Page.Locator(".message")).ToBeVisibleAsync();
    }
}
