using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Assessments;

/// <summary>A party shows that the partnership is at a level.</summary>
[RequirePermission(Permission.AssessPrinciples)]
[Route("/arbejdsrum/partnerskaber/{slug}/vurdering/udsagn/{key}/dokumentation")]
public sealed class NewEvidenceController(BoTrygtDb db, SignedInPerson me, AssessmentReading reading, TimeProvider clock) : Controller
{
    private const string Prefix = nameof(NewEvidencePage.Form);

    [HttpGet]
    public async Task<IActionResult> New(string slug, string key, CancellationToken cancellation) =>
        await FindAsync(slug, cancellation) is ({ } partnership, _) && await PageAsync(partnership, slug, key, new(), cancellation) is { } page ? View("NewEvidence", page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(string slug, string key, [Bind(Prefix = Prefix)] EvidenceForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(slug, cancellation) is not ({ } partnership, { } party) || await PageAsync(partnership, slug, key, form, cancellation) is not { } page)
        {
            return NotFound();
        }

        var followUp = form is { Kind: EvidenceKind.FollowUp, InitiativeId: { } initiative } ? await FindAnswerAsync(initiative, cancellation) : null;
        Check(form, page, followUp);
        if (!ModelState.IsValid)
        {
            return this.Again("NewEvidence", page);
        }

        var evidence = db.Add(Evidence.Add(form.ToShownBy(key, followUp), partnership.Id, party, me.PersonId, clock.GetUtcNow().UtcDateTime)).Entity;
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Dokumentationen er lagt på. Den tæller, når en anden part har bekræftet den.");
        return LocalRedirect(AssessmentAddresses.Evidence(evidence.Id));
    }

    private void Check(EvidenceForm form, NewEvidencePage page, Guid? followUp)
    {
        if (form.NeedsInitiative && page.Initiatives.All(choice => choice.Id != form.InitiativeId))
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.InitiativeId)}", "Vælg indsatsen.");
        }
        else if (form.Kind == EvidenceKind.FollowUp && followUp is null)
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.InitiativeId)}", "Der er ikke svaret på en opfølgning om indsatsen det seneste år. Vælg en anden.");
        }

        if (form is { Kind: EvidenceKind.Document, AttachmentId: { } attachment } && page.Attachments.All(choice => choice.Id != attachment))
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.AttachmentId)}", "Bilaget findes ikke længere. Vælg et andet.");
        }
    }

    private async Task<(Partnership? Partnership, Guid? Party)> FindAsync(string slug, CancellationToken cancellation)
    {
        var partnership = await reading.FindAsync(slug, cancellation);
        return partnership is not null && reading.ActsFor(partnership.Id) is [var party, ..] ? (partnership, party) : (null, null);
    }

    /// <summary>The latest answer of the last twelve months.</summary>
    private Task<Guid?> FindAnswerAsync(Guid initiativeId, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddMonths(-Evidence.MonthsToLast);
        return db.FollowUps.Where(followUp => followUp.InitiativeId == initiativeId && followUp.AnsweredAt >= since)
            .OrderByDescending(followUp => followUp.AnsweredAt).Select(followUp => (Guid?)followUp.Id).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Null when the rubric has no such statement.</summary>
    private async Task<NewEvidencePage?> PageAsync(Partnership partnership, string slug, string key, EvidenceForm form, CancellationToken cancellation)
    {
        var rubric = await db.ReadRubricAsync(partnership.Id, cancellation);
        if (rubric.Statements.FirstOrDefault(statement => statement.Key == key) is not { } statement)
        {
            return null;
        }

        var recent = clock.Today().AddYears(-2);
        var initiatives = await db.Initiatives.Where(initiative => initiative.PartnershipId == partnership.Id && !initiative.InAmendment && initiative.EndsOn >= recent)
            .Select(initiative => new Choice(initiative.Id, initiative.Title)).ToListAsync(cancellation);
        var attachments = await db.Attachments.Where(attachment => attachment.PartnershipId == partnership.Id).Select(attachment => new Choice(attachment.Id, attachment.Name)).ToListAsync(cancellation);
        return new(new(partnership.Name, slug), statement, Sorted(initiatives), Sorted(attachments), form);
    }

    private static IReadOnlyList<Choice> Sorted(IEnumerable<Choice> choices) => [.. choices.OrderBy(choice => choice.Name, DanishOrder.Comparer)];
}
