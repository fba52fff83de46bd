using BoTrygt.Database;
using BoTrygt.Database.Caching;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Onboardings;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>Lets a partnership go live, pause, go on and end. Citizens see it at once, on every portal.</summary>
[RequirePermission(Permission.Onboard)]
[Route($"{OnboardingAddresses.Administration}/{{id:guid}}")]
public sealed class StagesController(OnboardingPartnerships partnerships, StageMails mails, SignedInPerson me, StalePages pages, TimeProvider clock) : Controller
{
    [HttpPost("i-gang")]
    public Task<IActionResult> GoLive(Guid id, CancellationToken cancellation) => ChangeAsync(
        id,
        page => page switch
        {
            { IsUnderWay: false } or { Onboarding: null } => "Partnerskabet er i gang.",
            { Checklist.CanGoLive: false } => $"Der mangler {page.Checklist.Missing} trin, før borgerne kan se partnerskabet.",
            _ => null,
        },
        page => page.Onboarding!.GoLive(page.Partnership, page.Checklist, me.PersonId, clock.Today(), clock.GetUtcNow().UtcDateTime),
        page => $"{page.Partnership.Name} er i gang. Borgerne ser det nu.",
        StageNews.Live,
        cancellation);

    [HttpPost("pause")]
    public Task<IActionResult> Pause(Guid id, CancellationToken cancellation) => ChangeAsync(
        id,
        page => page.Partnership.CanPause ? null : "Kun et partnerskab, der er i gang, kan holde pause.",
        page => page.Partnership.Pause(clock.Today()),
        page => $"{page.Partnership.Name} holder pause. Borgerne får det at vide, og ingen bliver spurgt eller mindet om noget.",
        StageNews.Pause,
        cancellation);

    [HttpPost("genoptag")]
    public Task<IActionResult> Resume(Guid id, CancellationToken cancellation) => ChangeAsync(
        id,
        page => page.Partnership.CanResume ? null : "Partnerskabet holder ikke pause.",
        page => page.Partnership.Resume(),
        page => $"{page.Partnership.Name} er i gang igen.",
        StageNews.Resumed,
        cancellation);

    [HttpPost("slut")]
    public async Task<IActionResult> End(Guid id, [Bind(Prefix = nameof(OnboardingPage.Form))] EndForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Unless(form.LastDay is not { } day || MembershipPeriod.MayEnd(day, clock.Today()), $"{nameof(OnboardingPage.Form)}.{nameof(form.LastDay)}", MembershipPeriod.EndRule);
        if (!ModelState.IsValid)
        {
            return await partnerships.PageAsync(id, cancellation) is { } again ? this.Again("Show", again with { Form = form }) : NotFound();
        }

        return await ChangeAsync(
            id,
            page => page.Partnership.CanEnd ? null : "Partnerskabet er ophørt.",
            page => EndAfter(page, form.LastDay.GetValueOrDefault()),
            page => $"{page.Partnership.Name} slutter {form.LastDay.GetValueOrDefault().InDanish()}. Parterne har adgang til og med den dag. Alt, hvad der er skrevet, bliver liggende.",
            StageNews.Ends(form.LastDay.GetValueOrDefault()),
            cancellation);
    }

    [HttpPost("fortsaet")]
    public Task<IActionResult> GoOn(Guid id, CancellationToken cancellation) => ChangeAsync(
        id,
        page => page.Partnership.CanEnd ? null : "Partnerskabet er ophørt. Begynd en ny opstart for kommunen.",
        page => page.Partnership.EndAfter(null),
        page => $"{page.Partnership.Name} har ikke længere en slutdato.",
        StageNews.GoesOn,
        cancellation);

    private static void EndAfter(OnboardingPage page, DateOnly lastDay)
    {
        if (page.IsUnderWay)
        {
            page.Partnership.BreakOff(lastDay, page.Waiting, page.Now);
        }
        else
        {
            page.Partnership.EndAfter(lastDay);
        }
    }

    /// <summary>The person is told why not, or what came of it, and the parties what it means; of two at once the second is told to look again.</summary>
    private async Task<IActionResult> ChangeAsync(Guid id, Func<OnboardingPage, string?> problem, Action<OnboardingPage> change, Func<OnboardingPage, string> done, StageNews news, CancellationToken cancellation)
    {
        if (await partnerships.PageAsync(id, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (problem(page) is { } reason)
        {
            TempData.Say(reason);
            return LocalRedirect(page.Address);
        }

        change(page);
        await mails.AddAsync(page.Partnership, news, cancellation);
        TempData.Say(await pages.SaveAsync([StalePage.All], cancellation) ? done(page) : Saving.Meanwhile);
        return LocalRedirect(page.Address);
    }
}
