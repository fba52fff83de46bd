using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Onboardings;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>Takes a kommune on board: one form, most of it proposed.</summary>
[RequirePermission(Permission.Onboard)]
[Route(OnboardingAddresses.Administration)]
public sealed class OnboardingsController(BoTrygtDb db, OnboardingProposals proposals, OnboardingPartnerships partnerships, TimeProvider clock) : Controller
{
    private const string Prefix = nameof(NewOnboardingPage.Form);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View("Index", await partnerships.ListAsync(cancellation));

    /// <summary>With a kommune and a day the rest is proposed.</summary>
    [HttpGet("ny")]
    public async Task<IActionResult> New([FromQuery(Name = "kommune")] string? municipality, [FromQuery(Name = "fra")] DateOnly? startsOn, CancellationToken cancellation) =>
        View("New", await proposals.PageAsync(new() { Municipality = municipality, StartsOn = startsOn ?? FirstOfNextMonth() }, fillIn: true, cancellation));

    [HttpPost]
    public async Task<IActionResult> Create([FromServices] OnboardingStart start, [FromServices] OnboardingInvitations invitations, [Bind(Prefix = Prefix)] OnboardingForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(invitations);
        ArgumentNullException.ThrowIfNull(form);
        var page = await proposals.PageAsync(form, fillIn: false, cancellation);
        if (await proposals.MunicipalityAsync(form.Municipality, cancellation) is not { } municipality)
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.Municipality)}", "Kommunen har et partnerskab, eller et er ved at starte. Vælg en anden.");
            return this.Again("New", page);
        }

        Check(form, page);
        var parties = await invitations.PartiesAsync(municipality, cancellation);
        if (ModelState.IsValid && await invitations.ProblemAsync(Request, parties, form, cancellation) is var (field, message))
        {
            ModelState.AddModelError(field, message);
        }

        if (!ModelState.IsValid)
        {
            return this.Again("New", page);
        }

        var partnership = await start.AddAsync(Request, municipality, parties, form, page.Proposal?.Baseline, cancellation);
        if (!await db.TrySaveUniqueAsync(cancellation))
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.Municipality)}", "En anden har lige begyndt opstarten af den kommune.");
            return this.Again("New", page, StatusCodes.Status409Conflict);
        }

        TempData.Say($"{partnership.Name} er under opstart. Borgerne ser det først, når du sætter det i gang.");
        return LocalRedirect(OnboardingAddresses.Of(partnership.Id));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation) => await partnerships.PageAsync(id, cancellation) is { } page ? View("Show", page) : NotFound();

    private void Check(OnboardingForm form, NewOnboardingPage page)
    {
        var known = page.Proposal?.Activities.Select(activity => activity.Slug).ToHashSet() ?? [];
        ModelState.Unless(form.StartsOn is not { } startsOn || MembershipPeriod.MayBegin(startsOn, clock.Today()), $"{Prefix}.{nameof(form.StartsOn)}", OnboardingProposals.DayRule);
        ModelState.Unless(form.Deadline is not { } deadline || deadline > form.StartsOn, $"{Prefix}.{nameof(form.Deadline)}", "Fristen ligger efter den dag, partnerskabet begynder.");
        ModelState.Unless(form.Deadline is null || form.Level is not null, $"{Prefix}.{nameof(form.Level)}", "Skriv også målet, eller lad fristen stå tom.");
        ModelState.Unless(form.Activities.TrueForAll(known.Contains), $"{Prefix}.{nameof(form.Activities)}", "En af indsatserne er ikke i kataloget længere. Vælg igen.");
        ModelState.Unless(!form.Municipal.IsEmpty || page.Proposal?.MunicipalCoordinators.Count > 0, $"{Prefix}.{nameof(form.Municipal)}.{nameof(form.Municipal.Name)}", "Skriv, hvem der skal koordinere for kommunen.");
        ModelState.Unless(!form.Police.IsEmpty || page.Proposal?.PoliceCoordinators.Count > 0, $"{Prefix}.{nameof(form.Police)}.{nameof(form.Police.Name)}", "Skriv, hvem der skal koordinere for politiet. Kredsen har ingen endnu.");
    }

    private DateOnly FirstOfNextMonth() => new DateOnly(clock.Today().Year, clock.Today().Month, 1).AddMonths(1);
}
