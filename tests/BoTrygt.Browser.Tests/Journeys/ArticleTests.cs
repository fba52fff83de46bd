using BoTrygt.Browser.Tests.Support;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Browser.Tests.Journeys;

/// <summary>
/// An article is written, read by a second person, set for a time, published, taken over in Aarhus, changed nationally, merged with one
/// conflict, and read by a citizen.
/// </summary>
public sealed class ArticleTests(OpenPortal portal) : BrowserTest(portal)
{
    private const string Slug = "skur-og-garage";
    private const string Public = $"/raad/skalsikring/{Slug}";
    private const string Local = $"/bo-trygt-i/aarhus{Public}";
    private const string LocalWords = "I Aarhus låner du en lås på biblioteket.";

    [ChromiumFact]
    public async Task From_the_editors_desk_to_the_citizen_in_Aarhus()
    {
        var (editor, reviewer, local, citizen) = (await SignedInAsync("redaktoer"), await SignedInAsync("korrektur"), await SignedInAsync("redaktoer.aarhus", Screens.WithoutScripts()), await VisitAsync());
        var article = await WriteAsync(editor, "Skuret er fuldt af værktøj. Lås det i aften.");
        await AskAsync(editor, article);
        await AnswerAsync(reviewer, article);
        await ScheduleAsync(editor, article);
        await citizen.OpenAsync(Public);
        Assert.DoesNotContain("Lås det i aften", await citizen.WordsAsync(), StringComparison.Ordinal);
        await TimeComesAsync();
        await citizen.OpenAsync(Public);
        Assert.Contains("Lås det i aften", await citizen.WordsAsync(), StringComparison.Ordinal);

        var adapted = await AdoptAsync(local);
        await WriteAsync(editor, "Skuret er det første, en tyv ser på. Lås det nu.");
        await AskAsync(editor, article);
        await AnswerAsync(reviewer, article);
        await editor.OpenAsync($"{article}/udgivelse");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Udgiv" }).ClickAsync();
        await editor.ArriveAsync(article);
        await MergeAsync(local, adapted);
        await citizen.OpenAsync(Local);
        Assert.Contains("I Aarhus låner du en lås på biblioteket. Og lås skuret nu.", await citizen.WordsAsync(), StringComparison.Ordinal);
        await BreaksNoRuleAsync(citizen);
    }

