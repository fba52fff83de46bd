using BoTrygt.Database;
using BoTrygt.Domain.Plans;
using BoTrygt.Integrations.Files;
using BoTrygt.Web.Shared.Files;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Attachments;

/// <summary>Takes a file that was sent: looks into it, and puts it into the store. The row that knows it is saved afterwards.</summary>
public sealed class AttachmentFiles(BoTrygtDb db, FileIntake intake)
{
    /// <summary>Where the form says what is wrong.</summary>
    private const string Field = "Form.File";

    private const string Again = "Vælg filen igen, og prøv om lidt.";

    public int MaxMegabytes => intake.MaxMegabytes;

    /// <summary>The file as it lies in the store; null, and the form says why, when it cannot be taken.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="others">What lies there already.</param>
    /// <param name="state">Of the form.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public async Task<KeptFile?> KeepAsync(IFormFile? sent, IQueryable<Attachment> others, ModelStateDictionary state, CancellationToken cancellation)
    {
        if (!state.IsValid || sent is null)
        {
            return null;
        }

        await using var content = sent.OpenReadStream();
        var recognised = await FileContent.RecogniseAsync(content, sent.FileName, cancellation);
        if ((TooLarge(sent) ?? recognised.Refusal?.InDanish()) is { } problem)
        {
            state.AddModelError(Field, problem);
            return null;
        }

        var kind = recognised.Kind ?? throw new InvalidOperationException("A file is of a kind, or refused.");
        var hash = await FileIntake.HashAsync(content, cancellation);
        if (await NoRoomAsync(others, hash, cancellation) is { } full)
        {
            state.AddModelError(Field, full);
            return null;
        }

        return await intake.StoreAsync(content, cancellation) is { } name ? new(AttachmentName.Of(sent.FileName, kind), kind, sent.Length, hash, name) : Away(state);
    }

    /// <summary>Saves the row; false, and the form says so, when somebody else put the same file there at the same moment.</summary>
    public async Task<bool> TrySaveAsync(Func<Task> save, ModelStateDictionary state)
    {
        try
        {
            await save();
            return true;
        }
        catch (DbUpdateException failure) when (db.IsDuplicate(failure))
        {
            db.ChangeTracker.Clear();
            state.AddModelError(Field, "Den samme fil er lige tilføjet.");
            return false;
        }
    }

    /// <summary>
    /// Removes the row; the clean-up removes the file, when a day has passed and nobody reads it any more. Of two people at once
    /// both have removed it.
    /// </summary>
    /// <param name="which">The row, read through what it lies on.</param>
    /// <param name="isInReach">Finds anew what it lies on; false when that is out of reach.</param>
    /// <param name="save">Saves.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    /// <returns>What it was called; null when there is none in reach.</returns>
    public Task<string?> RemoveAsync(IQueryable<Attachment> which, Func<Task<bool>> isInReach, Func<CancellationToken, Task> save, CancellationToken cancellation)
    {
        string? removed = null;
        return db.AgainWhenSlowerAsync(async () =>
        {
            if (await isInReach() && await which.SingleOrDefaultAsync(cancellation) is { } attachment)
            {
                db.Remove(attachment);
                removed = attachment.Name;
                await save(cancellation);
            }

            return removed;
        });
    }

    private string? TooLarge(IFormFile sent) => intake.TooLarge(sent, "Et bilag") is { } problem ? $"{problem} Gem den i mindre størrelse, eller del den i flere." : null;

    private static async Task<string?> NoRoomAsync(IQueryable<Attachment> others, string hash, CancellationToken cancellation)
    {
        var there = await others.Select(other => new { other.Hash, other.Name }).ToListAsync(cancellation);
        return there.Find(other => other.Hash == hash) is { } same ? $"Den fil er her allerede: »{same.Name}«."
            : there.Count >= Attachment.MostOnOne ? $"Her ligger allerede {Attachment.MostOnOne} bilag, og der er ikke plads til flere. Fjern et, I ikke bruger, eller saml flere i én PDF."
            : null;
    }

    private static KeptFile? Away(ModelStateDictionary state)
    {
        state.AddModelError(Field, $"Filen kunne ikke gemmes, for vores filarkiv svarer ikke lige nu. {Again}");
        return null;
    }
}
