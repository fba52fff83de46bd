using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Partners.Plans.Attachments;

/// <summary>Whose files are whose, beside what the matrix asks.</summary>
public sealed class AttachmentReachTests : AttachmentDesk
{
    [Fact]
    public async Task A_file_of_an_archived_initiative_is_as_unknown_as_the_initiative()
    {
        var file = await AddAsync();
        using var desk = await SitDownAsync();
        await desk.PostAsync($"/arbejdsrum/indsatser/{Initiative.Id}/arkiv");
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync($"{Files}/{file.Id}")).Status);
        await desk.PostAsync($"/arbejdsrum/indsatser/{Initiative.Id}/arkiv/fortryd");

        Assert.Equal(HttpStatusCode.OK, (await desk.OpenAsync($"{Files}/{file.Id}")).Status);
    }

    [Fact]
    public async Task A_stranger_with_the_address_is_sent_to_the_door()
    {
        var file = await AddAsync();
        using var stranger = Desk.OfStranger(Portal);

        Assert.StartsWith("/log-ind?til=", (await stranger.OpenAsync($"{Files}/{file.Id}")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_association_gets_the_files_that_were_shared_with_it_and_sees_no_others()
    {
        var own = await AddAsync("Internt.pdf", SomePdf.Of("internt"));
        var shared = await AddAsync("Delt.pdf", SomePdf.Of("delt"), isShared: true);
        using var desk = await SitDownAsync(Association);
        var page = await desk.OpenAsync(Files);

        Assert.Contains("Delt.pdf", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Internt", page.Html, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), ((await desk.OpenAsync($"{Files}/{shared.Id}")).Status, (await desk.OpenAsync($"{Files}/{own.Id}")).Status));
        var news = (await desk.OpenAsync("/arbejdsrum")).Words;
        Assert.Contains("tilføjede bilaget »Delt.pdf«", news, StringComparison.Ordinal);
        Assert.DoesNotContain("Internt", news, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_shared_with_associations_cannot_be_by_a_field_that_was_made_up()
    {
        var hidden = Portal.InitiativeOf(PlanRows.Aarhus, row => row.CivilSociety == CivilSocietyAccess.None);
        using var desk = await SitDownAsync();
        await desk.UploadAsync($"/arbejdsrum/indsatser/{hidden.Id}/bilag", "a.pdf", SomePdf.Of(), ("Form.IsShared", "true"));

        Assert.False(Assert.Single(Rows()).IsShared);
    }

    [Fact]
    public async Task Of_two_who_remove_a_file_at_once_both_have_removed_it()
    {
        var file = await AddAsync();
        using var one = await SitDownAsync();
        using var other = await SitDownAsync("sekretariat@demo.invalid");
        await Task.WhenAll(one.PrepareAsync(), other.PrepareAsync());
        var answers = await Task.WhenAll(one.PostAsync($"{Files}/{file.Id}/fjern"), other.PostAsync($"{Files}/{file.Id}/fjern"));

        Assert.All(answers, answer => Assert.Contains(answer.Status, new[] { HttpStatusCode.Redirect, HttpStatusCode.NotFound }));
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Empty(Rows());
        Assert.Equal([file.StoredAs], await StoredAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await one.OpenAsync($"{Files}/{file.Id}")).Status);
    }
}
