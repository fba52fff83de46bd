using BoTrygt.Database;
using BoTrygt.Domain.Partnerships;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships.Facts;

/// <summary>A partnership's facts have one version: of two people at once, one is asked again.</summary>
internal static class SavingFacts
{
    /// <summary>Saves unless somebody else has saved since the version that the person saw; false then.</summary>
    public static async Task<bool> SaveFactsAsync(this BoTrygtDb db, Partnership partnership, int seen, CancellationToken cancellation)
    {
        partnership.Touch();
        db.Entry(partnership).Property(row => row.Version).OriginalValue = seen;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>The form goes back as typed.</summary>
    public static ViewResult Again(this Controller controller, string view, object page, int status = StatusCodes.Status422UnprocessableEntity)
    {
        controller.Response.StatusCode = status;
        return controller.View(view, page);
    }

    /// <summary>The form goes back with the version that is stored now, which the person sees beside what was typed.</summary>
    public static void HasSeen(this Controller controller) => controller.ModelState.Remove("form.Version");
}
