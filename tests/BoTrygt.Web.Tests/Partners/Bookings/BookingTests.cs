using System.Net;
using BoTrygt.Domain.Bookings;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Bookings;

/// <summary>The kommune asks, the police answer, and nobody gets what there is not.</summary>
public sealed class BookingTests : BookingDesk
{
    [Fact]
    public async Task A_request_is_approved_and_both_sides_are_told()
    {
        var id = await AskAsync(Kommune);
        Assert.Equal(["beder om en tid"], await ToldAsync("politi.oestjylland"));

        var approved = await AnswerAsync(Police, id, "godkend");

        Assert.Equal(HttpStatusCode.Found, approved.Status);
        Assert.Equal(["har godkendt"], await ToldAsync("koordinator.aarhus"));
        Assert.Equal(BookingState.Approved, await StateAsync(id));
        Assert.Contains("Godkendt", (await Kommune.OpenAsync(Of(id))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_sees_that_another_has_the_time_and_may_ask_all_the_same()
    {
        await AskAsync(Randers);
        var clash = await Kommune.PostAsync(Address, await FieldsAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clash.Status);
        Assert.Contains("et andet partnerskab", clash.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Randers", Page.WordsOf(clash.Document.QuerySelector(".notice")), StringComparison.Ordinal);

        var asked = await Kommune.PostAsync(Address, [.. await FieldsAsync(), ("Form.AsksAnyway", "true")]);

        Assert.Equal(HttpStatusCode.Found, asked.Status);
        Assert.Contains("Bo trygt i Randers", (await Police.OpenAsync(asked.Location!)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_one_station_and_it_is_approved_once()
    {
        var first = await AskAsync(Randers);
        var second = await AskAsync(Kommune, anyway: true);
        await AnswerAsync(Police, first, "godkend");

        var refused = await AnswerAsync(Police, second, "godkend");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("ikke nok ledige", refused.Words, StringComparison.Ordinal);
        Assert.Equal(BookingState.Requested, await StateAsync(second));
    }

    [Fact]
    public async Task Two_who_approve_at_the_same_moment_do_not_both()
    {
        var ids = new[] { await AskAsync(Randers), await AskAsync(Kommune, anyway: true) };
        await using var one = Portal.Database.Open();
        await using var other = Portal.Database.Open();
        foreach (var (db, id) in new[] { one, other }.Zip(ids))
        {
            var booking = await db.Bookings.Include(row => row.Resource).SingleAsync(row => row.Id == id);
            booking.Approve(booking.Resource, await db.Bookings.AsNoTracking().Where(row => row.ResourceId == Station).ToListAsync(), new(booking.RequestedById, booking.OrganisationId), "", DateTime.UtcNow);
        }

        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
        Assert.Equal([BookingState.Approved, BookingState.Requested], new[] { await StateAsync(ids[0]), await StateAsync(ids[1]) });
    }

    [Fact]
    public async Task A_time_that_is_taken_is_not_moved_to_without_being_told()
    {
        await AnswerAsync(Police, await AskAsync(Randers), "godkend");
        var id = (await Kommune.PostAsync(Address, [.. (await FieldsAsync()).Where(field => field.Item1 is not ("Form.From" or "Form.Until")), ("Form.From", "09:00"), ("Form.Until", "10:00")])).Location!;
        await AnswerAsync(Police, Guid.Parse(id.Split('/')[^1]), "godkend");

        var stopped = await Kommune.SubmitAsync($"{id}/flyt", "main form.form-card", ("Form.From", "15:00"), ("Form.Until", "17:00"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, stopped.Status);
        Assert.Contains("et andet partnerskab. Godkendt.", stopped.Words, StringComparison.Ordinal);
        Assert.Equal(BookingState.Approved, await StateAsync(Guid.Parse(id.Split('/')[^1])));
        var form = Form.Of(stopped, "main form.form-card");
        await Kommune.PostAsync(form.Action, [.. form.Fields, ("Form.AsksAnyway", "true")]);
        Assert.Equal(BookingState.Requested, await StateAsync(Guid.Parse(id.Split('/')[^1])));
    }

    [Theory]
    [InlineData("15:00", "15:00", "Sluttiden er den samme som starttiden.")]
    [InlineData("15:00", "17:00", "Det er den tid, bookingen allerede har.")]
    public async Task A_time_that_is_none_or_the_same_is_refused_and_nobody_is_told(string from, string until, string message)
    {
        var id = await AskAsync(Kommune);

        var page = await Kommune.SubmitAsync($"{Of(id)}/flyt", "main form.form-card", ("Form.From", from), ("Form.Until", until));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(message, page.Words, StringComparison.Ordinal);
        Assert.Equal(["beder om en tid"], await ToldAsync("politi.oestjylland"));
    }

    [Fact]
    public async Task What_waits_for_an_answer_stands_on_the_first_page_of_those_who_answer()
    {
        await AskAsync(Kommune);

        Assert.Contains("Én booking venter på jeres svar", (await Police.OpenAsync("/arbejdsrum")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("venter på jeres svar", (await Kommune.OpenAsync("/arbejdsrum")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Through_the_portal_the_second_of_two_at_once_counts_again()
    {
        var ids = new[] { await AskAsync(Randers), await AskAsync(Kommune, anyway: true) };
        using var colleague = await Desk.OfAsync(Portal, "politi.oestjylland@demo.invalid");
        await colleague.PrepareAsync();

        var answers = await Task.WhenAll(AnswerAsync(Police, ids[0], "godkend"), AnswerAsync(colleague, ids[1], "godkend"));

        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.UnprocessableEntity], answers.Select(answer => answer.Status).Order());
        Assert.Single(new[] { await StateAsync(ids[0]), await StateAsync(ids[1]) }, state => state == BookingState.Approved);
    }
}
