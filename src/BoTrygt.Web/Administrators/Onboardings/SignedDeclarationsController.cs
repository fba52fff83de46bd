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

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>The declaration as it was signed: the first one, or the one with which a partnership goes on after its period.</summary>
[RequirePermission(Permission.Onboard)]
[Route($"{OnboardingAddresses.Administration}/{{id:guid}}/erklaering")]
public sealed class SignedDeclarationsController(BoTrygtDb db, OnboardingPartnerships partnerships, AttachmentFiles files, SignedInPerson me, TimeProvider clock) : Controller
{
    private const string Prefix = nameof(SignedDeclarationPage.Form);

    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation) =>
        await partnerships.FindAsync(id, cancellation) is { EndedOn: null } partnership ? View("Declaration", PageOf(partnership, new() { SignedOn = clock.Today() })) : NotFound();

    [HttpPost]
    [TakesFile]
    public async Task<IActionResult> Create([FromServices] StalePages pages, Guid id, [Bind(Prefix = Prefix)] SignedDeclarationForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(form);
        if (await partnerships.FindAsync(id, cancellation) is not { EndedOn: null } partnership)
        {
            return NotFound();
        }

        ModelState.Unless(form.SignedOn is not { } day || (day <= clock.Today() && MembershipPeriod.MayBegin(day, clock.Today())), $"{Prefix}.{nameof(form.SignedOn)}", "Vælg en dag inden for de seneste 20 år, og ikke i fremtiden.");
        ModelState.Unless(form.EndsOn is not { } end || end > form.SignedOn, $"{Prefix}.{nameof(form.EndsOn)}", "Slutdatoen skal ligge efter underskriften.");
        if (await files.KeepAsync(form.File, db.Attachments.Where(file => file.PartnershipId == id && file.DeclarationId != null), ModelState, cancellation) is not { } kept)
        {
            return this.Again("Declaration", PageOf(partnership, form));
        }

        var declaration = form.ToDeclaration();
        partnership.Renew(declaration);
        db.Add(Attachment.On(declaration, id, kept, new(me.PersonId, me.Rights.ActsFor(Permission.Onboard, new InPartnership(id)), clock.GetUtcNow().UtcDateTime)));
        var isSaved = await pages.SaveAsync([StalePage.All], cancellation);
        TempData.Say(isSaved ? "Erklæringen er lagt op." : Saving.Meanwhile);
        return LocalRedirect(OnboardingAddresses.Of(id));
    }

    private SignedDeclarationPage PageOf(Partnership partnership, SignedDeclarationForm form) =>
        new(partnership.Name, $"{OnboardingAddresses.Of(partnership.Id)}/erklaering", OnboardingAddresses.Of(partnership.Id), partnership is { LiveSince: not null, Declarations.Count: > 0 }, files.MaxMegabytes, form);
}
