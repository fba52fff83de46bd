using BoTrygt.Database.Seed;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Bookings;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Generation;

/// <summary>The steering group meets each quarter, and the police are asked for officers every other month.</summary>
internal sealed class GeneratedMeetings(Scene scene, GenerationTexts texts, Plan plan, DateOnly today)
{
    private const int DaysAhead = 40;

    public async Task WriteAsync()
    {
        var number = 1;
        for (var month = plan.StartsOn.AddMonths(1); month <= plan.EndsOn; month = month.AddMonths(3))
        {
            await MeetAsync(month.AddDays(14).OrNextWorkingDay(), number++);
        }

        for (var month = plan.StartsOn; month <= plan.EndsOn; month = month.AddMonths(2))
        {
            await BookAsync(month.AddDays(DaysAhead + scene.Random.Next(15)).OrNextWorkingDay());
        }
    }

    private async Task MeetAsync(DateOnly day, int number)
    {
        if (day.AddDays(2) > today)
        {
            return;
        }

        scene.Stand(day, scene.Municipality);
        var posts = scene.Teams.SelectMany(team => team.Posts).ToList();
        scene.Db.Add(MadeUpMeeting.Held(scene.Partnership, posts, texts.Minutes[1 + (number % 2)], day, plan.Initiatives.First(), excused: scene.Random.Next(4)));
        await scene.SaveAsync();
    }

    private async Task BookAsync(DateOnly day)
    {
        var asked = day.AddDays(-DaysAhead);
        if (asked.AddDays(3) > today || Slot.InDenmark(day, new(17, 0), new(19, 0)) is not { } slot)
        {
            return;
        }

        var resource = await scene.Db.Resources.FirstAsync(one => scene.Parties.Contains(one.OrganisationId) && one.Kind == ResourceKind.Officers);
        var now = scene.Stand(asked, scene.Municipality);
        var booking = Booking.Ask(resource, scene.Partnership.Id, scene.Parties, new(slot, 1, "To timer i bydelen, før det bliver mørkt.", "Ved biblioteket", null), By(scene.Municipality), now, isDemo: true);
        scene.Db.Add(booking);
        await scene.SaveAsync();
        await AnswerAsync(booking, resource, asked.AddDays(3));
    }

    /// <summary>The police say yes as long as there is somebody to send.</summary>
    private async Task AnswerAsync(Booking booking, Resource resource, DateOnly day)
    {
        var others = await scene.Db.Bookings.AsNoTracking().Where(other => other.ResourceId == resource.Id).At(booking.Slot).Open().ToListAsync();
        var police = scene.Teams.First(team => team.OrganisationId == resource.OrganisationId);
        var now = scene.Stand(day, police);
        if (booking.CanApprove(resource, others, now))
        {
            booking.Approve(resource, others, By(police), "", now);
        }
        else
        {
            booking.Decline(By(police), "Alle er på opgave den aften.", now);
        }

        await scene.SaveAsync();
    }

    private static OnBehalf By(Team team) => new(team.Spokesperson.PersonId, team.OrganisationId);
}
