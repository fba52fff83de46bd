using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace BoTrygt.Web.Shared.Providers;

/// <summary>
/// What an organisation's login answered, after it was checked. It signs nobody in: who the person is to the portal is decided
/// with it in hand, in the same request.
/// </summary>
/// <param name="Person">Null when the answer was no good, or none.</param>
/// <param name="ReturnPath">The page that was asked for before.</param>
/// <param name="Failure">What was wrong, for the log.</param>
public sealed record ProviderAnswer(ClaimsPrincipal? Person, string? ReturnPath, Exception? Failure)
{
    public static Task KeepAsync(TicketReceivedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.HttpContext.Features.Set(new ProviderAnswer(context.Principal, context.ReturnUri, null));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public static Task KeepFailureAsync(RemoteFailureContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.HttpContext.Features.Set(new ProviderAnswer(null, null, context.Failure));
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
