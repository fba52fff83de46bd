using System.Net;
using BoTrygt.Domain.Meetings;
using BoTrygt.Web.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Meetings;

/// <summary>Minutes are written by several at once, closed, corrected below, and leave as one document.</summary>
public sealed class MinutesTests : MeetingDesk
{
    private const string Hostile = "<script>alert('æøå')</script>\n=1+1 & \u0001\ud83d\ude00 »citat«";

    private string Writing => $"{Held}/referat/skriv";

    [Fact]
    public async Task Two_write_about_different_items_and_both_are_kept()
    {
        var form = Form.Of(await Kommune.OpenAsync(Writing), "main form");
        await Colleague.SubmitAsync(Writing, "main form", ("Form.Items[1].Text", "Fra sekretariatet"));

        Assert.Equal(HttpStatusCode.Found, (await Kommune.PostAsync(form.Action, [.. form.With([("Form.Items[0].Text", "Fra kommunen")])])).Status);

        Assert.Equal(["Fra kommunen", "Fra sekretariatet", ""], await MinutesAsync());
    }

    [Fact]
    public async Task Two_who_write_about_the_same_item_see_each_others_words_and_nothing_is_lost()
    {
        var form = Form.Of(await Kommune.OpenAsync(Writing), "main form");
        await Colleague.SubmitAsync(Writing, "main form", ("Form.Items[0].Text", "Fra sekretariatet"));

        var page = await Kommune.PostAsync(form.Action, [.. form.With([("Form.Items[0].Text", "Fra kommunen"), ("Form.Items[2].Text", "Også mit")])]);

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Den anden skrev: Fra sekretariatet", page.Words, StringComparison.Ordinal);
        Assert.Equal("Fra kommunen", page.Document.QuerySelector("#Form_Items_0__Text")?.TextContent.Trim());
        Assert.Equal("Også mit", page.Document.QuerySelector("#Form_Items_2__Text")?.TextContent.Trim());
        Assert.Equal(["Fra sekretariatet", "", ""], await MinutesAsync());
        Assert.Equal(HttpStatusCode.Found, (await Kommune.PostAsync(form.Action, [.. Form.Of(page, "main form").Fields])).Status);
        Assert.Equal(["Fra kommunen", "", "Også mit"], await MinutesAsync());
    }

    [Fact]
    public async Task What_is_too_long_comes_back_as_typed_and_a_button_goes_on_to_a_decision()
    {
        var form = Form.Of(await Kommune.OpenAsync(Writing), "main form");
        var page = await Kommune.PostAsync(form.Action, [.. form.With([("Form.Items[0].Text", new string('æ', AgendaItem.MinutesMaxLength + 1))])]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(AgendaItem.MinutesMaxLength + 1, page.Document.QuerySelector("#Form_Items_0__Text")?.TextContent.Trim().Length);

        var item = form.Fields.First(field => field.Name == "Form.Items[0].Id").Value;
        Assert.Equal($"{Held}/punkter/{item}/beslutning", (await Kommune.PostAsync(form.Action, [.. form.With([("beslut", item)])])).Location);
    }

    [Fact]
    public async Task What_was_typed_when_somebody_closed_the_minutes_is_shown_to_be_copied()
    {
        var form = Form.Of(await Kommune.OpenAsync(Writing), "main form");
        Assert.Equal(HttpStatusCode.Found, (await Colleague.PostAsync($"{Held}/lukning")).Status);

        var page = await Kommune.PostAsync(form.Action, [.. form.With([("Form.Items[0].Text", "For sent")])]);

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Det her kunne ikke gemmes", page.Words, StringComparison.Ordinal);
        Assert.Contains("For sent", page.Words, StringComparison.Ordinal);
        Assert.Equal(["", "", ""], await MinutesAsync());
    }

    [Fact]
    public async Task What_was_typed_is_saved_on_the_way_to_the_closing_which_says_what_is_lacking()
    {
        await DoAsync(async db => (await db.Meetings.Include(row => row.Attendees).SingleAsync(row => row.Id == HeldId)).Invite([new(null, "Bo Lund", "Vicevært", "Boligforeningen")]));

        var saved = await Kommune.SubmitAsync(Writing, "main form", ("Form.Items[0].Text", "Alle var enige."), ("luk", "true"));

        Assert.Equal($"{Held}/lukning", saved.Location);
        var page = await Kommune.OpenAsync($"{Held}/lukning");
        Assert.Contains("Én deltager er kun noteret som inviteret og kommer ikke med i referatet: Bo Lund.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Der er ikke skrevet noget om punkt 2, 3.", page.Words, StringComparison.Ordinal);
        Assert.Equal(["Alle var enige.", "", ""], await MinutesAsync());
        Assert.Equal(HttpStatusCode.Found, (await Kommune.PostAsync($"{Held}/lukning")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Kommune.OpenAsync($"{Coming}/lukning")).Status);
    }

    [Fact]
    public async Task Closed_minutes_are_corrected_by_a_note_below_them_with_a_name()
    {
        await Kommune.PostAsync($"{Held}/lukning");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Kommune.PostAsync($"{Held}/rettelser", ("Form.Text", " "))).Status);

