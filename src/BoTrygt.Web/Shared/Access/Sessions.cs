using System.Security.Claims;
using BoTrygt.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Access;

/// <summary>Begins and ends what people are signed in with.</summary>
public sealed class Sessions(BoTrygtDb db, SignInManager<Account> signIn, TimeProvider clock)
{
    /// <summary>The claim that names it in the cookie.</summary>
    public const string Claim = "session";

    /// <summary>Signs the browser of this request in. Whatever it was signed in with before is over: a session is never taken on.</summary>
    public Task BeginAsync(Account account, HttpContext http) => BeginAsync(account, isVouchedFor: false, http);

    /// <param name="account">Whose.</param>
    /// <param name="isVouchedFor">See <see cref="Session.IsVouchedFor"/>.</param>
    /// <param name="http">The browser.</param>
    public async Task BeginAsync(Account account, bool isVouchedFor, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(http);
        await EndAsync(IdOf(http.User));
        var session = db.Add(Of(account, http.Request.Headers.UserAgent, Now, isVouchedFor)).Entity;
        await db.SaveChangesAsync(http.RequestAborted);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(Claim, session.Id.ToString())]);
    }

    /// <summary>Ends all of the account, and signs this browser in: what it is signed in with has changed.</summary>
    public async Task BeginAnewAsync(Account account, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(http);
        var isVouchedFor = await OpenNow(http).AnyAsync(session => session.IsVouchedFor);
        await EndAllAsync(account.Id, null, CancellationToken.None);
        await BeginAsync(account, isVouchedFor, http);
    }

    /// <summary>Ends the one of this request, and forgets its cookie.</summary>
    public async Task EndAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        await EndAsync(IdOf(http.User));
        await signIn.SignOutAsync();
    }

    /// <summary>Ends all of an account but one.</summary>
    /// <returns>How many.</returns>
    public Task<int> EndAllAsync(Guid accountId, Guid? except, CancellationToken cancellation) =>
        EndAsync(db.Sessions.Where(session => session.AccountId == accountId && session.Id != except), cancellation);

    /// <summary>Ends all of a person.</summary>
    public Task<int> EndAllOfAsync(Guid personId, CancellationToken cancellation) => EndAsync(db.Sessions.Where(session => session.Account.PersonId == personId), cancellation);

    /// <summary>Ends one of an account; nothing when it is another's.</summary>
    public async Task<bool> EndOneAsync(Guid accountId, Guid id, CancellationToken cancellation)
    {
        var one = db.Sessions.Where(session => session.AccountId == accountId && session.Id == id);
        return await one.AnyAsync(cancellation) && await EndAsync(one, cancellation) > 0;
    }

    /// <summary>Those with which somebody is signed in to the account, whoever was seen last first.</summary>
    public Task<List<Session>> OpenAsync(Guid accountId, CancellationToken cancellation) =>
        db.Sessions.AsNoTracking().Where(session => session.AccountId == accountId).Where(Session.OpenAt(Now)).OrderByDescending(session => session.SeenAt).ThenBy(session => session.Id).ToListAsync(cancellation);

    /// <summary>Whoever is at this browser signed in just now.</summary>
    public Task<bool> IsFreshAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var since = Now - Session.Fresh;
        return OpenNow(http).AnyAsync(session => session.StartedAt > since);
    }

    /// <summary>The account that the request is signed in to; null for a stranger, also one whose session is over.</summary>
    public async Task<Account?> AccountOfAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return await signIn.ValidateSecurityStampAsync(http.User) is { } account && await OpenNow(http).AnyAsync(session => session.AccountId == account.Id) ? account : null;
    }

    /// <summary>The account of somebody whom the porter has let in, tracked.</summary>
    public Task<Account> OwnAccountAsync(SignedInPerson me, CancellationToken cancellation) => db.Users.SingleAsync(account => account.PersonId == me.PersonId, cancellation);

    /// <summary>A session as it begins.</summary>
    public static Session Of(Account account, string? userAgent, DateTime now, bool isVouchedFor = false)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new() { AccountId = account.Id, Browser = BrowserNames.Of(userAgent), StartedAt = now, SeenAt = now, IsVouchedFor = isVouchedFor };
    }

    /// <summary>Zeros for a visitor.</summary>
    public static Guid IdOf(ClaimsPrincipal user) => Guid.TryParse(user?.FindFirstValue(Claim), out var id) ? id : Guid.Empty;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private IQueryable<Session> OpenNow(HttpContext http)
    {
        var id = IdOf(http.User);
        return db.Sessions.Where(Session.OpenAt(Now)).Where(session => session.Id == id);
    }

    private Task<int> EndAsync(Guid id) => EndAsync(db.Sessions.Where(session => session.Id == id), CancellationToken.None);

    private Task<int> EndAsync(IQueryable<Session> sessions, CancellationToken cancellation)
    {
        var now = Now;
        return sessions.Where(session => session.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancellation);
    }
}
