using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Assessments;

/// <summary>A piece of evidence: another party confirms or declines it, the own one renews it or takes it back.</summary>
[Route("/arbejdsrum/dokumentation/{id:guid}")]
public sealed class EvidenceController(BoTrygtDb db, SignedInPerson me, AssessmentReading reading, TimeProvider clock) : Controller
{
    private const string Settled = "Det er afgjort imens. Se, hvad der står nu.";

    [HttpGet]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } evidence ? View("Evidence", await PageAsync(evidence, new(), cancellation)) : NotFound();

    [HttpPost("bekraeft")]
    [RequirePermission(Permission.AssessPrinciples)]
    public Task<IActionResult> Confirm(Guid id, CancellationToken cancellation) =>
        JudgeAsync(id, (evidence, party) => evidence.Confirm(party, me.PersonId, Now), "Dokumentationen er bekræftet.", cancellation);

    [HttpPost("afvis")]
    [RequirePermission(Permission.AssessPrinciples)]
    public async Task<IActionResult> Decline(Guid id, [Bind(Prefix = nameof(EvidencePage.Form))] DeclineForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindToJudgeAsync(id, cancellation) is ({ } evidence, not null) && !ModelState.IsValid)
        {
            return this.Again("Evidence", await PageAsync(evidence, form, cancellation));
        }

        return await JudgeAsync(id, (judged, party) => judged.Decline(form.Reason.Clean(), party, me.PersonId, Now), "Svaret er gemt. Den anden part kan se, hvorfor.", cancellation);
    }

    /// <summary>It still holds: a new one, for twelve months, that is to be confirmed.</summary>
    [HttpPost("forny")]
    [RequirePermission(Permission.AssessPrinciples)]
    public async Task<IActionResult> Renew(Guid id, CancellationToken cancellation)
    {
        if (await FindOwnAsync(id, cancellation) is not { } evidence)
        {
            return NotFound();
        }

        if (await FindRenewalAsync(id, cancellation) is { } already)
        {
            return LocalRedirect(AssessmentAddresses.Evidence(already));
        }

        var renewed = db.Add(evidence.Renew(evidence.OwnerOrganisationId, me.PersonId, Now)).Entity;
        evidence.Touch();
        if (!await this.TrySaveAsync(db, cancellation))
        {
            // A colleague pressed the same button.
            return LocalRedirect(AssessmentAddresses.Evidence(await FindRenewalAsync(id, cancellation) ?? id));
        }

        TempData.Say("Dokumentationen er fornyet. Den tæller, når en anden part har bekræftet den igen.");
        return LocalRedirect(AssessmentAddresses.Evidence(renewed.Id));
    }

    [HttpPost("traek-tilbage")]
    [RequirePermission(Permission.AssessPrinciples)]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellation)
    {
        if (await FindOwnAsync(id, cancellation) is not { } evidence)
        {
            return NotFound();
        }

        if (evidence.WithdrawnAt is null)
        {
            evidence.Withdraw(Now);
            TempData.Say(await this.TrySaveAsync(db, cancellation) ? "Dokumentationen er trukket tilbage." : Settled);
        }

        return LocalRedirect(AssessmentAddresses.Evidence(id));
    }

    private async Task<IActionResult> JudgeAsync(Guid id, Action<Evidence, Guid> judge, string said, CancellationToken cancellation)
    {
        if (await FindToJudgeAsync(id, cancellation) is not ({ } evidence, { } party))
        {
            return NotFound();
        }

        if (!evidence.CanBeJudgedBy(party, me.PersonId))
        {
            ModelState.AddModelError("", Settled);
            return this.Again("Evidence", await PageAsync(evidence, new(), cancellation), StatusCodes.Status409Conflict);
        }

        judge(evidence, party);
        if (await this.TrySaveAsync(db, cancellation))
        {
            TempData.Say(said);
            return LocalRedirect(AssessmentAddresses.Evidence(id));
        }

        return await FindAsync(id, cancellation) is { } now ? this.Again("Evidence", await PageAsync(now, new(), cancellation), StatusCodes.Status409Conflict) : NotFound();
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<Evidence?> FindAsync(Guid id, CancellationToken cancellation) => db.Evidence.AllowedTo(me.Rights, Permission.ReadPlan).InRunningPartnerships(db)
        .Include(evidence => evidence.OwnerOrganisation).Include(evidence => evidence.AddedBy).Include(evidence => evidence.JudgedFor).Include(evidence => evidence.JudgedBy)
        .SingleOrDefaultAsync(evidence => evidence.Id == id, cancellation);

    private async Task<Evidence?> FindOwnAsync(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } evidence && IsOwn(evidence) ? evidence : null;

    /// <summary>The evidence, and the other party that the person answers for; nothing for its own party and its own author.</summary>
    private async Task<(Evidence? Evidence, Guid? Party)> FindToJudgeAsync(Guid id, CancellationToken cancellation)
    {
        var evidence = await FindAsync(id, cancellation);
        var parties = evidence is null ? [] : reading.ActsFor(evidence.PartnershipId).Where(party => evidence.IsForOthers(party, me.PersonId));
        return (evidence, parties.Select(party => (Guid?)party).FirstOrDefault());
    }

    /// <summary>What renews it and was not turned down.</summary>
    private Task<Guid?> FindRenewalAsync(Guid id, CancellationToken cancellation) =>
        db.Evidence.Where(other => other.RenewsId == id && other.WithdrawnAt == null && other.DeclinedAt == null).Select(other => (Guid?)other.Id).FirstOrDefaultAsync(cancellation);

    private bool IsOwn(Evidence evidence) => me.Rights.MayFor(evidence.OwnerOrganisationId, Permission.AssessPrinciples, evidence.PartnershipId);

    private async Task<EvidencePage> PageAsync(Evidence evidence, DeclineForm form, CancellationToken cancellation)
    {
        var rubric = await db.ReadRubricAsync(evidence.PartnershipId, cancellation);
        return new(
            await db.ReadPartnershipHeadAsync(evidence.PartnershipId, cancellation),
            evidence,
            rubric.Statements.FirstOrDefault(statement => statement.Key == evidence.StatementKey),
            evidence.InitiativeId is { } initiative ? await db.Initiatives.Where(row => row.Id == initiative).Select(row => row.Title).FirstOrDefaultAsync(cancellation) : null,
            evidence.AttachmentId is { } attachment ? await FindFileAsync(attachment, cancellation) : null,
            clock.Today(),
            form)
        {
            MayJudge = reading.ActsFor(evidence.PartnershipId).Any(party => evidence.CanBeJudgedBy(party, me.PersonId)),
            IsOwn = IsOwn(evidence),
            RenewedBy = await FindRenewalAsync(evidence.Id, cancellation),
        };
    }

    private async Task<AttachedFile?> FindFileAsync(Guid id, CancellationToken cancellation) =>
        await db.Attachments.Where(row => row.Id == id).Select(row => new { row.Name, row.InitiativeId, row.PlanId }).FirstOrDefaultAsync(cancellation) is { } file
            ? new(file.Name, $"{(file.InitiativeId is { } initiative ? PlanAddresses.Initiative(initiative) : PlanAddresses.Plan(file.PlanId.GetValueOrDefault()))}/bilag/{id}")
            : null;
}
