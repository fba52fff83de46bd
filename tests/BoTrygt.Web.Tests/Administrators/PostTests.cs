using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Administrators;

public sealed class PostTests : AdministrationTest
{
    [Fact]
    public async Task A_post_that_nothing_names_can_be_made_edited_and_deleted()
    {
        var organisation = await OrganisationAsync(Aarhus);
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var list = $"/administration/organisationer/{organisation}";
        await desk.SubmitAsync($"{list}/poster/ny", "main form", ("Form.Title", "Årshjulsholder"), ("Form.HolderId", (await PersonAsync(AarhusCoordinator)).ToString()));
        var post = await AskAsync(db => db.Posts.SingleAsync(row => row.Title == "Årshjulsholder"));
        await desk.SubmitAsync($"/administration/poster/{post.Id}", "main form.form-card", ("Form.Title", "Årshjulsvogter"), ("Form.HolderId", ""));
        var page = await desk.OpenAsync(list);
        var deleted = await desk.SubmitAsync($"/administration/poster/{post.Id}", "main section form");

        Assert.Contains("Årshjulsvogter Ubesat", page.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, deleted.Status);
        Assert.False(await AskAsync(db => db.Posts.AnyAsync(row => row.Id == post.Id)));
    }

    [Fact]
    public async Task A_post_that_only_an_old_link_in_a_mail_names_can_be_deleted()
    {
        var (post, organisation) = (Guid.Empty, await OrganisationAsync(Aarhus));
        await ChangeAsync(async db =>
        {
            var former = db.Add(new Post { OrganisationId = organisation, Title = "Tidligere ansvarlig" }).Entity;
            var followUps = await db.FollowUps.Take(2).ToListAsync();
            db.Add(UpdateLink.For(await PersonAsync(AarhusCoordinator), [(followUps[0], former.Id), (followUps[1], await db.Posts.Select(row => row.Id).FirstAsync())], DateTime.UtcNow).Link);
            post = former.Id;
        });
        using var desk = await DeskOfAsync(AarhusCoordinator);

        Assert.Equal(HttpStatusCode.Redirect, (await desk.SubmitAsync($"/administration/poster/{post}", "main section form")).Status);
        Assert.False(await AskAsync(db => db.Posts.AnyAsync(row => row.Id == post)));
        Assert.Equal(1, await AskAsync(db => db.UpdateLinks.SelectMany(link => link.Items).CountAsync()));
    }

    [Fact]
    public async Task A_corrected_mailbox_leaves_whoever_takes_over()
    {
        var heir = await PersonAsync(AarhusCoordinator);
        var post = await AskAsync(db => db.Posts.Where(row => row.Organisation.MunicipalityCode == Aarhus && row.HolderId != null && row.HolderId != heir).Select(row => row.Id).FirstAsync());
        await ChangeAsync(async db => (await db.Posts.SingleAsync(row => row.Id == post)).PromiseTo(heir));
        using var desk = await DeskOfAsync(AarhusCoordinator);

        Assert.Equal(HttpStatusCode.Redirect, (await desk.SubmitAsync($"/administration/poster/{post}", "main form.form-card", ("Form.Mailbox", "tryghed@aarhus.example.dk"))).Status);
        Assert.Equal(heir, await AskAsync(db => db.Posts.Where(row => row.Id == post).Select(row => row.NextHolderId).SingleAsync()));
    }

    [Fact]
    public async Task A_post_in_use_stays_and_the_page_says_where_it_is_used()
    {
        var post = await AskAsync(db => db.Initiatives.Where(row => row.OwnerPost.Organisation.MunicipalityCode == Aarhus).Select(row => row.OwnerPostId).FirstAsync());
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var page = await desk.PostAsync($"/administration/poster/{post}/slet");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Bo trygt i Aarhus:", page.Words, StringComparison.Ordinal);
        Assert.Contains("indsats", page.Words, StringComparison.Ordinal);
        Assert.True(await AskAsync(db => db.Posts.AnyAsync(row => row.Id == post)));
    }

