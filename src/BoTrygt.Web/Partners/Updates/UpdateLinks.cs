using BoTrygt.Database;
using BoTrygt.Database.Audit;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Posts;
using BoTrygt.Web.Shared.Security;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Updates;

/// <summary>
/// What a personal link opens. A follow-up is behind it for as long as the round can be answered, the initiative is not
/// over, and the person holds the post for which the link was made. What cannot be opened looks the same, whatever the
/// reason.
/// </summary>
public sealed class UpdateLinks(BoTrygtDb db, Guesses guesses, TimeProvider clock)
{
    /// <summary>What is behind a code; null for one that nobody was given, or that is too old. Such a code costs one look at an index.</summary>
    public Task<OpenLink?> FindAsync(string? code, CancellationToken cancellation) => guesses.TryAsync(GuessKind.Link, () => LookAsync(code, cancellation));

    /// <summary>
    /// Saves what was said, in the name of the link's person and marked as come by link. What somebody answered meanwhile
    /// stays as it is. Whoever asks for help is heard by the coordinators.
    /// </summary>
    /// <returns>The link as it is then, which tells what came too late; null when it opens nothing any more.</returns>
    public Task<OpenLink?> SaveAsync(UpdateForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        return db.AgainWhenSlowerAsync(async () =>
        {
            if (await FindAsync(form.Kode, cancellation) is not { IsClosed: false } link)
            {
                return null;
            }

            CurrentActor.Value = new(link.PersonId, "link i mail");
            var answered = form.Said.Select(item => Answer(link, item.Value, link.Find(item.Key))).OfType<FollowUp>().ToList();
            await AskForHelpAsync(link.PersonId, answered.Where(followUp => followUp.ByLink == LinkReply.NeedsHelp), cancellation);
            await db.SaveChangesAsync(cancellation);
            return link;
        });
    }

    private async Task<OpenLink?> LookAsync(string? code, CancellationToken cancellation)
    {
        if (code is null or { Length: 0 or > SecretCode.MaxLength })
        {
            return null;
        }

        var (hash, now) = (SecretCode.HashOf(code), clock.GetUtcNow().UtcDateTime);
        var link = await db.UpdateLinks.AsNoTracking().Include(row => row.Items).SingleOrDefaultAsync(row => row.CodeHash == hash && row.ExpiresAt > now, cancellation);
        if (link is null)
        {
            return null;
        }

        var followUps = await Open(link).OrderBy(followUp => followUp.Round.DueOn).ThenBy(followUp => followUp.Sequence).Include(followUp => followUp.Round).Include(followUp => followUp.Initiative).ToListAsync(cancellation);
        return followUps.Count == 0
            ? new(link.PersonId, [], new Dictionary<Guid, FollowUp>(), new Dictionary<Guid, AskingPartnership>())
            : new(link.PersonId, followUps, await db.ReadLastAnswersAsync(followUps, cancellation), await ReadPartnershipsAsync(followUps, cancellation));
    }

    /// <summary>What it answered; null when there was nothing to answer any more.</summary>
    private FollowUp? Answer(OpenLink link, UpdateItemForm item, FollowUp? followUp)
    {
        if (followUp is not { IsWaiting: true })
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        followUp.AnswerByLink(item.Reply.GetValueOrDefault(), item.Words, link.LastOf(followUp), link.PersonId, now);
        followUp.Initiative.Touch(now);
        return followUp;
    }

    /// <summary>Somebody else is told: the person may be the only coordinator.</summary>
    private async Task AskForHelpAsync(Guid personId, IEnumerable<FollowUp> helpless, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var partnership in helpless.GroupBy(followUp => followUp.PartnershipId))
        {
            var people = (await PartnershipPeople.ReadAsync(db, partnership.Key, clock.Today(), cancellation)).Without(personId);
            db.AddRange(partnership.SelectMany(followUp => people.For(NoticeKind.HelpAsked, followUp.Initiative).Select(recipient => Notice.About(followUp, recipient, NoticeKind.HelpAsked, now))));
        }
    }

    private Task<Dictionary<Guid, AskingPartnership>> ReadPartnershipsAsync(List<FollowUp> followUps, CancellationToken cancellation)
    {
        var ids = followUps.Select(followUp => followUp.PartnershipId).Distinct().ToList();
        return db.Partnerships.Where(partnership => ids.Contains(partnership.Id))
            .Select(partnership => new { partnership.Id, Asking = new AskingPartnership(partnership.Name, partnership.Municipality.Slug) })
            .ToDictionaryAsync(one => one.Id, one => one.Asking, cancellation);
    }

    /// <summary>By their keys, so that no other follow-up is looked at.</summary>
    private IQueryable<FollowUp> Open(UpdateLink link)
    {
        var sequences = link.Items.Select(item => item.FollowUpSequence).ToList();
        var items = db.UpdateLinks.Where(row => row.Id == link.Id).SelectMany(row => row.Items);
        var held = db.Posts.Held(clock.Today()).Where(post => post.HolderId == link.PersonId);
        return db.FollowUps.Where(followUp => sequences.Contains(followUp.Sequence)).Asked().Where(followUp => db.Partnerships.Where(Partnership.IsOpenOn(clock.Today())).Any(partnership => partnership.Id == followUp.PartnershipId))
            .Where(followUp => items.Any(item => item.FollowUpSequence == followUp.Sequence
                && (followUp.Initiative.OwnerPostId == item.PostId || followUp.Initiative.DeputyPostId == item.PostId)
                && held.Any(post => post.Id == item.PostId)));
    }
}