        Assert.Equal(HttpStatusCode.Found, (await Kommune.SubmitAsync($"{Held}/referat", "main form", ("Form.Text", "Der var 12, ikke 14."))).Status);

        var page = await Officer.OpenAsync($"{Held}/referat");
        Assert.Contains("Rettelser efter lukningen", page.Words, StringComparison.Ordinal);
        Assert.Contains("Trine Marselund: Der var 12, ikke 14.", page.Words, StringComparison.Ordinal);
        Assert.Equal($"{Held}/referat", (await Kommune.OpenAsync(Writing)).Location);
        Assert.Equal($"{Held}/referat", (await Kommune.OpenAsync($"{Held}/lukning")).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await Kommune.PostAsync($"{Held}/lukning")).Status);
    }

    [Fact]
    public async Task They_leave_as_Word_with_subject_and_date_and_what_was_typed_as_text()
    {
        await Kommune.SubmitAsync($"{Held}/rediger", "main form", ("Form.Subject", "Møde: \"Æbler/pærer\" <2>"));
        await Kommune.SubmitAsync(Writing, "main form", ("Form.Items[0].Text", Hostile));
        await DecideAsync("Vi gør det & mere til");

        var file = await Officer.OpenAsync($"{Held}/referat.docx");

        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Contains(Uri.EscapeDataString($"{Portal.Today:yyyy-MM-dd} Referat Møde Æbler pærer 2 Bo trygt i Aarhus.docx"), file.Header("Content-Disposition"), StringComparison.Ordinal);
        using var word = WordprocessingDocument.Open(new MemoryStream(file.Body), isEditable: false);
        var text = word.MainDocumentPart?.Document?.Body?.InnerText ?? "";
        Assert.Contains("<script>alert('æøå')</script>", text, StringComparison.Ordinal);
        Assert.Contains("=1+1 & \ud83d\ude00 »citat«", text, StringComparison.Ordinal);
        Assert.Contains("Anne Holm (Chef, Aarhus Kommune)", text, StringComparison.Ordinal);
        Assert.Contains("Vi gør det & mere til", text, StringComparison.Ordinal);
        Assert.Equal("Referat: Møde: \"Æbler/pærer\" <2>, Bo trygt i Aarhus", word.PackageProperties.Title);
        Assert.StartsWith("Bo trygt i Aarhus, styregruppemøde", word.PackageProperties.Subject, StringComparison.Ordinal);
        Assert.NotNull(word.PackageProperties.Created);
        Assert.Equal(3, word.MainDocumentPart?.Document?.Body?.Elements<Paragraph>().Count(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1" && char.IsDigit(paragraph.InnerText[0])));
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await SitAsync("koordinator.randers")).OpenAsync($"{Held}/referat.docx")).Status);
    }

    [Fact]
    public async Task What_was_typed_is_text_on_every_page()
    {
        await Kommune.SubmitAsync(Writing, "main form", ("Form.Items[0].Text", Hostile));
        foreach (var path in new[] { Held, Writing, $"{Held}/referat" })
        {
            Assert.DoesNotContain("<script>alert", (await Kommune.OpenAsync(path)).Html, StringComparison.Ordinal);
        }
    }

    private Task<List<string>> MinutesAsync() => AskAsync(db => db.AgendaItems.Where(row => row.MeetingId == HeldId).OrderBy(row => row.Position).Select(row => row.Minutes).ToListAsync());
}
