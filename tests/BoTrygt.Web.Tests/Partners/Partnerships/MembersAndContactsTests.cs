using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Partners.Partnerships;

public sealed class MembersAndContactsTests : PartnershipDesk
{
    private const string OfKommune = "Forebyggelseskonsulent";
    private const string OfPolice = "Koordinator for partnerskaber";

    [Fact]
    public async Task A_post_joins_a_group_once_and_leaves_it()
    {
        var post = await PostAsync("Arrangementsansvarlig, Bibliotekerne");
        using var desk = await DeskOf(Coordinator);

        var added = await desk.SubmitAsync($"{Aarhus}/medlemmer", "#nyt-medlem", ("Form.PostId", $"{post}"), ("Form.Group", "WorkingGroup"));
        var twice = await desk.SubmitAsync($"{Aarhus}/medlemmer", "#nyt-medlem", ("Form.PostId", $"{post}"), ("Form.Group", "WorkingGroup"));

        Assert.Equal(HttpStatusCode.Found, added.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("Posten er allerede i gruppen.", twice.Words, StringComparison.Ordinal);
        Assert.Contains("Emil Østerå", (await desk.OpenAsync(Aarhus)).Words, StringComparison.Ordinal);
        await desk.SubmitAsync($"{Aarhus}/medlemmer", "form[action$='/slet']:contains('Arrangementsansvarlig')");
        Assert.DoesNotContain("Emil Østerå", (await desk.OpenAsync(Aarhus)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/medlemmer")]
    [InlineData("/kontakter")]
    public async Task A_post_of_a_foreign_organisation_is_refused(string page)
    {
        await using var db = Open();
        var foreign = await db.Posts.FirstAsync(post => post.Organisation.MunicipalityCode == "730");
        using var desk = await DeskOf(Coordinator);

        var refused = await desk.PostAsync(Aarhus + page, ("Form.PostId", $"{foreign.Id}"), ("Form.Group", "WorkingGroup"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Vælg en post hos en af parterne", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_contact_leaves_citizens_page_and_a_shown_one_is_there_at_once()
    {
        var id = await ContactAsync("aarhus", OfKommune);
        using var desk = await DeskOf(Coordinator);

        Assert.Contains("Trine Marselund", await CitizensContactsAsync(), StringComparison.Ordinal);
        await desk.PostAsync($"{Aarhus}/kontakter/{id}/skjul");
        Assert.DoesNotContain(OfKommune, await CitizensContactsAsync(), StringComparison.Ordinal);
        await desk.PostAsync($"{Aarhus}/kontakter/{id}/vis");
        Assert.Contains($"Eksempel – ikke en rigtig kontakt {OfKommune} Trine Marselund Aarhus Kommune tryghed.aarhus@demo.invalid", await CitizensContactsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_shown_with_consent_only()
    {
        var id = await ContactAsync("aarhus", OfKommune);
        using var desk = await DeskOf(Coordinator);

        await desk.PostAsync($"{Aarhus}/kontakter/{id}/samtykke/slet");
        Assert.DoesNotContain("Trine Marselund", await CitizensContactsAsync(), StringComparison.Ordinal);
        await desk.PostAsync($"{Aarhus}/kontakter/{id}/vis");
        Assert.DoesNotContain("Trine Marselund", await CitizensContactsAsync(), StringComparison.Ordinal);

        var unasked = await desk.SubmitAsync($"{Aarhus}/kontakter/{id}/samtykke", "form.form-card");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unasked.Status);
        await desk.SubmitAsync($"{Aarhus}/kontakter/{id}/samtykke", "form.form-card", ("Form.IsAgreed", "true"));
        Assert.Contains("Ændret siden det blev vist", (await desk.OpenAsync(Aarhus)).Words, StringComparison.Ordinal);
        await desk.PostAsync($"{Aarhus}/kontakter/{id}/vis");
        Assert.Contains("Trine Marselund", await CitizensContactsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_holder_takes_the_name_away_in_the_same_save_wherever_the_post_is_edited()
    {
        var id = await ContactAsync("aarhus", OfKommune);
        using var desk = await DeskOf(Coordinator);
        var open = Form.Of(await desk.OpenAsync($"{Aarhus}/kontakter/{id}/samtykke"), "form.form-card");
        await HandOverAsync(id, "bjoern.kragelykke@demo.invalid");

        Assert.DoesNotContain("Trine Marselund", await CitizensContactsAsync(), StringComparison.Ordinal);
        Assert.Contains(OfKommune, await CitizensContactsAsync(), StringComparison.Ordinal);
        await desk.PostAsync($"{Aarhus}/kontakter/{id}/vis");
        Assert.DoesNotContain("Kragelykke", await CitizensContactsAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await desk.PostAsync(open.Action, [.. open.With([("Form.IsAgreed", "true")])])).Status);
    }

    [Fact]
    public async Task The_police_shows_its_own_contact_and_not_the_kommunes()
    {
        using var desk = await DeskOf(Police);
        var (police, kommune) = (await ContactAsync("aarhus", OfPolice), await ContactAsync("aarhus", OfKommune));

        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync($"{Aarhus}/kontakter/{police}/skjul")).Status);
        Assert.DoesNotContain(OfPolice, await CitizensContactsAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"{Aarhus}/kontakter/{kommune}/skjul")).Status);
        Assert.Contains(OfKommune, await CitizensContactsAsync(), StringComparison.Ordinal);
        Assert.Single((await desk.OpenAsync($"{Aarhus}/kontakter")).Document.QuerySelectorAll("form[action$='/vis']"));
        Assert.Empty((await desk.OpenAsync($"{Aarhus}/kontakter")).Document.QuerySelectorAll("form[action$='/skjul'], form[action$='/slet']"));
    }

    [Fact]
    public async Task A_contact_is_acted_on_under_its_own_partnership_alone()
    {
        var id = await ContactAsync("aarhus", OfKommune);
        using var desk = await DeskOf(Secretariat);

        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"{Randers}/kontakter/{id}/skjul")).Status);
    }

    private async Task<Guid> PostAsync(string title)
    {
        await using var db = Open();
        return (await db.Posts.SingleAsync(post => post.Title == title && post.Organisation.MunicipalityCode == "751")).Id;
    }

    private async Task<string> CitizensContactsAsync() =>
        Page.WordsOf((await Portal.Visitor().OpenAsync("/bo-trygt-i/aarhus")).Document.QuerySelector(".contacts"));

    private async Task HandOverAsync(Guid contact, string email)
    {
        await using var db = Open();
        var post = await db.ContactPersons.Where(row => row.Id == contact).Select(row => row.Post).SingleAsync();
        post.HolderId = (await db.People.SingleAsync(person => person.Email == email)).Id;
        await db.SaveChangesAsync();
        await using var scope = Portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StalePages>().ForgetAllAsync();
    }
}
