using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Audit;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Access;

/// <summary>
/// Lets the secretariat see the portal as somebody else does, to help on the telephone. It lies in the session, so it ends with it, and on every
/// portal. Who looks stays the one who is written down.
/// </summary>
public sealed class SeeingAs(BoTrygtDb db, TimeProvider clock)
{
    /// <summary>The field of the log that tells of it, on the person who is seen.</summary>
    private const string Field = "SeenAs";

    private const string Purpose = "Så portalen som personen";

    /// <summary>From now on, for half an hour at most, the session shows what the person would see.</summary>
    public async Task BeginAsync(Guid sessionId, Guid personId, SignedInPerson me, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(me);
        var until = Now + Session.LongestSeeing;
        Tell(personId, me.ActorId, $"Begyndt, højst til {until.InDanishWithTime()}", Now);
        await db.SaveChangesAsync(cancellation);
        await SetAsync(db.Sessions.Where(session => session.Id == sessionId), personId, until, cancellation);
    }

    /// <summary>Nothing when the session shows its own person's portal.</summary>
    public async Task EndAsync(Guid sessionId, CancellationToken cancellation)
    {
        if (await Seeing.SingleOrDefaultAsync(row => row.Id == sessionId, cancellation) is { } session)
        {
            await EndAsync(session, cancellation);
        }
    }

    /// <summary>Writes down the end of what is over although nobody said so: the session was ended, somewhere or by somebody else, or it ran out.</summary>
    /// <returns>How many.</returns>
    public async Task<int> EndOverAsync(CancellationToken cancellation)
    {
        var over = (await Seeing.ToListAsync(cancellation)).Where(session => session.SeeingEndsAt <= Now).ToList();
        foreach (var session in over)
        {
            await EndAsync(session, cancellation);
        }

        return over.Count;
    }

    /// <summary>
    /// Who is seen in a session; null for nobody. It ends when its time is up, and when the one who looks has no right to it any more.
    /// </summary>
    public async Task<Person?> FindAsync(Session session, Rights ownRights, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(ownRights);
        if (session.SeesAsPersonId is not { } personId)
        {
            return null;
        }

        var mayGoOn = session.SeesAsUntil > Now && ownRights.May(Permission.SeeAs);
        var seen = mayGoOn ? await Visible(ownRights).AsNoTracking().SingleOrDefaultAsync(person => person.Id == personId, cancellation) : null;
        await (seen is null ? EndAsync(session.Id, cancellation) : Task.CompletedTask);
        return seen;
    }

    /// <summary>Those whom somebody with such rights may look over the shoulder: who can sign in and is looked after by them.</summary>
    public IQueryable<Person> Visible(Rights rights) => db.People.Managed(rights, clock.Today()).Where(person => db.Users.Any(account => account.PersonId == person.Id));

    /// <summary>Writes down that a page was shown.</summary>
    public async Task RecordAsync(Guid byId, Guid personId, string path, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(path);
        db.AccessEntries.Add(new AccessEntry
        {
            At = Now,
            PersonId = byId,
            SubjectId = personId,
            Criterion = path.Length > AccessEntry.CriterionMaxLength ? path[..AccessEntry.CriterionMaxLength] : path,
            Purpose = Purpose,
        });
        await db.SaveChangesAsync(cancellation);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private IQueryable<Session> Seeing => db.Sessions.AsNoTracking().Include(session => session.Account).Where(session => session.SeesAsPersonId != null);

    /// <summary>Of two who end it, one writes it down, with the time when it was over.</summary>
    private async Task EndAsync(Session session, CancellationToken cancellation)
    {
        var itself = db.Sessions.Where(row => row.Id == session.Id && row.SeesAsUntil == session.SeesAsUntil);
        if (session is { SeesAsPersonId: { } personId, SeeingEndsAt: { } endsAt } && await SetAsync(itself, null, null, cancellation) == 1)
        {
            Tell(personId, session.Account.PersonId, "Slut", endsAt < Now ? endsAt : Now);
            await db.SaveChangesAsync(cancellation);
        }
    }

    private static Task<int> SetAsync(IQueryable<Session> session, Guid? personId, DateTime? until, CancellationToken cancellation) =>
        session.ExecuteUpdateAsync(set => set.SetProperty(row => row.SeesAsPersonId, personId).SetProperty(row => row.SeesAsUntil, until), cancellation);

    private void Tell(Guid personId, Guid byId, string what, DateTime at)
    {
        var entry = db.Add(new AuditEntry
        {
            At = at,
            PersonId = byId,
            ActorPost = Database.Audit.CurrentActor.Value?.Post,
            Action = AuditAction.Changed,
            Entity = nameof(Person),
            RowId = personId.ToString(),
            Fields = Field,
            IsOfNoRow = true,
        }).Entity;
        entry.Values.Add(new AuditValue { Field = Field, After = what });
    }
}
