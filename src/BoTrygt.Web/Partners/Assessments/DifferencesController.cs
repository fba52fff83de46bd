using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Assessments;

/// <summary>Where the parties' answers differ, and what they agree on when they have talked about it.</summary>
[Route("/arbejdsrum/partnerskaber/{slug}/vurdering/forskelle")]
public sealed class DifferencesController(BoTrygtDb db, SignedInPerson me, AssessmentReading reading, TimeProvider clock) : Controller
{
    [HttpGet]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation)
    {
        if (await reading.FindAsync(slug, cancellation) is not { } partnership)
        {
            return NotFound();
        }

        return await reading.FindOpenAsync(partnership.Id, cancellation) is { } round ? View("Differences", Page(partnership, slug, round, null, new())) : Closed(slug);
    }

    [HttpPost("{statementId:guid}")]
    [RequirePermission(Permission.AssessPrinciples)]
    public async Task<IActionResult> Agree(string slug, Guid statementId, [Bind(Prefix = nameof(DifferencesPage.Form))] AgreementForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await reading.FindAsync(slug, cancellation) is not { } partnership || reading.ActsFor(partnership.Id) is not [var party, ..])
        {
            return NotFound();
        }

        return await db.AgainWhenSlowerAsync<IActionResult>(async () =>
        {
            if (await reading.FindOpenAsync(partnership.Id, cancellation) is not { } round || round.Id != form.RoundId)
            {
                return Closed(slug);
            }

            if (round.Rubric.Statements.All(statement => statement.Id != statementId))
            {
                return NotFound();
            }

            return await AgreeAsync(partnership, slug, round, statementId, party, form, cancellation);
        });
    }

    private async Task<IActionResult> AgreeAsync(Partnership partnership, string slug, AssessmentRound round, Guid statementId, Guid party, AgreementForm form, CancellationToken cancellation)
    {
        if (!round.CanAgree(statementId, PartyIds(partnership)))
        {
            TempData.Say("Parterne siger det samme nu, eller en af dem har ikke svaret.");
            return LocalRedirect(AssessmentAddresses.Differences(slug));
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Differences", Page(partnership, slug, round, statementId, form));
        }

        if (round.AgreedOn(statementId)?.Id is var now && now != form.Seen)
        {
            this.HasSeen();
            form.Seen = now;
            ModelState.AddModelError("Form.Note", "En anden har skrevet ned, hvad I blev enige om, eller ændret et svar imens. Se det ovenfor, skriv det sammen, og gem igen.");
            return this.Again("Differences", Page(partnership, slug, round, statementId, form), StatusCodes.Status409Conflict);
        }

        round.Agree(statementId, form.Level.GetValueOrDefault(), form.Words, new(party, me.PersonId, clock.GetUtcNow().UtcDateTime), PartyIds(partnership));
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Aftalen er skrevet ned.");
        return LocalRedirect($"{AssessmentAddresses.Differences(slug)}#{statementId}");
    }

    private LocalRedirectResult Closed(string slug)
    {
        TempData.Say("Der er ingen vurderingsrunde at tale om lige nu, eller en ny er åbnet imens.");
        return LocalRedirect(AssessmentAddresses.Of(slug));
    }

    private DifferencesPage Page(Partnership partnership, string slug, AssessmentRound round, Guid? statementId, AgreementForm form) => new(
        new(partnership.Name, slug), round, AssessmentReading.PartiesOf(partnership), reading.ActsFor(partnership.Id).Count > 0, statementId, form);

    private static List<Guid> PartyIds(Partnership partnership) => [.. partnership.Parties.Select(party => party.OrganisationId)];
}
