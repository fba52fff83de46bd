using BoTrygt.Database;
using BoTrygt.Database.Audit;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Posts;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Updates;

/// <summary>
/// What a personal link opens. A follow-up is behind it for as long as the round can be answered, the initiative is not
/// over, and the person holds the post for which the link was made. What cannot be opened looks the same, whatever the
/// reason.
/// </summary>
public sealed class UpdateLinks(BoTrygtDb db, TimeProvider clock)
{
    /// <summary>The follow-ups behind a code, with their initiatives; empty for a code that opens nothing.</summary>
    public async Task<IReadOnlyList<FollowUp>> FindAsync(string? code, CancellationToken cancellation) =>
        code is null or { Length: 0 or > UpdateLink.CodeMaxLength } ? [] : await Open(code).OrderBy(followUp => followUp.Sequence).Include(followUp => followUp.Round).Include(followUp => followUp.Initiative).ToListAsync(cancellation);

    /// <summary>The last answer before this round, by initiative.</summary>
    public Task<IReadOnlyDictionary<Guid, FollowUp>> ReadLastAsync(IReadOnlyCollection<FollowUp> followUps, CancellationToken cancellation) => db.ReadLastAnswersAsync(followUps, cancellation);

    /// <summary>
    /// Saves what was said, in the name of the link's person and marked as come by link. What somebody answered meanwhile
    /// stays as it is. Whoever asks for help is heard by the coordinators.
    /// </summary>
    public Task SaveAsync(UpdateForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        return db.AgainWhenSlowerAsync(async () =>
        {
            var open = await FindAsync(form.Kode, cancellation);
            var last = await ReadLastAsync(open, cancellation);
            var personId = await db.UpdateLinks.Where(link => link.CodeHash == UpdateLink.HashOf(form.Kode ?? "")).Select(link => link.PersonId).SingleOrDefaultAsync(cancellation);
            CurrentActor.Value = new(personId, "link i mail");
            foreach (var item in form.Items.Where(item => item.Reply is not null))
            {
                if (open.FirstOrDefault(followUp => followUp.Id == item.Id) is { IsWaiting: true } followUp)
                {
                    await AnswerAsync(followUp, item, last.GetValueOrDefault(followUp.InitiativeId), personId, cancellation);
                }
            }

            return await db.SaveChangesAsync(cancellation);
        });
    }

    private async Task AnswerAsync(FollowUp followUp, UpdateItemForm item, FollowUp? last, Guid personId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        followUp.AnswerByLink(item.Reply.GetValueOrDefault(), item.Words, last, personId, now);
        followUp.Initiative.Touch(now);
        if (item.Reply == LinkReply.NeedsHelp)
        {
            var people = await PartnershipPeople.ReadAsync(db, followUp.PartnershipId, clock.Today(), cancellation);
            db.AddRange(people.For(NoticeKind.HelpAsked, followUp.Initiative).Select(recipient => Notice.About(followUp, recipient, NoticeKind.HelpAsked, now)));
        }
    }

    private IQueryable<FollowUp> Open(string code)
    {
        var (hash, now) = (UpdateLink.HashOf(code), clock.GetUtcNow().UtcDateTime);
        var held = db.Posts.Held(clock.Today());
        return db.FollowUps.Asked().InRunningPartnerships(db)
            .Where(followUp => db.UpdateLinks.Any(link => link.CodeHash == hash && link.ExpiresAt > now && link.Items.Any(item =>
                item.FollowUpSequence == followUp.Sequence
                && (followUp.Initiative.OwnerPostId == item.PostId || followUp.Initiative.DeputyPostId == item.PostId)
                && held.Any(post => post.Id == item.PostId && post.HolderId == link.PersonId))));
    }
}