    [Fact]
    public async Task A_post_that_is_taken_into_use_while_it_is_deleted_is_a_known_failure()
    {
        var post = await AskAsync(db => db.Initiatives.Select(row => row.OwnerPost).FirstAsync());
        await using var db = Portal.Database.Open();
        db.Remove(post);

        Assert.True(db.IsInUse(await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync())));
    }

    [Fact]
    public async Task Two_parties_may_share_a_name_and_citizens_still_read_the_page()
    {
        await ChangeAsync(db => db.Organisations.Where(row => row.PartnershipId == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "Samme navn")));

        Assert.Equal(HttpStatusCode.OK, (await Portal.Visitor().OpenAsync("/bo-trygt-i/aarhus")).Status);
    }

    [Fact]
    public async Task Somebody_from_elsewhere_cannot_hold_a_post()
    {
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var post = await AskAsync(db => db.Posts.FirstAsync(row => row.Organisation.MunicipalityCode == Aarhus));
        var page = await desk.SubmitAsync($"/administration/poster/{post.Id}", "main form.form-card", ("Form.HolderId", (await PersonAsync(RandersCoordinator)).ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(Page.WordsOf(page.Document.QuerySelector("#Form_HolderId-fejl")));
    }

    [Fact]
    public async Task Of_two_who_edit_a_post_at_once_the_second_sees_both_and_saves_again()
    {
        var post = await AskAsync(db => db.Posts.FirstAsync(row => row.Organisation.MunicipalityCode == Aarhus && row.HolderId != null));
        var address = $"/administration/poster/{post.Id}";
        using var first = await DeskOfAsync(AarhusCoordinator);
        using var second = await DeskOfAsync(Secretariat);
        var open = Form.Of(await second.OpenAsync(address), "main form.form-card");
        await first.SubmitAsync(address, "main form.form-card", ("Form.Title", "Den førstes titel"));
        var lost = await second.PostAsync(open.Action, [.. open.With([("Form.Title", "Den andens titel"), ("Form.HolderId", "")])]);
        var rows = lost.Document.QuerySelectorAll(".error-summary tbody tr").Select(Page.WordsOf);

        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Equal(["Postens navn Den førstes titel Den andens titel"], rows.Where(row => row.StartsWith("Postens navn", StringComparison.Ordinal)));
        Assert.Contains(rows, row => row.StartsWith("Varetages af", StringComparison.Ordinal) && row.EndsWith("(tomt)", StringComparison.Ordinal));
        var again = Form.Of(lost, "main form.form-card");
        Assert.Equal(HttpStatusCode.Redirect, (await second.PostAsync(again.Action, [.. again.With([])])).Status);
        Assert.Equal(("Den andens titel", (Guid?)null), await AskAsync(db => db.Posts.Where(row => row.Id == post.Id).Select(row => ValueTuple.Create(row.Title, row.HolderId)).SingleAsync()));
    }

    [Fact]
    public async Task Posts_of_another_municipality_are_unknown()
    {
        var post = await AskAsync(db => db.Posts.FirstAsync(row => row.Organisation.MunicipalityCode == Randers));
        using var desk = await DeskOfAsync(AarhusCoordinator);

        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync($"/administration/poster/{post.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"/administration/poster/{post.Id}", ("Form.Title", "Kapret"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"/administration/poster/{post.Id}/slet")).Status);
    }

    [Fact]
    public async Task Of_associations_of_one_name_at_once_one_is_added_and_the_others_keep_their_form()
    {
        using var desk = await DeskOfAsync(Secretariat);
        var partnership = await AskAsync(db => db.Partnerships.Where(row => row.Name == "Bo trygt i Aarhus").Select(row => row.Id).SingleAsync());
        var form = Form.Of(await desk.OpenAsync("/administration/foreninger/ny"), "main form");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.PostAsync(form.Action, [.. form.With([("Form.Name", "Ærenprisen"), ("Form.PartnershipId", $"{partnership}")])])));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Redirect), answer =>
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Equal("Ærenprisen", answer.Document.QuerySelector("#Form_Name")?.GetAttribute("value"));
            Assert.NotEmpty(Page.WordsOf(answer.Document.QuerySelector("#Form_Name-fejl")));
        });
    }

    [Fact]
    public async Task An_association_does_not_take_the_name_of_another_in_its_partnership()
    {
        using var desk = await DeskOfAsync(Secretariat);
        var partnership = await AskAsync(db => db.Organisations.Where(row => row.PartnershipId != null).GroupBy(row => row.PartnershipId).Where(group => group.Count() > 1).Select(group => group.Key).FirstAsync());
        var two = await AskAsync(db => db.Organisations.Where(row => row.PartnershipId == partnership).OrderBy(row => row.Name).Take(2).ToListAsync());
        var page = await desk.SubmitAsync($"/administration/organisationer/{two[0].Id}/ret", "main form", ("Name", $" {two[1].Name} "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(Page.WordsOf(page.Document.QuerySelector("#Name-fejl")));
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SubmitAsync($"/administration/organisationer/{two[0].Id}/ret", "main form", ("Name", two[0].Name))).Status);
    }

    [Fact]
    public async Task The_secretariat_lets_an_association_take_part_once()
    {
        using var desk = await DeskOfAsync(Secretariat);
        var partnership = await AskAsync(db => db.Partnerships.Where(row => row.Name == "Bo trygt i Aarhus").Select(row => row.Id).SingleAsync());
        Task<Page> AddAsync() => desk.SubmitAsync("/administration/foreninger/ny", "main form", ("Form.Name", "Grundejerforeningen Ærenprisen"), ("Form.PartnershipId", partnership.ToString()));

        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync()).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AddAsync()).Status);
        Assert.Contains("Grundejerforeningen Ærenprisen", (await desk.OpenAsync("/administration/organisationer?navn=ÆRENPRIS")).Words, StringComparison.Ordinal);
    }
}
