using System.Net;
using BoTrygt.Domain.Bookings;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Bookings;

/// <summary>A no, another time, a cancellation, and what others see.</summary>
public sealed class BookingChangeTests : BookingDesk
{
    [Fact]
    public async Task A_no_needs_a_reason()
    {
        var id = await AskAsync(Kommune);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AnswerAsync(Police, id, "afvis")).Status);

        await AnswerAsync(Police, id, "afvis", "Vognen er til eftersyn.");

        Assert.Equal(BookingState.Declined, await StateAsync(id));
        Assert.Contains("Vognen er til eftersyn.", (await Kommune.OpenAsync(Of(id))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_answers_what_was_moved_meanwhile_sees_it_first()
    {
        var id = await AskAsync(Kommune);
        var stale = Form.Of(await Police.OpenAsync(Of(id)), "main form.form-card");
        await Kommune.SubmitAsync($"{Of(id)}/flyt", "main form.form-card", ("Form.From", "10:00"), ("Form.Until", "11:00"));

        var answer = await Police.PostAsync($"{Of(id)}/godkend", [.. stale.Fields]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("kl. 10.00–11.00", answer.Words, StringComparison.Ordinal);
        Assert.Equal(BookingState.Requested, await StateAsync(id));
    }

    [Fact]
    public async Task Whoever_moves_what_was_approved_meanwhile_sees_it_first()
    {
        var id = await AskAsync(Kommune);
        var stale = Form.Of(await Kommune.OpenAsync($"{Of(id)}/flyt"), "main form.form-card");
        await AnswerAsync(Police, id, "godkend");

        var answer = await Kommune.PostAsync($"{Of(id)}/flyt", [.. stale.Fields.Where(field => field.Name != "Form.From"), ("Form.From", "14:00")]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("14:00", answer.Document.QuerySelector("#Form_From")?.GetAttribute("value"));
        Assert.Equal(BookingState.Approved, await StateAsync(id));
    }

    [Fact]
    public async Task The_owner_moves_it_with_a_word_and_it_stands()
    {
        var id = await AskAsync(Kommune);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Police.SubmitAsync($"{Of(id)}/flyt", "main form.form-card", ("Form.From", "10:00"), ("Form.Until", "11:00"))).Status);

        await Police.SubmitAsync($"{Of(id)}/flyt", "main form.form-card", ("Form.From", "10:00"), ("Form.Until", "11:00"), ("Form.Words", "Vi har vagtskifte."));

        Assert.Equal(BookingState.Approved, await StateAsync(id));
        Assert.Equal(["har flyttet bookingen"], await ToldAsync("koordinator.aarhus"));
    }

    [Fact]
    public async Task Near_the_day_one_cancels_with_a_reason_and_the_police_are_told()
    {
        var id = await AskAsync(Kommune);
        await AnswerAsync(Police, id, "godkend");
        await using (var db = Portal.Database.Open())
        {
            var soon = DateTime.UtcNow.AddHours(20);
            await db.Bookings.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.StartsAt, soon).SetProperty(row => row.EndsAt, soon.AddHours(2)));
        }

        var asked = await AnswerAsync(Kommune, id, "aflys");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("Der er under 3 dage til.", asked.Words, StringComparison.Ordinal);

        await AnswerAsync(Kommune, id, "aflys", "Pladsen er spærret.");

        Assert.Equal(BookingState.Cancelled, await StateAsync(id));
        Assert.Equal(["beder om en tid", "har aflyst"], await ToldAsync("politi.oestjylland"));
    }

    [Fact]
    public async Task Another_partnership_sees_that_the_time_is_taken_and_no_more()
    {
        var id = await AskAsync(Kommune);
        await AnswerAsync(Police, id, "godkend");

        var calendar = await Randers.OpenAsync($"{Address}/kalender?dag={Day:yyyy-MM-dd}&ressource={Station}");

        Assert.Contains("et andet partnerskab", calendar.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Aarhus", Page.WordsOf(calendar.Document.QuerySelector(".week")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Randers.OpenAsync(Of(id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(Randers, id, "aflys")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AnswerAsync(Kommune, id, "afvis", "Nej")).Status);
    }

    /// <summary>Bo trygt's consultant books for all partnerships and decides about the corps, and still answers and moves nothing between two others.</summary>
    [Fact]
    public async Task A_third_party_reads_it_and_leaves_it_to_the_two()
    {
        using var consultant = await Desk.OfAsync(Portal, "konsulent@demo.invalid");
        var id = await AskAsync(Kommune);

        var page = await consultant.OpenAsync(Of(id));

        Assert.Equal((HttpStatusCode.OK, 0), (page.Status, page.Document.QuerySelectorAll("main form").Length));
        foreach (var act in new[] { "godkend", "afvis", "aflys", "flyt" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(consultant, id, act, "Nej")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await consultant.OpenAsync($"{Of(id)}/flyt")).Status);
        Assert.Equal(BookingState.Requested, await StateAsync(id));
    }

    [Fact]
    public async Task What_is_no_time_or_over_comes_back_as_typed()
    {
        var page = await Kommune.PostAsync(Address, [.. (await FieldsAsync()).Where(field => field.Item1 != "Form.Day"), ("Form.Day", "2020-01-01")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Vælg en tid, der ikke er begyndt", page.Words, StringComparison.Ordinal);
        Assert.Equal("Biblioteket", page.Document.QuerySelector("#Form_Place")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Ten_thousand_bookings_are_read_in_as_many_statements_as_one()
    {
        var id = await AskAsync(Kommune);
        async Task<int> CountAsync(string path)
        {
            Portal.Statements.Clear();
            Assert.Equal(HttpStatusCode.OK, (await Police.OpenAsync(path)).Status);
            return Portal.Statements.Count;
        }

        var week = $"{Address}/kalender?dag={Day:yyyy-MM-dd}";
        await CountAsync(week);
        var few = (await CountAsync(Address), await CountAsync(week));
        await using (var db = Portal.Database.Open())
        {
            var one = await db.Bookings.AsNoTracking().SingleAsync(row => row.Id == id);
            var resource = await db.Resources.AsNoTracking().SingleAsync(row => row.Id == Station);
            db.AddRange(Enumerable.Range(0, 10_000).Select(number => Booking.Ask(resource, one.PartnershipId, [resource.OrganisationId], new(new(one.StartsAt.AddHours(number % 500), one.EndsAt.AddHours(number % 500)), 1, "Møde", "Hallen", null), new(one.RequestedById, one.OrganisationId), DateTime.UtcNow)));
            await db.SaveChangesAsync();
        }

        await CountAsync(week); // A minute may have passed: that the person is there is written down with this one.
        Assert.Equal(few, (await CountAsync(Address), await CountAsync(week)));
    }
}
