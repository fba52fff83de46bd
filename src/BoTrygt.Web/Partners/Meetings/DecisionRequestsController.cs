using System.ComponentModel.DataAnnotations;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>A decision becomes a request to another party, for an initiative that is there.</summary>
[RequirePermission(Permission.EditInitiative)]
[Route("/arbejdsrum/beslutninger/{id:guid}/anmodning")]
public sealed class DecisionRequestsController(BoTrygtDb db, SignedInPerson me, NewRequests requests, MeetingReading reading) : Controller
{
    private const string Prefix = nameof(DecisionRequestPage.Form);

    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { CanBecome: true } decision)
        {
            return NotFound();
        }

        var form = new DecisionRequestForm { Need = decision.Text, PartyId = decision.OrganisationId, WantedBy = decision.DueOn >= reading.Today ? decision.DueOn : null };
        return await PageAsync(decision, form, cancellation) is { Initiatives.Count: > 0 } page ? View("NewRequest", page) : NotFound();
    }

    [HttpPost]
    public Task<IActionResult> Create(Guid id, [Bind(Prefix = Prefix)] DecisionRequestForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        return db.AgainWhenSlowerAsync(() => CreateOnceAsync(id, form, cancellation));
    }

    private async Task<IActionResult> CreateOnceAsync(Guid id, DecisionRequestForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } decision || await PageAsync(decision, form, cancellation) is not { Initiatives.Count: > 0 } page)
        {
            return NotFound();
        }

        if (!decision.CanBecome)
        {
            ModelState.AddModelError("", "En anden har imens gjort noget ved beslutningen, så anmodningen er ikke sendt. Se, hvad der er blevet af den, på beslutningens side.");
            return this.Again("NewRequest", page, StatusCodes.Status409Conflict);
        }

        var initiative = page.Initiatives.FirstOrDefault(one => one.Id == form.InitiativeId);
        Check(form, page, initiative);
        if (!ModelState.IsValid || initiative is null)
        {
            return this.Again("NewRequest", page);
        }

        var request = await requests.AddAsync(initiative, form, page.Parties, cancellation);
        decision.BecomeRequest(request.Id);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Anmodningen er sendt.");
        return LocalRedirect(FollowUpAddresses.Request(request.Id));
    }

    /// <summary>No party asks itself, or the one whose initiative it is.</summary>
    private void Check(DecisionRequestForm form, DecisionRequestPage page, Initiative? initiative)
    {
        form.Check(ModelState, Prefix, page.Parties.Select(party => party.Id), reading.Today);
        if (initiative is null)
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.InitiativeId)}", "Vælg den indsats, der er brug for hjælp til.");
        }
        else if (form.PartyId == me.Rights.ActsFor(Permission.EditInitiative, initiative))
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.PartyId)}", "Det er jeres egen organisation. Vælg en af de andre parter.");
        }
        else if (form.PartyId == initiative.OwnerOrganisationId)
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.PartyId)}", "Den part har selv ansvaret for indsatsen. Vælg en anden indsats eller en anden part.");
        }
    }

    private Task<Decision?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Decisions.AllowedTo(me.Rights, Permission.ReadPlan).InRunningPartnerships(db).Include(decision => decision.Meeting).SingleOrDefaultAsync(decision => decision.Id == id, cancellation);

    private async Task<DecisionRequestPage> PageAsync(Decision decision, DecisionRequestForm form, CancellationToken cancellation)
    {
        var initiatives = await db.Initiatives.AllowedTo(me.Rights, Permission.EditInitiative).AsNoTracking()
            .Where(initiative => initiative.PartnershipId == decision.PartnershipId && (initiative.Status == InitiativeStatus.Planned || initiative.Status == InitiativeStatus.Running)).ToListAsync(cancellation);
        return new(
            decision,
            [.. initiatives.OrderBy(initiative => initiative.Title, DanishOrder.Comparer)],
            await PartyChoice.ReadAsync(db, decision.PartnershipId, Guid.Empty, cancellation),
            form);
    }
}

public sealed class DecisionRequestForm : RequestFields
{
    [Display(Name = "Til hvilken indsats?")]
    [Required(ErrorMessage = "Vælg den indsats, der er brug for hjælp til.")]
    public Guid? InitiativeId { get; set; }
}

/// <param name="Decision">With its meeting.</param>
/// <param name="Initiatives">For which the person asks other parties.</param>
/// <param name="Parties">The three.</param>
/// <param name="Form">As typed.</param>
public sealed record DecisionRequestPage(Decision Decision, IReadOnlyList<Initiative> Initiatives, IReadOnlyList<PartyChoice> Parties, DecisionRequestForm Form);
