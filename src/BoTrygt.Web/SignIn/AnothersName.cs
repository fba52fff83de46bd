using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.SignIn;

/// <summary>What the porter does when somebody sees the portal as another person: shows what that person may read, and lets nothing be changed.</summary>
internal static class AnothersName
{
    /// <summary>What is about other people's accounts and roles: it is looked at in one's own name, where it is written down whose it is.</summary>
    private static readonly Permission[] Personal =
    [
        Permission.ManagePeople, Permission.ManageAdministrators, Permission.ManageOrganisations, Permission.Onboard, Permission.MessageCoordinators, Permission.SeeAs, Permission.ReadAuditLog, Permission.ReadOperations,
    ];

    /// <summary>The one at the desk becomes the one who is seen, if anybody is.</summary>
    public static async Task TakeAsync(HttpContext http, BoTrygtDb db, SignedInPerson me, Session session, DateOnly today)
    {
        var seeing = http.RequestServices.GetRequiredService<SeeingAs>();
        if (await seeing.FindAsync(session, me.Rights, http.RequestAborted) is not { } seen)
        {
            return;
        }

        var seats = await db.ReadSeatsAsync(seen.Id, today, http.RequestAborted);
        me.See(seen.Id, seen.Name, new Rights([.. seats.Select(row => row.Seat)]), seats.DistinctBy(row => row.Seat.OrganisationId).ToDictionary(row => row.Seat.OrganisationId, row => row.Organisation));
    }

    /// <summary>The request is one that nobody makes in another's name.</summary>
    public static bool Refuses(HttpContext http, SignedInPerson me)
    {
        var metadata = http.GetEndpoint()?.Metadata;
        return me.SeesAs && metadata?.GetMetadata<InAnothersNameAttribute>() is null
            && (!HttpMethods.IsGet(http.Request.Method)
                || metadata?.GetMetadata<NotInAnothersNameAttribute>() is not null
                || metadata?.GetOrderedMetadata<RequirePermissionAttribute>().Any(required => Personal.Contains(required.Permission)) == true);
    }

    /// <summary>The same of what everybody may send: nobody asks for another password or signs in while looking over somebody's shoulder.</summary>
    public static async Task<bool> RefusesOpenAsync(HttpContext http, BoTrygtDb db, TimeProvider clock)
    {
        if (HttpMethods.IsGet(http.Request.Method) || http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<InAnothersNameAttribute>() is not null)
        {
            return false;
        }

        var (id, now) = (Sessions.IdOf(http.User), clock.GetUtcNow().UtcDateTime);
        return await db.Sessions.Where(Session.OpenAt(now)).AnyAsync(session => session.Id == id && session.SeesAsUntil > now, http.RequestAborted);
    }

    /// <summary>Writes down a page that is shown; what is sent shows none.</summary>
    public static Task RecordAsync(HttpContext http, SignedInPerson me) => me.SeesAs && !HttpMethods.IsPost(http.Request.Method)
        ? http.RequestServices.GetRequiredService<SeeingAs>().RecordAsync(me.ActorId, me.PersonId, http.Request.Path, http.RequestAborted)
        : Task.CompletedTask;
}
