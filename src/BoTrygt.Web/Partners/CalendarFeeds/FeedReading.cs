using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.CalendarFeeds;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Posts;
using BoTrygt.Web.Shared.Security;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Year;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.CalendarFeeds;

/// <summary>What a calendar address opens, with the rights that its person has on the day it is read.</summary>
public sealed class FeedReading(BoTrygtDb db, Guesses guesses, TimeProvider clock)
{
    /// <summary>How far back and ahead a calendar reaches.</summary>
    private const int MonthsBack = 3, MonthsAhead = 18;

    /// <summary>
    /// Null when it opens nothing: nobody was given the code, it was taken back, or its person has no right there any more. A code
    /// that nobody was given costs one look at an index.
    /// </summary>
    public Task<ReadFeed?> ReadAsync(string code, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        return guesses.TryAsync(GuessKind.Calendar, () => LookAsync(code, cancellation));
    }

    private async Task<ReadFeed?> LookAsync(string code, CancellationToken cancellation)
    {
        if (code.Length > SecretCode.MaxLength)
        {
            return null;
        }

        var hash = SecretCode.HashOf(code);
        var feed = await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(row => row.CodeHash == hash, cancellation);
        if (feed is null)
        {
            return null;
        }

        var (today, rights) = (clock.Today(), await db.ReadRightsAsync(feed.PersonId, clock.Today(), cancellation));
        var places = await PlacesOf(feed, rights, today).ReadPlacesAsync(cancellation);
        return IsOpen(feed, rights, places) ? new(NameOf(feed, places), await MarksAsync(feed, rights, places, cancellation)) : null;
    }

    private static bool IsOpen(CalendarFeed feed, Rights rights, IReadOnlyDictionary<Guid, EntryPlace> places) =>
        rights.May(Permission.EnterPartnership) && (feed.PartnershipId is null || places.Count > 0);

    private static string NameOf(CalendarFeed feed, IReadOnlyDictionary<Guid, EntryPlace> places) =>
        feed.PartnershipId is { } id ? $"{places[id].Name}: årshjul" : "Bo trygt: mine frister";

    /// <summary>In the order of their days.</summary>
    private async Task<IReadOnlyList<CalendarMark>> MarksAsync(CalendarFeed feed, Rights rights, IReadOnlyDictionary<Guid, EntryPlace> places, CancellationToken cancellation)
    {
        var today = clock.Today();
        var question = new YearQuestion(db, rights, places, today.AddMonths(-MonthsBack), today.AddMonths(MonthsAhead), today) { PersonId = feed.PartnershipId is null ? feed.PersonId : null };
        var entries = await question.ReadAsync(cancellation);
        return [.. entries.SelectMany(CalendarMark.Of).Where(mark => mark.FirstDay <= question.To && mark.LastDay >= question.From).OrderBy(mark => mark.FirstDay).ThenBy(mark => mark.Entry.Key, StringComparer.Ordinal)];
    }

    /// <summary>The one partnership, or those that the person works in.</summary>
    private IQueryable<Partnership> PlacesOf(CalendarFeed feed, Rights rights, DateOnly today)
    {
        var partnerships = db.Partnerships.AllowedTo(rights, Permission.EnterPartnership);
        return feed.PartnershipId is { } id ? partnerships.Where(partnership => partnership.Id == id)
            : rights.To(Permission.EnterPartnership).Everywhere ? partnerships.Where(WorkedInBy(feed.PersonId, today))
            : partnerships;
    }

    /// <summary>Of those who may enter everywhere: where a post of theirs is a member, or answers for an initiative.</summary>
    private System.Linq.Expressions.Expression<Func<Partnership, bool>> WorkedInBy(Guid personId, DateOnly today)
    {
        var held = db.Posts.Held(today).Where(post => post.HolderId == personId);
        return partnership => db.Members.Any(member => member.PartnershipId == partnership.Id && held.Any(post => post.Id == member.PostId))
            || db.Initiatives.Any(initiative => initiative.PartnershipId == partnership.Id && held.Any(post => post.Id == initiative.OwnerPostId || post.Id == initiative.DeputyPostId));
    }
}

/// <summary>What stands behind an address now.</summary>
/// <param name="Name">What the calendar is called.</param>
/// <param name="Marks">In the order of their days.</param>
public sealed record ReadFeed(string Name, IReadOnlyList<CalendarMark> Marks);
