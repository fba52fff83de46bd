using System.Security.Cryptography;
using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Plans;
using BoTrygt.Integrations.Files;
using BoTrygt.Integrations.Images;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Settings;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Images;

/// <summary>Takes pictures that were sent: looks into them, has them drawn anew, and puts them into the store.</summary>
public sealed class ImageStudio(BoTrygtDb db, SignedInPerson me, FileStore store, ImageDrawing drawing, FileSettings settings, TimeProvider clock, ILogger<ImageStudio> logger)
{
    /// <summary>Where the form says what is wrong.</summary>
    private const string Field = $"{nameof(NewImagePage.Form)}.{nameof(NewImageForm.File)}";

    private const string Away = "Billedet kunne ikke gemmes, for vores filarkiv svarer ikke lige nu. Prøv igen om lidt.";

    public int MaxMegabytes => settings.MaxMegabytes;

    /// <summary>The picture with all its files, which is not saved; null, and the form says why, when it cannot be taken.</summary>
    public async Task<Image?> TakeAsync(NewImageForm form, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(state);
        if (!state.IsValid || form.File is not { } sent)
        {
            return null;
        }

        await using var content = sent.OpenReadStream();
        var file = await FileContent.RecogniseAsync(content, sent.FileName, cancellation);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        if ((TooLarge(sent) ?? WhyNot(file) ?? await ThereAlreadyAsync(form.PartnershipId, hash, cancellation)) is { } problem)
        {
            return Refused(problem, state);
        }

        content.Position = 0;
        var drawn = await drawing.DrawAsync(content, cancellation);
        return drawn.Refusal is { } refusal ? Refused(refusal.InDanish(), state)
            : await StoreAsync(drawn.Files, cancellation) is { } files ? New(form, AttachmentName.Of(sent.FileName, file.Kind.GetValueOrDefault()), drawn, hash, files)
            : Refused(Away, state);
    }

    /// <summary>Cuts the parts of a picture around what has to be seen. False, and the form says so, when the store is away.</summary>
    public async Task<bool> CutAsync(Image image, ImageFocus focus, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(state);
        if (image.Focus == focus)
        {
            return true;
        }

        if (await PartsAsync(image, focus, cancellation) is not { } parts)
        {
            state.AddModelError("", Away);
            return false;
        }

        image.Cut(focus, parts);
        return true;
    }

    private string? TooLarge(IFormFile sent) =>
        sent.Length <= settings.MaxBytes ? null : $"Filen fylder {sent.Length.AsFileSize()}. Et billede må højst fylde {settings.MaxMegabytes} MB. Gem det i mindre størrelse, og vælg den nye fil.";

    private static string? WhyNot(RecognisedFile file) => file switch
    {
        { Refusal: { } refusal } => refusal.InDanish(),
        { Kind: AttachmentKind.Jpeg or AttachmentKind.Png or AttachmentKind.WebP } => null,
        _ => "Filen er ikke et billede. Vælg en fil, der er JPEG, PNG eller WebP.",
    };

    private async Task<string?> ThereAlreadyAsync(Guid? partnershipId, string hash, CancellationToken cancellation) =>
        await db.Images.Where(image => image.PartnershipId == partnershipId && image.Hash == hash).Select(image => image.Alt).FirstOrDefaultAsync(cancellation) is { } alt ? $"Billedet er i biblioteket allerede: »{alt}«." : null;

    private static Image? Refused(string problem, ModelStateDictionary state)
    {
        state.AddModelError(Field, problem);
        return null;
    }

    private Image New(NewImageForm form, string name, DrawnImage drawn, string hash, IEnumerable<ImageFile> files)
    {
        var image = new Image { PartnershipId = form.PartnershipId, Name = name, Width = drawn.Width, Height = drawn.Height, Hash = hash, AddedById = me.PersonId, AddedAt = clock.GetUtcNow().UtcDateTime };
        form.Describe(image);
        image.Cut(ImageFocus.Middle, files);
        return image;
    }

    private async Task<List<ImageFile>?> PartsAsync(Image image, ImageFocus focus, CancellationToken cancellation)
    {
        var largest = ImageSizes.NameOf(image.Width);
        try
        {
            await using var content = await store.OpenAsync(image.Files.Single(file => file.Name == largest).StoredAs, cancellation);
            return content is null ? null : await StoreAsync(await drawing.CutAsync(content, focus, cancellation), cancellation);
        }
        catch (FileStoreException cause)
        {
            logger.LogError(cause, "Billedet {Image} kunne ikke læses: filarkivet svarer ikke", image.Id);
            return null;
        }
    }

    private async Task<List<ImageFile>?> StoreAsync(IReadOnlyList<DrawnFile> drawn, CancellationToken cancellation)
    {
        try
        {
            var files = new List<ImageFile>();
            foreach (var file in drawn)
            {
                using var content = new MemoryStream(file.Content);
                files.Add(new() { Name = file.Name, StoredAs = await store.WriteAsync(content, cancellation), Bytes = file.Content.Length });
            }

            return files;
        }
        catch (FileStoreException cause)
        {
            logger.LogError(cause, "Et billede kunne ikke gemmes: filarkivet svarer ikke");
            return null;
        }
    }
}