    [ChromiumFact]
    public async Task Hostile_text_runs_nothing_while_it_is_typed_and_is_never_published()
    {
        var visit = await SignedInAsync("redaktoer");
        await visit.OpenAsync($"{await AddressAsync("lys-og-tidsur")}/kladde");
        await visit.Page.Locator("textarea[name='Form.Blocks[0].Text']").FillAsync("<script>window.canary=1</script><img src=x onerror='window.canary=1'> [klik](javascript:window.canary=1) \u202Eovs");
        await Assertions.Expect(visit.Page.Locator(".findings")).ToContainTextAsync("Der er et tegn, som ikke kan ses (U+202E).");
        await Assertions.Expect(visit.Page.Locator(".article-paper")).ToContainTextAsync("<script>");
        Assert.Equal(0, await visit.Page.Locator(".article-paper a[href^=javascript], .article-paper img, .article-paper script").CountAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.canary === undefined"));
        await visit.Page.Locator("summary", new() { HasText = "Kassér min kladde" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, kassér kladden" }).ClickAsync();
        await visit.Page.GetByText("Din kladde er kasseret.").WaitForAsync();
    }

    /// <summary>With scripts: the page shows what it will look like, and the draft is kept meanwhile.</summary>
    private async Task<string> WriteAsync(Visit visit, string text)
    {
        var article = await AddressAsync(Slug);
        await visit.OpenAsync(article);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Redigér" }).ClickAsync();
        await visit.ArriveAsync($"{article}/kladde");
        await visit.Page.Locator("textarea[name='Form.Blocks[0].Text']").FillAsync(text);
        await Assertions.Expect(visit.Page.Locator(".article-paper")).ToContainTextAsync(text);
        await BreaksNoRuleAsync(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem som udgave" }).ClickAsync();
        await visit.ArriveAsync(article);
        return article;
    }

    private static async Task AskAsync(Visit visit, string article)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Bed om gennemsyn" }).ClickAsync();
        await visit.ArriveAsync($"{article}/gennemsyn/ny");
        await BreaksNoRuleAsync(visit);
        await visit.Page.GetByLabel("Hvem skal læse?").SelectOptionAsync(new SelectOptionValue { Label = "Jesper Lyngsøe, Bo trygt" });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await visit.Page.GetByText("Jesper Lyngsøe har fået en mail.").WaitForAsync();
    }

    private static async Task AnswerAsync(Visit visit, string article)
    {
        await visit.OpenAsync("/redaktion?vis=Venter");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Ryd op i skur og garage" }).ClickAsync();
        await visit.ArriveAsync(article);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Læs og svar" }).ClickAsync();
        await visit.ArriveAsync($"{article}/gennemsyn/*");
        await BreaksNoRuleAsync(visit);
        await visit.Page.GetByLabel("Godkend: borgerne må læse den").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send svar" }).ClickAsync();
        await visit.ArriveAsync(article);
    }

    private static async Task ScheduleAsync(Visit visit, string article)
    {
        await visit.OpenAsync($"{article}/udgivelse");
        await BreaksNoRuleAsync(visit);
        await visit.Page.GetByLabel("Senere, af sig selv").CheckAsync();
        visit.Expect(422);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Udgiv" }).ClickAsync();
        await visit.Page.Locator(".error-summary").WaitForAsync();
        await visit.Page.GetByLabel("Dag").FillAsync($"{DateTime.UtcNow.AddDays(30):yyyy-MM-dd}");
        await visit.Page.GetByLabel("Klokken").FillAsync("08:00");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Udgiv" }).ClickAsync();
        await visit.ArriveAsync(article);
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("bliver udgivet");
    }

    /// <summary>A month goes by, and the job runs.</summary>
    private async Task TimeComesAsync()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        await using var db = Portal.Database.Open();
        await db.Publications.Where(publication => publication.State == PublicationState.Planned).ExecuteUpdateAsync(set => set.SetProperty(publication => publication.DueAt, DateTime.UtcNow.AddMinutes(-1)));
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<DuePublications>().PublishAsync(CancellationToken.None));
    }

    private static async Task<string> AdoptAsync(Visit visit)
    {
        await visit.OpenAsync("/redaktion/lokalt/aarhus");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Overtag »Ryd op i skur og garage«" }).ClickAsync();
        await visit.ArriveAsync("/redaktion/lokalt/aarhus/*");
        var page = visit.Path;
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skriv jeres egne ord" }).First.ClickAsync();
        await visit.Page.GetByLabel("Tekst", new() { Exact = true }).FillAsync(LocalWords);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem" }).ClickAsync();
        await ShowAsync(visit);
        return page;
    }

    /// <summary>Reads it through whole, and shows it.</summary>
    private static async Task ShowAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Se den samlet, og vis den for borgerne" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".article-paper")).ToContainTextAsync(LocalWords);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Vis den for borgerne" }).ClickAsync();
        await visit.Page.GetByText("Borgerne læser den nu, som den står her.").WaitForAsync();
    }

    private async Task MergeAsync(Visit visit, string page)
    {
        await visit.OpenAsync(page);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tag den nye udgave ind" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".merge-conflict__sides > div")).ToHaveCountAsync(3);
        var withScripts = await SignedInAsync("redaktoer.aarhus");
        foreach (var path in new[] { page, $"{page}/vis", "/redaktion/lokalt/oversigt" })
        {
            await withScripts.OpenAsync(path);
            await BreaksNoRuleAsync(withScripts);
        }

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skriv noget, der dækker begge dele" }).ClickAsync();
        await visit.Page.GetByLabel("Tekst", new() { Exact = true }).FillAsync($"{LocalWords} Og lås skuret nu.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".merge-conflict")).ToHaveCountAsync(0);
        await ShowAsync(visit);
    }

    private async Task<string> AddressAsync(string slug)
    {
        await using var db = Portal.Database.Open();
        return $"/redaktion/artikler/{(await db.Articles.SingleAsync(article => article.Slug == slug && article.PartnershipId == null)).Id}";
    }
}
