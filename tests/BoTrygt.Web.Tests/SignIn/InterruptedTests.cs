using System.Net;
using System.Text.Json;
using BoTrygt.Database.Seed;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>A session that ends while somebody writes.</summary>
public sealed class InterruptedTests : IDisposable
{
    private const string Text = "Lygter på »Åboulevarden«\r\n\"<b>&\" 🙂";
    private const string ToForm = GuardedController.Path + "?fra=plan";
    private static readonly (string, string?)[] Typed = [("Text", Text), ("Choices", "én"), ("Choices", "to"), ("__RequestVerificationToken", "gammelt")];

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly PortalFactory _portal;
    private readonly Browser _browser;

    public InterruptedTests()
    {
        _portal = new GuardedPortal { Clock = _clock };
        _browser = new(_portal);
    }

    [Fact]
    public async Task What_was_typed_comes_back_to_be_looked_through_and_is_saved_then()
    {
        await _browser.SignInAsync();
        _clock.Advance(TimeSpan.FromMinutes(31));
        var door = await _browser.PostAsync(ToForm, Typed);
        Assert.Equal(HttpStatusCode.Unauthorized, door.Status);
        Assert.Contains("Du blev logget ud, mens du skrev. Log ind, så er det, du skrev, her stadig.", door.Words, StringComparison.Ordinal);
        Assert.Contains("no-store", door.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.DoesNotContain("boulevarden", door.Html, StringComparison.Ordinal);

        var wrong = await _browser.SubmitAsync(door, ("Email", Browser.Coordinator), ("Password", "forkert adgangskode"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("her stadig", wrong.Words, StringComparison.Ordinal);

        var resume = await _browser.SubmitAsync(wrong, ("Email", Browser.Coordinator), ("Password", DemoAccounts.Password));
        Assert.Equal(HttpStatusCode.OK, resume.Status);
        Assert.Equal(ToForm, Form.Of(resume, "main form").Action);

        var form = await _browser.SubmitAsync(resume);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, form.Status);
        var shown = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(form.Html) ?? [];
        Assert.Equal(Text, shown["text"].GetString());
        Assert.Equal(["én", "to"], shown["choices"].EnumerateArray().Select(choice => choice.GetString()));
        Assert.Equal("plan", shown["fra"].GetString());
        Assert.Equal("Du blev logget ud, mens du skrev. Se det igennem, og gem igen.", shown["errors"][0].GetString());

        Assert.Equal("/proeve/gemt", (await _browser.PostAsync(ToForm, [("Text", Text), ("__RequestVerificationToken", Browser.TokenOf(resume))])).Location);
    }

    [Fact]
    public async Task A_button_is_not_pressed_again_unseen()
    {
        var resume = await SignInAtAsync(await _browser.PostAsync("/proeve/knap", [("plads", "2"), ("valgte", Guid.Empty.ToString())], page: "/arbejdsrum/handlinger?side=2"));

        Assert.Equal("/arbejdsrum/handlinger?side=2", (await _browser.SubmitAsync(resume)).Location);
        Assert.Contains("Du blev logget ud, før det blev gjort. Gør det igen, hvis du stadig vil.", (await _browser.OpenAsync("/arbejdsrum")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("//ond.invalid/")]
    public async Task A_button_of_an_unknown_page_leads_to_the_workroom(string? page)
    {
        var resume = await SignInAtAsync(await _browser.PostAsync("/proeve/knap", [], page: page));

        Assert.Equal("/arbejdsrum", (await _browser.SubmitAsync(resume)).Location);
    }

    /// <summary>Also where the form leaves out what all have signed, and where two have edited.</summary>
    [Theory]
    [InlineData(PlanStage.Agreed, "Form.PublicText", false, HttpStatusCode.UnprocessableEntity)]
    [InlineData(PlanStage.Draft, "Form.PublicText", true, HttpStatusCode.Conflict)]
    public async Task An_edit_is_looked_at_again_before_it_is_saved(PlanStage stage, string field, bool isChoice, HttpStatusCode status)
    {
        await using var db = _portal.Database.Open();
        var initiative = await db.Initiatives.FirstAsync(row => row.Status != InitiativeStatus.Dropped && db.Plans.Any(plan => plan.Id == row.PlanId && plan.Stage == stage)
            && db.Parties.Any(party => party.PartnershipId == row.PartnershipId && party.Organisation.Name == "Aarhus Kommune"));
        await _browser.SignInAsync();
        var edit = Form.Of(await _browser.OpenAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger"), "main form");
        _clock.Advance(TimeSpan.FromMinutes(31));
        (string, string?)[] changes = isChoice ? [(field, "Ny tekst"), ("Form.Choices[PublicText]", "mine"), ("resolving", "true")] : [(field, "Ny tekst")];
        var shown = await _browser.SubmitAsync(await SignInAtAsync(await _browser.PostAsync(edit.Action, edit.With(changes))));

        Assert.Equal(status, shown.Status);
        Assert.Contains("Ny tekst", shown.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Der er felter", shown.Words, StringComparison.Ordinal);
        Assert.Equal(initiative.PublicText, (await db.Initiatives.AsNoTracking().SingleAsync(row => row.Id == initiative.Id)).PublicText);
    }

    [Fact]
    public async Task A_password_is_not_kept_with_what_was_typed()
    {
        await _browser.SignInAsync();
        _clock.Advance(TimeSpan.FromMinutes(31));
        var door = await _browser.PostAsync(ToForm, [.. Typed, ("Form.Password", "hemmeligt-hemmeligt"), ("password", "ogsaa-hemmeligt")]);
        var resume = await SignInAtAsync(door);

        Assert.DoesNotContain("hemmeligt", resume.Html, StringComparison.Ordinal);
        Assert.Contains(Form.Of(resume, "main form").Fields, field => field.Name == "Text");
    }

    [Fact]
    public async Task A_form_of_another_site_does_not_come_back_as_if_one_had_typed_it()
    {
        var door = await _browser.PostAsync(ToForm, Typed, site: "cross-site");

        Assert.Equal(HttpStatusCode.Unauthorized, door.Status);
        Assert.DoesNotContain("mens du skrev", door.Words, StringComparison.Ordinal);
        Assert.Equal("/arbejdsrum", (await SignInAtAsync(door)).Location);
    }

    [Fact]
    public async Task What_somebody_made_up_or_changed_is_not_sent_on()
    {
        var door = await _browser.PostAsync(ToForm, Typed);
        var seal = SealOn(door) ?? "";

        Assert.Equal("/arbejdsrum", (await SignInAtAsync(door, ("Kept", $"{seal[..40]}{(seal[40] == 'A' ? 'B' : 'A')}{seal[41..]}"))).Location);
        Assert.Equal("/arbejdsrum", (await SignInAtAsync(door, ("Kept", """{"Path":"/ond","Fields":[]}"""))).Location);
    }

    [Fact]
    public async Task What_another_browser_kept_is_not_sent_on()
    {
        using var other = new Browser(_portal);
        var planted = SealOn(await other.PostAsync("/proeve/knap", []));
        Assert.NotNull(planted);

        var open = await _browser.OpenAsync("/log-ind");
        Assert.Equal("/arbejdsrum", (await SignInAtAsync(open, ("Kept", planted))).Location);

        using var interrupted = new Browser(_portal);
        var door = await interrupted.PostAsync(ToForm, Typed);
        var wrong = await interrupted.SubmitAsync(door, ("Email", Browser.Coordinator), ("Password", "forkert adgangskode"), ("Kept", planted));
        Assert.Null(SealOn(wrong));
    }

    [Fact]
    public async Task Another_site_cannot_have_the_door_keep_a_form()
    {
        var door = await _browser.PostAsync(ToForm, Typed);
        var fields = new (string, string?)[] { ("Email", Browser.Coordinator), ("Password", DemoAccounts.Password), ("Kept", SealOn(door)) };

        Assert.Null(SealOn(await _browser.PostAsync("/log-ind", fields, site: "cross-site")));
        Assert.Equal(SealOn(door), SealOn(await _browser.PostAsync("/log-ind", fields)));
    }

    [Fact]
    public async Task Forms_of_two_tabs_both_come_back()
    {
        var first = await _browser.PostAsync(ToForm, Typed);
        var second = await _browser.PostAsync("/proeve/knap", []);

        Assert.Equal("/proeve/knap", Form.Of(await SignInAtAsync(second), "main form").Action);
        Assert.Equal(ToForm, Form.Of(await SignInAtAsync(first), "main form").Action);
    }

    [Fact]
    public async Task What_is_too_much_to_keep_is_said_while_it_can_still_be_copied()
    {
        var door = await _browser.PostAsync(ToForm, [("Text", new string('x', BoTrygt.Web.SignIn.KeptForms.MaxLength))]);

        Assert.Equal(HttpStatusCode.Unauthorized, door.Status);
        Assert.Contains("kopiér din tekst, før du logger ind", door.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_opened_after_the_sign_in() =>
        Assert.Equal("/log-ind?til=%2Fproeve%2Fformular%3Ffra%3Dplan", (await _browser.OpenAsync(ToForm)).Location);

    [Fact]
    public async Task The_door_for_interrupted_forms_is_no_page_of_its_own() => Assert.Equal(HttpStatusCode.NotFound, (await _browser.OpenAsync("/fejl/401")).Status);

    public void Dispose()
    {
        _browser.Dispose();
        _portal.Dispose();
    }

    private static string? SealOn(Page door) => door.Document.QuerySelector("input[name=Kept]")?.GetAttribute("value");

    private Task<Page> SignInAtAsync(Page door, params (string, string?)[] changes) =>
        _browser.SubmitAsync(door, [("Email", Browser.Coordinator), ("Password", DemoAccounts.Password), .. changes]);
}
