using System.ComponentModel.DataAnnotations;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Meetings;
using BoTrygt.Integrations.Documents;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>The minutes as one document: to read, to print, and as Word for the journal.</summary>
[Route("/arbejdsrum/moeder/{id:guid}")]
public sealed class MinutesDocumentsController(BoTrygtDb db, SignedInPerson me, MeetingReading reading) : Controller
{
    [HttpGet("referat")]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation) =>
        await reading.FindAsync(id, Permission.ReadPlan, cancellation) is not null ? View("Minutes", await PageAsync(id, new(), cancellation)) : NotFound();

    [HttpGet("referat.docx")]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Download(Guid id, CancellationToken cancellation)
    {
        if (await reading.FindAsync(id, Permission.ReadPlan, cancellation) is null)
        {
            return NotFound();
        }

        var page = await reading.PageAsync(id, cancellation);
        Response.Headers.CacheControl = "private, no-store";
        return File(MinutesDocument.Write(page), WordDocument.ContentType, MinutesDocument.FileName(page));
    }

    [HttpPost("rettelser")]
    [RequirePermission(Permission.RunMeetings)]
    public Task<IActionResult> Correct(Guid id, [Bind(Prefix = nameof(MinutesReadPage.Form))] CorrectionForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        return db.AgainWhenSlowerAsync(() => CorrectOnceAsync(id, form, cancellation));
    }

    private async Task<IActionResult> CorrectOnceAsync(Guid id, CorrectionForm form, CancellationToken cancellation)
    {
        if (await reading.FindAsync(id, Permission.RunMeetings, cancellation) is not { } meeting)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Minutes", await PageAsync(id, form, cancellation));
        }

        meeting.Correct(form.Text.Clean(), me.PersonId, reading.Now);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Rettelsen står under referatet.");
        return LocalRedirect(MeetingAddresses.Minutes(id));
    }

    private async Task<MinutesReadPage> PageAsync(Guid id, CorrectionForm form, CancellationToken cancellation) => new(await reading.PageAsync(id, cancellation), form);
}

/// <param name="Base">The meeting.</param>
/// <param name="Form">A correction, as typed.</param>
public sealed record MinutesReadPage(MeetingPage Base, CorrectionForm Form);

/// <summary>What is wrong or missing in closed minutes.</summary>
public sealed class CorrectionForm
{
    [Display(Name = "Hvad er forkert eller mangler?")]
    [Required(ErrorMessage = "Skriv, hvad der skal rettes.")]
    [NoPersonalNumber]
    [StringLength(MinutesCorrection.TextMaxLength, ErrorMessage = "Rettelsen må højst fylde {1} tegn.")]
    public string? Text { get; set; }
}
