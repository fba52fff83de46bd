using BoTrygt.Database;
using BoTrygt.Domain.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Forms;

/// <summary>What a form does when it cannot be saved as it is: it comes back with what was typed.</summary>
public static class Saving
{
    /// <summary>What the form says then.</summary>
    public const string Meanwhile = "Der er gemt noget andet imens. Se det igennem, og prøv igen.";

    /// <summary>As many as three parties and their colleagues who press a button at the same moment may need.</summary>
    private const int MostAttempts = 20;

    /// <summary>Saves unless somebody else has saved the row since the version that the person saw; false then.</summary>
    /// <param name="db">Where.</param>
    /// <param name="row">What was edited.</param>
    /// <param name="seen">The version that stood in the form.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public static Task<bool> TrySaveAsync(this BoTrygtDb db, IVersioned row, int seen, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Expect(row, seen);
        return db.TrySaveAsync(cancellation);
    }

    /// <summary>The next save fails when somebody else has saved the row since the version that the person saw.</summary>
    public static void Expect(this BoTrygtDb db, IVersioned row, int seen)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(row);
        row.Touch();
        db.Entry(row).Property(one => one.Version).OriginalValue = seen;
    }

    /// <summary>Saves; false, with a line in the form, when somebody else was faster with the same rows.</summary>
    public static async Task<bool> TrySaveAsync(this Controller controller, BoTrygtDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(controller);
        if (await db.TrySaveAsync(cancellation))
        {
            return true;
        }

        controller.ModelState.AddModelError("", Meanwhile);
        return false;
    }

    /// <summary>Saves; false when somebody else has what must be one of its kind, such as an e-mail.</summary>
    public static async Task<bool> TrySaveUniqueAsync(this BoTrygtDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException failure) when (db.IsDuplicate(failure))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Saves what was removed; false when something refers to it by a foreign key, or somebody else was faster.</summary>
    public static async Task<bool> TryRemoveAsync(this BoTrygtDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || db.IsInUse(failure))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>
    /// Does something, from reading to saving, and again on what the other one left when somebody else was faster. What was
    /// tracked is forgotten in between.
    /// </summary>
    /// <exception cref="DbUpdateException">Somebody was faster every time.</exception>
    public static async Task<T> AgainWhenSlowerAsync<T>(this BoTrygtDb db, Func<Task<T>> act)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(act);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await act();
            }
            catch (DbUpdateException failure) when (attempt < MostAttempts && db.IsOvertaken(failure))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The form goes back as typed.</summary>
    public static ViewResult Again(this Controller controller, string view, object page, int status = StatusCodes.Status422UnprocessableEntity)
    {
        ArgumentNullException.ThrowIfNull(controller);
        controller.Response.StatusCode = status;
        return controller.View(view, page);
    }

    /// <summary>The form goes back with the version that is stored now, which the person sees beside what was typed.</summary>
    public static void HasSeen(this Controller controller)
    {
        ArgumentNullException.ThrowIfNull(controller);
        controller.ModelState.Remove("Form.Version");
    }

    /// <summary>What could not be saved is forgotten, so that the page reads what is stored.</summary>
    private static async Task<bool> TrySaveAsync(this BoTrygtDb db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
