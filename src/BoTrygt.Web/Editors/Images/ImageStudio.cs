using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Plans;
using BoTrygt.Integrations.Files;
using BoTrygt.Integrations.Images;
using BoTrygt.Web.Shared.Files;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Plans;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Images;

/// <summary>Takes pictures that were sent: looks into them, has them drawn anew, and puts them into the store.</summary>
public sealed class ImageStudio(BoTrygtDb db, FileStore store, FileIntake intake, ImageDrawing drawing)
{
    /// <summary>Where the form says what is wrong.</summary>
    private const string Field = $"{nameof(NewImagePage.Form)}.{nameof(NewImageForm.File)}";

    private const string Broken = "Billedets fil er væk eller i stykker, så udsnittet kan ikke flyttes. Åbn billedet på din computer, gem det igen, og tilføj den nye fil i stedet.";

    private const string Away = "Billedet kunne ikke gemmes, for vores filarkiv svarer ikke lige nu. Prøv igen om lidt.";

    public int MaxMegabytes => intake.MaxMegabytes;

    /// <summary>The picture with all its files, which is not saved; null, and the form says why, when it cannot be taken.</summary>
    /// <param name="form">With the file.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="now">UTC.</param>
    /// <param name="state">Of the form.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public async Task<Image?> TakeAsync(NewImageForm form, Guid by, DateTime now, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(state);
        if (!state.IsValid || form.File is not { } sent)
        {
            return null;
        }

        await using var content = sent.OpenReadStream();
        var file = await FileContent.RecogniseAsync(content, sent.FileName, cancellation);
        var hash = await FileIntake.HashAsync(content, cancellation);
        if ((TooLarge(sent) ?? WhyNot(file) ?? await ThereAlreadyAsync(form.PartnershipId, hash, cancellation)) is { } problem)
        {
            return Refused(problem, state);
        }

        var drawn = await drawing.DrawAsync(content, cancellation);
        if (drawn.Refusal is { } refusal)
        {
            return Refused(refusal.InDanish(), state);
        }

        if (await StoreAsync(drawn.Files, cancellation) is not { } files)
        {
            return Refused(Away, state);
        }

        var image = new Image { PartnershipId = form.PartnershipId, Name = NameOf(sent.FileName, file.Kind.GetValueOrDefault()), Width = drawn.Width, Height = drawn.Height, Hash = hash, AddedById = by, AddedAt = now };
        form.Describe(image);
        image.Cut(ImageFocus.Middle, files);
        return image;
    }

    /// <summary>Cuts the parts of a picture around what has to be seen. False, and the form says so, when the store is away or has lost the picture.</summary>
    public async Task<bool> CutAsync(Image image, ImageFocus focus, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(state);
        if (image.Focus == focus)
        {
            return true;
        }

        try
        {
            if (await PartsAsync(image, focus, cancellation) is { } parts)
            {
                image.Cut(focus, parts);
                return true;
            }

            state.AddModelError("", Away);
        }
        catch (InvalidDataException)
        {
            state.AddModelError("", Broken);
        }

        return false;
    }

    /// <summary>A personal number in a file's name is not kept, and nobody is to find the picture by it.</summary>
    private static string NameOf(string sent, AttachmentKind kind)
    {
        var name = AttachmentName.Of(sent, kind);
        return PersonalNumber.In(name).Length == 0 ? name : AttachmentName.Of("Billede", kind);
    }

    private string? TooLarge(IFormFile sent) => intake.TooLarge(sent, "Et billede") is { } problem ? $"{problem} Gem det i mindre størrelse, og vælg den nye fil." : null;

    private static string? WhyNot(RecognisedFile file) => file switch
    {
        { Refusal: FileRefusal.Empty or FileRefusal.OtherPicture } => file.Refusal.Value.InDanish(),
        { Refusal: FileRefusal.Damaged or FileRefusal.TwoThings } => ImageRefusal.Damaged.InDanish(),
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

    /// <exception cref="InvalidDataException">What they are cut from is not there, or not whole.</exception>
    private async Task<List<ImageFile>?> PartsAsync(Image image, ImageFocus focus, CancellationToken cancellation)
    {
        var largest = image.Files.SingleOrDefault(file => file.Name == ImageSizes.NameOf(image.Width)) ?? throw new InvalidDataException("There is no largest file.");
        try
        {
            await using var content = await store.OpenAsync(largest.StoredAs, cancellation) ?? throw new InvalidDataException("The largest file is lost.");
            return await StoreAsync(await drawing.CutAsync(content, focus, cancellation), cancellation);
        }
        catch (FileStoreException)
        {
            return null;
        }
    }

    private async Task<List<ImageFile>?> StoreAsync(IReadOnlyList<DrawnFile> drawn, CancellationToken cancellation)
    {
        var files = new List<ImageFile>();
        foreach (var file in drawn)
        {
            using var content = new MemoryStream(file.Content);
            if (await intake.StoreAsync(content, cancellation) is not { } name)
            {
                return null;
            }

            files.Add(new() { Name = file.Name, StoredAs = name, Bytes = file.Content.Length });
        }

        return files;
    }
}
