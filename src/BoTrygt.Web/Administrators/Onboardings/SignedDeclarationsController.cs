using BoTrygt.Database;
using BoTrygt.Database.Caching;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Attachments;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Files;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Onboardings;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>The declaration as it was signed: the first one, which can be corrected until citizens see it, or the one with which a partnership goes on after its period.</summary>
[RequirePermission(Permission.Onboard)]
[Route($"{OnboardingAddresses.Administration}/{{id:guid}}/erklaering")]
public sealed class SignedDeclarationsController(BoTrygtDb db, OnboardingPartnerships partnerships, AttachmentFiles files, SignedInPerson me, TimeProvider clock) : Controller
{
    private const string Prefix = nameof(SignedDeclarationPage.Form);

    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation)
    {
        if (await partnerships.FindAsync(id, cancellation) is not { EndedOn: null } partnership)
        {
            return NotFound();
        }

        var form = partnership.DeclarationToCorrect() is { } wrong ? SignedDeclarationForm.Of(wrong, partnership.Version) : new() { SignedOn = clock.Today(), Version = partnership.Version };
        return View("Declaration", PageOf(partnership, form, await FilesAsync(partnership, cancellation)));
    }

    [HttpPost]
    [TakesFile]
    public async Task<IActionResult> Create([FromServices] StalePages pages, [FromServices] StageMails mails, Guid id, [Bind(Prefix = Prefix)] SignedDeclarationForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(mails);
        ArgumentNullException.ThrowIfNull(form);
        if (await partnerships.FindAsync(id, cancellation) is not { EndedOn: null } partnership)
        {
            return NotFound();
        }

        var before = await FilesAsync(partnership, cancellation);
        var corrected = partnership.DeclarationToCorrect()?.Id;
        Check(form, before);
        var kept = await files.KeepAsync(form.File, db.Attachments.Where(file => file.PartnershipId == id && file.DeclarationId != null && file.DeclarationId != corrected), ModelState, cancellation);
        if (!ModelState.IsValid)
        {
            return this.Again("Declaration", PageOf(partnership, form, before));
        }

        var isRenewal = partnership.IsRenewedByNextDeclaration;
        var done = Change(partnership, form, kept, before);
        if (isRenewal)
        {
            await mails.AddAsync(partnership, StageNews.Renewed(form.ToDeclaration()), cancellation);
        }

        db.Expect(partnership, form.Version);
        if (!await pages.SaveAsync([StalePage.All], cancellation))
        {
            return await ConflictAsync(id, form, cancellation);
        }

        TempData.Say(done);
        return LocalRedirect(OnboardingAddresses.Of(id));
    }

    private void Check(SignedDeclarationForm form, IReadOnlyList<Attachment> before)
    {
        ModelState.Unless(form.SignedOn is not { } day || (day <= clock.Today() && MembershipPeriod.MayBegin(day, clock.Today())), $"{Prefix}.{nameof(form.SignedOn)}", "Vælg en dag inden for de seneste 20 år, og ikke i fremtiden.");
        ModelState.Unless(form.EndsOn is not { } end || end > form.SignedOn, $"{Prefix}.{nameof(form.EndsOn)}", "Slutdatoen skal ligge efter underskriften.");
        ModelState.Unless(form.File is not null || before.Count > 0, $"{Prefix}.{nameof(form.File)}", "Vælg filen med den underskrevne erklæring.");
    }

    /// <summary>Corrects the one that there is, and its file when another was sent; otherwise it is the next. Tells what was done.</summary>
    private string Change(Partnership partnership, SignedDeclarationForm form, KeptFile? kept, IReadOnlyList<Attachment> before)
    {
        var wrong = partnership.DeclarationToCorrect();
        var declaration = wrong ?? form.ToDeclaration();
        if (wrong is null)
        {
            partnership.Renew(declaration);
        }
        else
        {
            form.CopyTo(wrong);
        }

        if (kept is not null)
        {
            db.RemoveRange(before);
            db.Add(Attachment.On(declaration, partnership.Id, kept, new(me.PersonId, me.Rights.ActsFor(Permission.Onboard, new InPartnership(partnership.Id)), clock.GetUtcNow().UtcDateTime)));
        }

        return before.Count == 0 ? "Erklæringen er lagt op." : "Erklæringen er rettet.";
    }

    private async Task<IActionResult> ConflictAsync(Guid id, SignedDeclarationForm form, CancellationToken cancellation)
    {
        if (await partnerships.FindAsync(id, cancellation) is not { EndedOn: null } now)
        {
            return NotFound();
        }

        this.HasSeen();
        form.Version = now.Version;
        return this.Again("Declaration", PageOf(now, form, await FilesAsync(now, cancellation)) with { Conflict = form.Against(now.DeclarationToCorrect()) }, StatusCodes.Status409Conflict);
    }

    /// <summary>Those of the one that is corrected.</summary>
    private async Task<IReadOnlyList<Attachment>> FilesAsync(Partnership partnership, CancellationToken cancellation) => partnership.DeclarationToCorrect() is { } wrong
        ? await db.Attachments.Where(file => file.DeclarationId == wrong.Id).OrderByDescending(file => file.AddedAt).ToListAsync(cancellation)
        : [];

    private SignedDeclarationPage PageOf(Partnership partnership, SignedDeclarationForm form, IReadOnlyList<Attachment> before) =>
        new(partnership.Name, $"{OnboardingAddresses.Of(partnership.Id)}/erklaering", OnboardingAddresses.Of(partnership.Id), partnership.IsRenewedByNextDeclaration, files.MaxMegabytes, form) { File = before.Count > 0 ? before[0].Name : null };
}
