using BoTrygt.Database;
using BoTrygt.Domain.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Errors;

/// <summary>
/// A rule that the form asks about before the act is broken only by a stale or forged request, and so is a row's
/// version that a page did not see, a row that somebody else was faster to add, and one that somebody began to use while
/// it was being removed. All get the page that says so.
/// </summary>
public sealed class BrokenRuleFilter(BoTrygtDb db) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (IsStale(context.Exception))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
            context.ExceptionHandled = true;
        }
    }

    private bool IsStale(Exception exception) =>
        exception is BrokenRuleException or DbUpdateConcurrencyException || (exception is DbUpdateException failure && (db.IsDuplicate(failure) || db.IsInUse(failure)));
}
