using System.Globalization;
using System.Net;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BoTrygt.Web.Shared.Security;

/// <summary>
/// Answers whoever guessed wrong too often: a form comes back as it was typed, with when to try again, and anything else is a
/// page that says so.
/// </summary>
public sealed class TooManyGuessesFilter(Guesses guesses, ILogger<TooManyGuessesFilter> logger) : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (guesses.Wait is not { } wait || context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return;
        }

        var seconds = (int)Math.Ceiling(Math.Max(1, wait.TotalSeconds));
        context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var isProxy = context.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
        logger.LogWarning("For mange forkerte forsøg fra {Source}. Det næste om {Seconds} sekunder", isProxy ? "maskinen selv (sender proxyen X-Forwarded-For?)" : "en adresse", seconds);
        if (context.Result is ViewResult && context.HttpContext.Response.StatusCode == StatusCodes.Status422UnprocessableEntity)
        {
            context.ModelState.Clear();
            context.ModelState.AddModelError("", Explain(seconds));
            context.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
        else
        {
            context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // What was answered stands.
    }

    private static string Explain(int seconds) =>
        $"Der er prøvet forkert for mange gange fra jeres netværk. Vent {(seconds > 90 ? $"{((seconds + 59) / 60).InDanish()} minutter" : $"{seconds.InDanish()} sekunder")}, og prøv igen. Det kan være en anden end dig.";
}
