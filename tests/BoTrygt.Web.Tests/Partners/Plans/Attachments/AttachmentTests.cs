using System.Net;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Partners.Plans.Attachments;

/// <summary>Files on an initiative and on a plan, from the form to the download.</summary>
public sealed class AttachmentTests : AttachmentDesk
{
    [Fact]
    public async Task A_file_is_put_there_listed_and_sent_as_it_came()
    {
        var file = await AddAsync("Referat fra mødet på Åboulevarden.pdf", SomePdf.Of(90_000));
        using var desk = await SitDownAsync("laeser.aarhus@demo.invalid");
        var list = await desk.OpenAsync(Files);
        var sent = await desk.OpenAsync($"{Files}/{file.Id}");

        Assert.Contains("Referat fra mødet på Åboulevarden.pdf PDF, 88 kB · Trine Marselund, Aarhus Kommune · 23. november 2026", list.Words, StringComparison.Ordinal);
        Assert.Null(list.Document.QuerySelector("main form"));
        Assert.Contains("Referat fra mødet på Åboulevarden.pdf", (await desk.OpenAsync($"/arbejdsrum/indsatser/{Initiative.Id}")).Words, StringComparison.Ordinal);
        Assert.Equal(SomePdf.Of(90_000), sent.Body);
        Assert.Equal("application/pdf", sent.ContentType);
        Assert.Equal("attachment; filename=\"Referat fra m_det p_ _boulevarden.pdf\"; filename*=UTF-8''Referat%20fra%20m%C3%B8det%20p%C3%A5%20%C3%85boulevarden.pdf", sent.Header("Content-Disposition"));
        Assert.Equal("nosniff", sent.Header("X-Content-Type-Options"));
        Assert.Equal("sandbox; default-src 'none'", sent.Header("Content-Security-Policy"));
        Assert.Equal("no-store, private", sent.Header("Cache-Control"));
    }

    [Fact]
    public async Task The_row_says_who_for_whom_and_which_bytes_and_no_name_of_anybodys_is_a_path()
    {
        var file = await AddAsync("../../wwwroot/ond.pdf", SomePdf.Of(700));

        Assert.Equal(("ond.pdf", AttachmentKind.Pdf, 700L, Initiative.Id), (file.Name, file.Kind, file.Bytes, file.InitiativeId));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(SomePdf.Of(700))), file.Hash);
        Assert.Equal("Trine Marselund", InDatabase(db => db.People.Single(person => person.Id == file.AddedById).Name));
        Assert.Equal([file.StoredAs], await StoredAsync());
        Assert.Matches("^[0-9a-f]{32}$", file.StoredAs);
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("Range")]
    public async Task Asking_after_a_file_or_for_a_part_of_it_is_answered_calmly(string how)
    {
        var file = await AddAsync();
        using var desk = await SitDownAsync();
        var answer = how == "HEAD" ? await desk.HeadAsync($"{Files}/{file.Id}") : await desk.OpenAsync($"{Files}/{file.Id}", ("Range", "bytes=0-9"));

        Assert.Equal((HttpStatusCode.OK, "600", how == "HEAD" ? 0 : 600), (answer.Status, answer.Header("Content-Length"), answer.Body.Length));
        Assert.StartsWith("attachment; ", answer.Header("Content-Disposition"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kort.pdf", "<svg xmlns='http://www.w3.org/2000/svg'/>", "Den slags billede tager vi ikke imod. Gem det som JPEG eller PNG")]
    [InlineData("referat.pdf", "<html><script>alert(1)</script>", "Websider tager vi ikke imod.")]
    [InlineData("referat.pdf", "", "Filen er tom.")]
    [InlineData("referat.pdf", "%PDF-1.7 halv", "Filen kan ikke læses")]
    public async Task What_is_not_taken_is_said_at_the_field_with_what_to_do(string name, string content, string says)
    {
        using var desk = await SitDownAsync();
        var page = await desk.UploadAsync(Files, name, System.Text.Encoding.UTF8.GetBytes(content), ("Form.IsShared", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(says, page.Document.QuerySelector("#Form_File-fejl")?.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("input[name='Form.IsShared'][checked]"));
        Assert.Empty(Rows());
        Assert.Empty(await StoredAsync());
    }

    [Fact]
    public async Task Without_a_file_the_form_asks_for_one()
    {
        using var desk = await SitDownAsync();

        Assert.Contains("Vælg en fil", (await desk.PostAsync(Files)).Document.QuerySelector("#Form_File-fejl")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_lies_there_once_also_when_the_button_is_pressed_twice()
    {
        using var desk = await SitDownAsync();
        await desk.PrepareAsync();
        var both = await Task.WhenAll(desk.UploadAsync(Files, "a.pdf", SomePdf.Of()), desk.UploadAsync(Files, "b.pdf", SomePdf.Of()));
        var third = await desk.UploadAsync(Files, "c.pdf", SomePdf.Of());

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity], both.Select(page => page.Status).Order());
        Assert.Contains($"Den fil er her allerede: »{Assert.Single(Rows()).Name}«.", third.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_list_takes_no_more_and_says_so()
    {
        InDatabase(db =>
        {
            var by = new AddedBy(db.People.First().Id, db.Organisations.First().Id, DateTime.UnixEpoch);
            db.AddRange(Enumerable.Range(0, Attachment.MostOnOne).Select(number => Attachment.On(Initiative, new($"{number}.txt", AttachmentKind.Text, 1, $"{number:x64}", $"{number:x32}"), by, isShared: false)));
            return db.SaveChanges();
        });
        using var desk = await SitDownAsync();
        var page = await desk.UploadAsync(Files, "a.pdf", SomePdf.Of());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Her ligger allerede 50 bilag", page.Words, StringComparison.Ordinal);
        Assert.Empty(await StoredAsync());
    }

    [Fact]
    public async Task A_plans_file_stands_on_its_page_and_in_the_news_and_goes_again()
    {
        using var desk = await SitDownAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await desk.UploadAsync(PlanFiles, "Budget.pdf", SomePdf.Of())).Status);
        Assert.Contains("Budget.pdf", (await desk.OpenAsync($"/arbejdsrum/planer/{Initiative.PlanId}")).Document.QuerySelector(".attachments")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.PostAsync($"{PlanFiles}/{Assert.Single(Rows()).Id}/fjern")).Status);

        using var colleague = await SitDownAsync("laeser.aarhus@demo.invalid");
        var news = (await colleague.OpenAsync("/arbejdsrum")).Words;
        Assert.Contains("tilføjede bilaget »Budget.pdf« til handleplanen", news, StringComparison.Ordinal);
        Assert.Contains("fjernede bilaget »Budget.pdf« fra handleplanen", news, StringComparison.Ordinal);
        Assert.Equal(2, InDatabase(db => db.AuditEntries.Count(entry => entry.Entity == nameof(Attachment))));
    }

    [Fact]
    public async Task The_page_takes_as_many_statements_for_fifty_files_as_for_one()
    {
        using var desk = await SitDownAsync();
        await AddAsync();
        var few = await CountAsync(desk);
        for (var number = 0; number < 9; number++)
        {
            await AddAsync($"{number}.pdf", SomePdf.Of($"{number}"));
        }

        Assert.Equal(few, await CountAsync(desk));
        Assert.InRange(few, 1, 9);
    }

    private async Task<int> CountAsync(Desk desk)
    {
        Portal.Statements.Clear();
        await desk.OpenAsync(Files);
        return Portal.Statements.Count;
    }
}
