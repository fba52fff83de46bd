using BoTrygt.Database;
using BoTrygt.Database.Caching;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Onboardings;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Onboardings;

/// <summary>A party's own page while a partnership is being prepared: at most three decisions, and the list that all three follow.</summary>
[Route($"{OnboardingAddresses.Party}/{{slug}}")]
public sealed class PartiesController(PartyReading reading, PartyDecisions decisions, BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    [HttpGet]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation) => await reading.FindAsync(slug, Permission.ReadPlan, cancellation) is { } onboarding
        ? View("Party", await reading.PageAsync(onboarding, slug, new(), cancellation))
        : await reading.IsOverAsync(slug, cancellation) ? LocalRedirect(PlanAddresses.Partnership(slug)) : NotFound();

    [HttpPost]
    [RequirePermission(Permission.ManagePeople)]
    public async Task<IActionResult> Decide([FromServices] StalePages pages, string slug, [Bind(Prefix = nameof(PartyPage.Form))] PartyForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(form);
        if (await reading.FindAsync(slug, Permission.ReadPlan, cancellation) is not { } onboarding || reading.OwnOf(onboarding) is not { } own)
        {
            return NotFound();
        }

        await decisions.CheckAsync(Request, own, form, ModelState, cancellation);
        if (!ModelState.IsValid)
        {
            return this.Again("Party", await reading.PageAsync(onboarding, slug, form, cancellation));
        }

        await decisions.ApplyAsync(Request, own, onboarding.PartnershipId, form, cancellation);
        if (!await pages.SaveAsync([StalePage.All], cancellation))
        {
            ModelState.AddModelError("", Saving.Meanwhile);
            return await reading.FindAsync(slug, Permission.ReadPlan, cancellation) is { } now ? this.Again("Party", await reading.PageAsync(now, slug, form, cancellation), StatusCodes.Status409Conflict) : NotFound();
        }

        TempData.Say(form.Named(own.Kind).Any() ? "Det er gemt. De, du har inviteret, får en mail." : "Det er gemt.");
        return LocalRedirect(OnboardingAddresses.OfParty(slug));
    }

    /// <summary>Somebody of the partnership has read what citizens will read.</summary>
    [HttpPost("laest")]
    [RequirePermission(Permission.EditPartnership)]
    public async Task<IActionResult> ReadPage(string slug, CancellationToken cancellation)
    {
        if (await reading.FindAsync(slug, Permission.EditPartnership, cancellation) is not { } onboarding)
        {
            return NotFound();
        }

        onboarding.ReadPage(me.PersonId, clock.GetUtcNow().UtcDateTime);
        TempData.Say(await this.TrySaveAsync(db, cancellation) ? "Tak. Siden er læst igennem." : Saving.Meanwhile);
        return LocalRedirect(OnboardingAddresses.OfParty(slug));
    }
}
