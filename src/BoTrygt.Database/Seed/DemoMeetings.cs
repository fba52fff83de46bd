using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>Made-up meetings of each steering group: two that were held, with closed minutes, and one to come for which the police ask for an item. The same on every machine.</summary>
internal sealed class DemoMeetings(DateTime now, ILookup<int, MinutesRow> rows)
{
    private readonly DateOnly _today = DateOnly.FromDateTime(now);

    public static async Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        var demo = new DemoMeetings(now, MadeUpMeeting.Rows());
        var initiatives = (await db.Initiatives.Where(initiative => initiative.IsDemo && initiative.Status == InitiativeStatus.Running).OrderBy(initiative => initiative.Title).ToListAsync()).ToLookup(initiative => initiative.PartnershipId);
        var members = (await db.Members.Include(member => member.Post.Organisation).Include(member => member.Post.Holder).Where(member => member.Group == MemberGroup.SteeringGroup).ToListAsync()).ToLookup(member => member.PartnershipId);
        foreach (var partnership in await db.Partnerships.Include(partnership => partnership.Parties).ThenInclude(party => party.Organisation).OrderBy(partnership => partnership.MunicipalityCode).ToListAsync())
        {
            if (initiatives[partnership.Id].FirstOrDefault() is { } initiative && members[partnership.Id].Any(member => member.Post.HolderId is not null))
            {
                db.AddRange(demo.Of(partnership, [.. members[partnership.Id].Select(member => member.Post)], initiative));
            }
        }
    }

    private IEnumerable<Meeting> Of(Partnership partnership, IReadOnlyList<Post> posts, Initiative initiative)
    {
        yield return MadeUpMeeting.Held(partnership, posts, rows[1], _today.AddDays(-131).OrNextWorkingDay(), initiative, excused: null);
        yield return MadeUpMeeting.Held(partnership, posts, rows[2], _today.AddDays(-40).OrNextWorkingDay(), initiative, excused: 2);
        var coming = MadeUpMeeting.Plan(partnership, posts, _today.AddDays(12).OrNextWorkingDay());
        coming.Suggest("Indbrud i sommerhuse uden for sæsonen", "Vi har set flere de seneste uger og vil gerne høre, hvad kommunen og Bo trygt kan gøre.", MadeUpMeeting.PartyOf(partnership, OrganisationKind.Police), now);
        yield return coming;
    }
}
