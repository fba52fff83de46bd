using BoTrygt.Domain.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Errors;

/// <summary>
/// A rule that the form asks about before the act is broken only by a stale or forged request, and so is a row's
/// version that a page did not see. Both get the page that says so.
/// </summary>
public sealed class BrokenRuleFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Exception is BrokenRuleException or DbUpdateConcurrencyException)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
            context.ExceptionHandled = true;
        }
    }
}
