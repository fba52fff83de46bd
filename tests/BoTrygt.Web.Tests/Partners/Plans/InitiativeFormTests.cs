using System.Net;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Partners.Plans;

/// <summary>What people type about an initiative is kept, or refused with a reason where they are.</summary>
public sealed class InitiativeFormTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form.form-card";
    private static readonly string TooLong = new('x', 10_000);
    private static readonly string OneWord = new('w', 500);

    /// <summary>Text that a spreadsheet, a browser or a reader could stumble over.</summary>
    public static TheoryData<string> OddTexts =>
    [
        "=SUM(A1:A9)", "<script>alert(1)</script>", "<b>fed</b> & \"citat\"", "\u202Eesrevni\u202C", "👮‍♀️ tryghed 🏠", "مرحبا بالعالم", "Æblegrød på Ærø å", "'; DROP TABLE Plans; --", "{{7*7}} @Model.Title",
    ];

    [Fact]
    public async Task A_coordinator_adds_an_initiative_that_then_stands_last_under_its_principle()
    {
        var plan = portal.PlanOf(PlanRows.Aarhus);
        using var desk = await CoordinatorAsync();
        var answer = await desk.SubmitAsync($"/arbejdsrum/planer/{plan.Id}/indsatser/ny?princip=3", Form, Content("Ny indsats om lys"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var added = portal.InitiativeOf(PlanRows.Aarhus, initiative => initiative.Title == "Ny indsats om lys");
        Assert.Equal(3, added.PrincipleNumber);
        var shown = await desk.OpenAsync($"/arbejdsrum/planer/{plan.Id}");
        Assert.Equal(added.Id.ToString(), shown.Document.QuerySelector("#princip-3 .plan-card:last-child")?.GetAttribute("data-id"));
    }

    [Theory]
    [InlineData("Form.Title", "", "Skriv en titel.")]
    [InlineData("Form.EndsOn", "2026-01-01", "Indsatsen slutter, før den begynder. Ret en af datoerne.")]
    [InlineData("Form.StartsOn", "", "Vælg, hvornår indsatsen begynder.")]
    [InlineData("Form.StartsOn", "i morgen", "»i morgen« kan ikke bruges her.")]
    [InlineData("Form.PrincipleNumber", "7", "Vælg et af de fire principper.")]
    [InlineData("Form.PrincipleNumber", "", "Vælg et princip.")]
    [InlineData("Form.ThemeSlugs", "findes-ikke", "Vælg mindst ét tema.")]
    [InlineData("Form.OwnerPostId", "", "Vælg den post, der har ansvaret.")]
    [InlineData("Form.Status", "Vundet", "»Vundet« kan ikke bruges her.")]
    public async Task A_broken_rule_is_said_at_its_field_and_what_was_typed_is_kept(string field, string value, string message)
    {
        var initiative = portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Running);
        using var desk = await CoordinatorAsync();
        var page = await desk.SubmitAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger", Form, ("Form.Why", "Det her skrev jeg lige"), (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(message, Page.WordsOf(page.Document.QuerySelector(".error-summary")), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(page.Document.QuerySelector(".error-summary a")?.GetAttribute("href") ?? "#"));
        Assert.Contains(message, page.Document.QuerySelectorAll(".form-error-message").Select(Page.WordsOf));
        Assert.Equal("Det her skrev jeg lige", page.Document.QuerySelector("#Form_Why")?.TextContent.Trim());
        Assert.Equal(initiative.Version, portal.Now(initiative.Id).Version);
    }

    [Fact]
    public async Task The_summary_names_the_fields_in_the_order_in_which_they_stand()
    {
        var initiative = portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Running);
        using var desk = await CoordinatorAsync();
        var page = await desk.SubmitAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger", Form, ("Form.EndsOn", ""), ("Form.ThemeSlugs", ""), ("Form.OwnerPostId", ""), ("Form.Title", ""), ("Form.PublicText", new string('x', 10_000)));

        Assert.Equal(
            ["#Form_Title", "#Form_ThemeSlugs", "#Form_OwnerPostId", "#Form_EndsOn", "#Form_PublicText"],
            page.Document.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Ten_thousand_characters_are_refused_and_shown_whole()
    {
        var initiative = portal.InitiativeOf(PlanRows.Aarhus);
        using var desk = await CoordinatorAsync();
        var page = await desk.SubmitAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger", Form, ("Form.Why", TooLong));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(TooLong, page.Document.QuerySelector("#Form_Why")?.TextContent.Trim());
        Assert.Null(page.Document.QuerySelector("[maxlength]"));
    }

    [Fact]
    public async Task An_owner_from_another_partnership_is_refused()
    {
        var initiative = portal.InitiativeOf(PlanRows.Aarhus);
        var foreign = portal.InitiativeOf(PlanRows.Randers, row => row.IsOwnedBy(Domain.Access.OrganisationKind.Municipality));
        using var desk = await CoordinatorAsync();
        var page = await desk.SubmitAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger", Form, ("Form.OwnerPostId", foreign.OwnerPostId.ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector("#Form_OwnerPostId-fejl"));
    }

    [Fact]
    public async Task The_police_cannot_make_somebody_else_responsible()
    {
        var initiative = portal.InitiativeOf(PlanRows.Aarhus, row => row.IsOwnedBy(Domain.Access.OrganisationKind.Police));
        var municipal = portal.InitiativeOf(PlanRows.Aarhus, row => row.IsOwnedBy(Domain.Access.OrganisationKind.Municipality));
        using var desk = await Desk.OfAsync(portal, "politi.oestjylland@demo.invalid");
        var page = await desk.SubmitAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger", Form, ("Form.OwnerPostId", municipal.OwnerPostId.ToString()), ("Form.DeputyPostId", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Theory]
    [MemberData(nameof(OddTexts))]
    public async Task Odd_text_is_shown_whole_and_does_nothing(string text)
    {
        var plan = portal.PlanOf(PlanRows.Aarhus);
        using var desk = await CoordinatorAsync();
        Assert.Equal(HttpStatusCode.Found, (await desk.SubmitAsync($"/arbejdsrum/planer/{plan.Id}/indsatser/ny", Form, Content(text))).Status);
        var page = await desk.OpenAsync($"/arbejdsrum/planer/{plan.Id}");

        Assert.Contains(page.Document.QuerySelectorAll(".plan-card__title a"), link => link.TextContent == text);
        Assert.Empty(page.Document.QuerySelectorAll(".plan-card__title script, .plan-card__title b"));
    }

    [Fact]
    public async Task A_word_of_500_letters_is_kept_whole()
    {
        var initiative = portal.InitiativeOf(PlanRows.Aarhus);
        using var desk = await CoordinatorAsync();
        Assert.Equal(HttpStatusCode.Found, (await desk.SubmitAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger", Form, ("Form.Why", OneWord))).Status);

        Assert.Contains(OneWord, (await desk.OpenAsync($"/arbejdsrum/indsatser/{initiative.Id}")).Words, StringComparison.Ordinal);
    }

    private Task<Desk> CoordinatorAsync() => Desk.OfAsync(portal, "koordinator.aarhus@demo.invalid");

    private (string Name, string? Value)[] Content(string title)
    {
        var like = portal.InitiativeOf(PlanRows.Aarhus, row => row.IsOwnedBy(Domain.Access.OrganisationKind.Municipality));
        return
        [
            ("Form.Title", title), ("Form.PrincipleNumber", "3"), ("Form.ThemeSlugs", "nabohjaelp"), ("Form.OwnerPostId", like.OwnerPostId.ToString()),
            ("Form.StartsOn", $"{like.StartsOn:yyyy-MM-dd}"), ("Form.EndsOn", $"{like.EndsOn:yyyy-MM-dd}"),
        ];
    }
}
