using BoTrygt.Database;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Tests.Partners;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Jobs.FollowUps;

/// <summary>A post passes on while its round is with the coordinators: the steps ask the owner no more.</summary>
public sealed class NewOwnerTests : IDisposable
{
    private readonly OfficeHours _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task The_new_owner_is_told_once_and_can_answer()
    {
        var (followUp, owner) = await HandOverAsync();

        await RemindAsync();
        await RemindAsync();

        await using var db = _portal.Database.Open();
        var told = Assert.Single(await db.Notices.Where(notice => notice.FollowUpSequence == followUp && notice.PersonId == owner).ToListAsync());
        Assert.Equal((NoticeKind.Asked, Capacity.Owner), (told.Kind, told.As));
        await using var scope = _portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Digests>().WriteAsync(default);
        Assert.Contains("HVORDAN GÅR DET?", (await db.OutboxMails.SingleAsync(mail => mail.PersonId == owner)).Text, StringComparison.Ordinal);
    }

    /// <summary>The round is with the coordinators, and somebody else holds the owner post since.</summary>
    private async Task<(long FollowUp, Guid Owner)> HandOverAsync()
    {
        await using var db = _portal.Database.Open();
        var today = _portal.Time.Today();
        var waiting = await db.FollowUps.Waiting().Include(row => row.Round).Include(row => row.Initiative.OwnerPost).Where(row => row.Initiative.OwnerPost.HolderId != null).ToListAsync();
        var members = await db.Memberships.Where(membership => membership.To == null).ToListAsync();
        Guid? NextOf(FollowUp row) => members.Find(member => member.OrganisationId == row.Initiative.OwnerPost.OrganisationId && member.PersonId != row.Initiative.OwnerPost.HolderId)?.PersonId;
        var followUp = waiting.First(row => NextOf(row) is not null);
        var (before, next) = (followUp.Initiative.OwnerPost.HolderId.GetValueOrDefault(), NextOf(followUp).GetValueOrDefault());
        followUp.Take(NoticeKind.ToCoordinator, today.AddDays(-1));
        db.Add(Notice.About(followUp, new(before, Capacity.Owner), NoticeKind.Asked, _portal.Time.GetUtcNow().UtcDateTime.AddDays(-20)));
        followUp.Initiative.OwnerPost.HolderId = next;
        await db.SaveChangesAsync();
        return (followUp.Sequence, next);
    }

    private async Task RemindAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FollowUpReminders>().RemindAsync(default);
    }
}
