using System.Security.Claims;
using BoTrygt.Database;
using BoTrygt.Database.Audit;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BoTrygt.Web.SignIn;

/// <summary>
/// Stands before every page that is not for everybody: finds out who comes, with which memberships today. An account
/// whose password was changed or that was closed is a stranger from the next request on.
/// </summary>
internal sealed class Porter(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, BoTrygtDb db, SignedInPerson me, TimeProvider clock, IOptions<IdentityOptions> identity)
    {
        if (http.User.Identity?.IsAuthenticated == true && IsGuarded(http.GetEndpoint()))
        {
            // Set here: what flows with the call flows on from here, and not out of a method that is awaited.
            CurrentActor.Value = await RecogniseAsync(http, db, me, clock.Today(), identity.Value.ClaimsIdentity);
        }

        await next(http);
    }

    private static bool IsGuarded(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IAuthorizeData>() is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;

    /// <summary>Null for a stranger.</summary>
    private static async Task<Actor?> RecogniseAsync(HttpContext http, BoTrygtDb db, SignedInPerson me, DateOnly today, ClaimsIdentityOptions claims)
    {
        var account = Guid.TryParse(http.User.FindFirstValue(claims.UserIdClaimType), out var id) ? id : Guid.Empty;
        var stamp = http.User.FindFirstValue(claims.SecurityStampClaimType);
        var person = await db.Users.Where(row => row.Id == account && row.SecurityStamp == stamp).Select(row => row.Person).AsNoTracking().SingleOrDefaultAsync(http.RequestAborted);
        if (person is null)
        {
            http.User = new ClaimsPrincipal(new ClaimsIdentity());
            return null;
        }

        var seats = await db.ReadSeatsAsync(person.Id, today, http.RequestAborted);
        me.Enter(person.Id, person.Name, new Rights([.. seats.Select(row => row.Seat)]), seats.DistinctBy(row => row.Seat.OrganisationId).ToDictionary(row => row.Seat.OrganisationId, row => row.Organisation));
        var posts = seats.Select(row => $"{row.Seat.Role}, {row.Organisation}").Distinct();
        return new Actor(person.Id, string.Join(" og ", posts));
    }
}
