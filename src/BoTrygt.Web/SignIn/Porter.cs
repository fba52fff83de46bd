using System.Security.Claims;
using BoTrygt.Database;
using BoTrygt.Database.Audit;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.SignIn.OwnAccount;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BoTrygt.Web.SignIn;

/// <summary>
/// Stands before every page that is not for everybody: finds out who comes, with which memberships today. An account
/// whose password was changed or that was closed is a stranger from the next request on.
/// </summary>
internal sealed class Porter(RequestDelegate next, SecondFactorSettings secondFactor)
{
    /// <summary>The header of a request that a page sends by itself.</summary>
    private const string OfItself = "X-Of-Itself";

    public async Task InvokeAsync(HttpContext http, BoTrygtDb db, SignedInPerson me, TimeProvider clock, IOptions<IdentityOptions> identity)
    {
        if (http.User.Identity?.IsAuthenticated != true)
        {
            await next(http);
            return;
        }

        if (!IsGuarded(http.GetEndpoint()) && await AnothersName.RefusesOpenAsync(http, db, clock))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (IsGuarded(http.GetEndpoint()))
        {
            // Set here: what flows with the call flows on from here, and not out of a method that is awaited.
            CurrentActor.Value = await RecogniseAsync(http, db, me, clock, identity.Value.ClaimsIdentity);
            if (me is { IsSignedIn: true, LacksSecondFactor: true } && secondFactor.IsRequired && http.GetEndpoint()?.Metadata.GetMetadata<OneFactorSufficesAttribute>() is null)
            {
                http.Response.Redirect(OwnSecondFactorPage.Path);
                return;
            }

            if (AnothersName.Refuses(http, me))
            {
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            await AnothersName.RecordAsync(http, me);
        }

        await next(http);
    }

    private static bool IsGuarded(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IAuthorizeData>() is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;

    /// <summary>Null for a stranger.</summary>
    private async Task<Actor?> RecogniseAsync(HttpContext http, BoTrygtDb db, SignedInPerson me, TimeProvider clock, ClaimsIdentityOptions claims)
    {
        var account = Guid.TryParse(http.User.FindFirstValue(claims.UserIdClaimType), out var id) ? id : Guid.Empty;
        var (stamp, sessionId, now) = (http.User.FindFirstValue(claims.SecurityStampClaimType), Sessions.IdOf(http.User), clock.GetUtcNow().UtcDateTime);
        var session = await db.Sessions.AsNoTracking().Where(Session.OpenAt(now)).Include(row => row.Account.Person)
            .SingleOrDefaultAsync(row => row.Id == sessionId && row.AccountId == account && row.Account.SecurityStamp == stamp, http.RequestAborted);
        if (session is null)
        {
            http.User = new ClaimsPrincipal(new ClaimsIdentity());
            return null;
        }

        await SeeAsync(http, db, session, now);
        var person = session.Account.Person;
        var seats = await db.ReadSeatsAsync(person.Id, clock.Today(), http.RequestAborted);
        me.Enter(person.Id, person.Name, session.IsVouchedFor || session.Account.HasSecondFactor, new Rights([.. seats.Select(row => row.Seat)]), seats.DistinctBy(row => row.Seat.OrganisationId).ToDictionary(row => row.Seat.OrganisationId, row => row.Organisation));
        if (!secondFactor.IsRequired || !me.LacksSecondFactor)
        {
            await AnothersName.TakeAsync(http, db, me, session, clock.Today());
        }

        var posts = seats.Select(row => $"{row.Seat.Role}, {row.Organisation}").Distinct();
        return new Actor(person.Id, string.Join(" og ", posts));
    }

    /// <summary>What a page does by itself while nobody touches it keeps nobody signed in.</summary>
    private static Task SeeAsync(HttpContext http, BoTrygtDb db, Session session, DateTime now) =>
        session.IsToBeSeen(now) && !http.Request.Headers.ContainsKey(OfItself)
            ? db.Sessions.Where(row => row.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), http.RequestAborted)
            : Task.CompletedTask;
}
