using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>A role for some weeks, as a deputy during the holidays has it.</summary>
public sealed class DeputyTests : AdministrationTest
{
    private const string Deputy = "laeser.aarhus@demo.invalid";
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    [Fact]
    public async Task It_ends_by_itself_and_can_be_given_again_for_later_weeks()
    {
        using var desk = await DeskOfAsync(Secretariat);
        Assert.Equal(HttpStatusCode.Found, (await GiveAsync(desk, Today, Today.AddDays(14))).Status);
        Assert.Equal(HttpStatusCode.Found, (await GiveAsync(desk, Today.AddDays(30), Today.AddDays(44))).Status);

        var person = await PersonAsync(Deputy);
        Assert.Equal([Today.AddDays(14), Today.AddDays(44)], await AskAsync(db => db.Memberships.Where(row => row.PersonId == person && row.Role == Role.MunicipalityCoordinator).OrderBy(row => row.From).Select(row => row.To).ToListAsync()));
        var page = await desk.OpenAsync($"/administration/personer/{person}");
        Assert.Contains(Today.AddDays(14).InDanish(), page.Words, StringComparison.Ordinal);
        Assert.Contains(Today.AddDays(30).InDanish(), page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, -1, "Den sidste dag kommer før den første.")]
    [InlineData(-30, -3, "Vælg i dag eller en dag inden for de næste 5 år.")]
    [InlineData(0, 3000, "Vælg i dag eller en dag inden for de næste 5 år.")]
    [InlineData(5, 20, "har allerede den rolle i Aarhus Kommune i en del af tiden.")]
    public async Task Days_that_will_not_do_are_told_at_the_field_and_kept(int first, int last, string reason)
    {
        using var desk = await DeskOfAsync(Secretariat);
        await GiveAsync(desk, Today.AddDays(10), Today.AddDays(14));
        var refused = await GiveAsync(desk, Today.AddDays(first), Today.AddDays(last));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(reason, refused.Words, StringComparison.Ordinal);
        Assert.Equal($"{Today.AddDays(last):yyyy-MM-dd}", refused.Document.QuerySelector("#Form_To")?.GetAttribute("value"));
    }

    private async Task<Page> GiveAsync(Desk desk, DateOnly from, DateOnly to) => await desk.PostAsync(
        $"/administration/personer/{await PersonAsync(Deputy)}/medlemskaber", ("Form.OrganisationId", $"{await OrganisationAsync(Aarhus)}"), ("Form.Role", nameof(Role.MunicipalityCoordinator)), ("Form.From", $"{from:yyyy-MM-dd}"), ("Form.To", $"{to:yyyy-MM-dd}"));
}
