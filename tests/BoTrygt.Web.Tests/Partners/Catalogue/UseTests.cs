using System.Net;
using BoTrygt.Database;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Catalogue;

/// <summary>Initiatives that begin with an activity, and what comes back from them.</summary>
public sealed class UseTests : IAsyncLifetime, IDisposable
{
    private const string Slug = "borgermoede-om-indbrud";
    private const string Address = $"/arbejdsrum/katalog/{Slug}";
    private readonly PortalFactory _portal = new();
    private Desk _kommune = null!;
    private Desk _other = null!;

    public async Task InitializeAsync() => (_kommune, _other) = (await Desk.OfAsync(_portal, "koordinator.aarhus@demo.invalid"), await Desk.OfAsync(_portal, "koordinator.randers@demo.invalid"));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _kommune.Dispose();
        _other.Dispose();
        _portal.Dispose();
    }

    [Fact]
    public async Task An_initiative_begins_with_what_the_activity_says_and_remembers_it()
    {
        var initiative = await BeginAsync();

        var activity = await ActivityAsync();
        Assert.Equal((activity.Id, activity.Title, activity.PrincipleNumber), (initiative.ActivityId, initiative.Title, initiative.PrincipleNumber));
        Assert.Equal(activity.ThemeSlugs, initiative.ThemeSlugs);
        Assert.Contains(activity.Evidence, initiative.Why, StringComparison.Ordinal);
        Assert.Equal(activity.Weeks * 7, initiative.EndsOn.DayNumber - initiative.StartsOn.DayNumber + 1);
        var page = await _kommune.OpenAsync($"/arbejdsrum/indsatser/{initiative.Id}");
        Assert.Equal(activity.Title, Page.WordsOf(page.Document.QuerySelector($"a[href='{Address}']")));
    }

    [Fact]
    public async Task When_all_have_signed_the_way_leads_through_an_amendment()
    {
        await using (var db = _portal.Database.Open())
        {
            await db.Plans.Where(plan => db.Partnerships.Any(own => own.Id == plan.PartnershipId && own.MunicipalityCode == PlanRows.Aarhus)).ExecuteUpdateAsync(set => set.SetProperty(plan => plan.Stage, PlanStage.Agreed));
        }

        var page = await _kommune.OpenAsync($"{Address}/indsats");

        Assert.Contains("Begynd et ændringsforslag først", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main a[href*='aktivitet=']"));
        Assert.Equal(HttpStatusCode.NotFound, (await _kommune.OpenAsync(New)).Status);
    }

    [Fact]
    public async Task An_amendment_keeps_what_an_initiative_began_with()
    {
        var initiative = await BeginAsync();
        await using var db = _portal.Database.Open();
        var plan = await db.Plans.Include(row => row.Reasons).Include(row => row.Initiatives).ThenInclude(row => row.Milestones).Include(row => row.Initiatives).ThenInclude(row => row.DeputyPost).AsSplitQuery().SingleAsync(row => row.Id == initiative.PlanId);
        db.Entry(plan).Property(row => row.Stage).CurrentValue = PlanStage.Agreed;

        var amendment = plan.Amend(plan.StartsOn, DateTime.UtcNow);

        Assert.Equal(initiative.ActivityId, amendment.Initiatives.Single(copy => copy.AmendsId == initiative.Id).ActivityId);
    }

    [Fact]
    public async Task A_form_of_an_activity_that_there_is_not_begins_with_none()
    {
        var form = Form.Of(await _kommune.OpenAsync(New), "main form.form-card");
        var added = await _kommune.PostAsync(form.Action, [.. form.With([("Form.ActivityId", $"{Guid.NewGuid()}"), ("Form.OwnerPostId", OwnerOn(form))])]);

        Assert.Equal(HttpStatusCode.Found, added.Status);
        await using var db = _portal.Database.Open();
        Assert.Null((await db.Initiatives.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).FirstAsync()).ActivityId);
    }

    [Fact]
    public async Task Others_see_that_it_is_used_but_not_what_a_partnership_has_not_shown()
    {
        var initiative = await BeginAsync("Møde, som kun vi kender");

        Assert.Contains("Møde, som kun vi kender", (await _kommune.OpenAsync(Address)).Words, StringComparison.Ordinal);
        var theirs = await _other.OpenAsync(Address);
        Assert.DoesNotContain("Møde, som kun vi kender", theirs.Words, StringComparison.Ordinal);
        Assert.Contains("I 2 partnerskaber", theirs.Words, StringComparison.Ordinal);

        await using (var db = _portal.Database.Open())
        {
            var row = await db.Initiatives.Include(one => one.Publication).SingleAsync(one => one.Id == initiative.Id);
            row.Edit(row.Content with { PublicTitle = "Kom til møde", PublicText = "Alle er velkomne." }, db.PlanOf(row), [row.OwnerOrganisationId], DateTime.UtcNow);
            row.ShowToCitizens(DateTime.UtcNow);
            await db.SaveChangesAsync();
        }

        theirs = await _other.OpenAsync(Address);
        Assert.Contains("Kom til møde", theirs.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Møde, som kun vi kender", theirs.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Experience_comes_back_from_an_initiative_that_runs_and_stands_for_all()
    {
        var initiative = await BeginAsync();
        var form = $"{Address}/erfaringer/ny?indsats={initiative.Id}";
        Assert.Equal(HttpStatusCode.NotFound, (await _kommune.OpenAsync(form)).Status);
        await _kommune.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/status", ("fra", "Planned"), ("status", "Running"));

        var given = await _kommune.SubmitAsync(form, "main form.form-card", ("Form.Done", "En aften"), ("Form.Reach", "40 naboer"), ("Form.DidNot", "Vi så ingen forskel."));

        Assert.Equal(HttpStatusCode.Found, given.Status);
        var words = (await _other.OpenAsync(Address)).Words;
        Assert.Contains("Vi så ingen forskel.", words, StringComparison.Ordinal);
        Assert.Contains("Bo trygt i Aarhus", words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _other.OpenAsync(form)).Status);
    }

    [Fact]
    public async Task An_experience_that_tells_nothing_comes_back_as_typed()
    {
        var page = await _kommune.PostAsync($"{Address}/erfaringer", ("Form.Done", "En aften"), ("Form.Worked", "   "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Skriv, hvad der virkede, eller hvad der ikke gjorde.", page.Words, StringComparison.Ordinal);
        Assert.Equal("En aften", page.Document.QuerySelector("#Form_Done")?.TextContent.Trim());
    }

    [Theory]
    [InlineData("Jens, 010203-1234, var med", true)]
    [InlineData("Ring 86 12 34 56. CVR 29189846, sag 2026-123456", false)]
    public async Task Nothing_that_looks_like_a_personal_number_is_shared(string done, bool refused)
    {
        var page = await _kommune.PostAsync($"{Address}/erfaringer", ("Form.Done", done), ("Form.Worked", "Folk kom"));

        Assert.Equal(refused, page.Status == HttpStatusCode.UnprocessableEntity && page.Words.Contains("Det ligner et CPR-nummer. Fjern det, før du gemmer.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_ones_own_is_corrected_and_taken_back()
    {
        await _kommune.PostAsync($"{Address}/erfaringer", ("Form.Done", "En aften"), ("Form.Worked", "Folk kom"));
        await using var db = _portal.Database.Open();
        var own = $"/arbejdsrum/erfaringer/{await db.ActivityExperiences.Where(row => row.Done == "En aften").Select(row => row.Id).SingleAsync()}";
        Assert.Equal(HttpStatusCode.NotFound, (await _other.OpenAsync(own)).Status);
        using var secretariat = await Desk.OfAsync(_portal, "sekretariat@demo.invalid");
        Assert.Equal(HttpStatusCode.NotFound, (await secretariat.OpenAsync(own)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretariat.PostAsync($"{own}/traek-tilbage")).Status);

        await _kommune.SubmitAsync(own, "main form.form-card", ("Form.Worked", "Få kom"));
        Assert.Contains("Få kom", (await _other.OpenAsync(Address)).Words, StringComparison.Ordinal);
        await _kommune.PostAsync($"{own}/traek-tilbage");

        Assert.DoesNotContain("Få kom", (await _other.OpenAsync(Address)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _kommune.OpenAsync(own)).Status);
    }

    private string New => $"/arbejdsrum/planer/{_portal.PlanOf(PlanRows.Aarhus).Id}/indsatser/ny?aktivitet={Slug}";

    private async Task<Initiative> BeginAsync(string? title = null)
    {
        var form = Form.Of(await _kommune.OpenAsync(New), "main form.form-card");
        (string, string?)[] changes = title is null ? [("Form.OwnerPostId", OwnerOn(form))] : [("Form.OwnerPostId", OwnerOn(form)), ("Form.Title", title)];
        Assert.Equal(HttpStatusCode.Found, (await _kommune.PostAsync(form.Action, [.. form.With(changes)])).Status);
        await using var db = _portal.Database.Open();
        var activity = await ActivityAsync();
        return await db.Initiatives.WithAmendments().Where(row => row.ActivityId == activity.Id).OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).FirstAsync();
    }

    private async Task<Activity> ActivityAsync()
    {
        await using var db = _portal.Database.Open();
        return await db.Activities.AsNoTracking().SingleAsync(row => row.Slug == Slug);
    }

    private string OwnerOn(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        using var db = _portal.Database.Open();
        return $"{db.Posts.Where(post => post.Organisation.MunicipalityCode == PlanRows.Aarhus).OrderBy(post => post.Title).Select(post => post.Id).First()}";
    }
}
