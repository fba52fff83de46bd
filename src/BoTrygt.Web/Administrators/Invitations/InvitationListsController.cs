using System.ComponentModel.DataAnnotations;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Files;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Invitations;

/// <summary>Asks many at once, from a file: each line that is right is sent, and the others are told with what is wrong.</summary>
[RequirePermission(Permission.ManagePeople)]
[Route("/administration/organisationer/{organisationId:guid}/invitationer/liste")]
public sealed class InvitationListsController(BoTrygtDb db, SignedInPerson me, Inviting inviting, TimeProvider clock) : Controller
{
    private const string Field = "Form.File";

    [HttpGet]
    public async Task<IActionResult> New(Guid organisationId, CancellationToken cancellation) =>
        await inviting.OrganisationAsync(organisationId, cancellation) is { } organisation ? View("NewList", PageOf(organisation)) : NotFound();

    [HttpPost]
    [TakesFile]
    public async Task<IActionResult> Create(Guid organisationId, [Bind(Prefix = "Form")] InvitationListForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await inviting.OrganisationAsync(organisationId, cancellation) is not { } organisation)
        {
            return NotFound();
        }

        ModelState.Unless(inviting.CanSend(Request), "", Inviting.NoHost);
        var lines = ModelState.IsValid && form.File is { } file ? await ReadAsync(file, cancellation) : [];
        if (!ModelState.IsValid)
        {
            return this.Again("NewList", PageOf(organisation));
        }

        var report = new List<InvitationReport>();
        foreach (var line in lines)
        {
            report.Add(new(line, await InviteAsync(organisation, line, cancellation)));
        }

        ModelState.Unless(await db.TrySaveUniqueAsync(cancellation), Field, "En af dem er lige blevet inviteret af en anden, så intet er sendt. Prøv igen.");
        return ModelState.IsValid ? View("ListReport", PageOf(organisation) with { Report = report }) : this.Again("NewList", PageOf(organisation), StatusCodes.Status409Conflict);
    }

    /// <summary>What is wrong with the line; null when it was sent.</summary>
    private async Task<string?> InviteAsync(Organisation organisation, InvitationLine line, CancellationToken cancellation)
    {
        var form = line.ToForm();
        var errors = new List<ValidationResult>();
        if (!Validator.TryValidateObject(form, new ValidationContext(form), errors, validateAllProperties: true))
        {
            return form.Role is null && line.Role.Length > 0 ? $"»{line.Role}« er ikke en rolle her. Du kan skrive: {string.Join(", ", me.Rights.RolesToGive(organisation.Kind, organisation.Id).Select(role => role.InDanish()))}." : errors[0].ErrorMessage;
        }

        var problem = !line.HasReadableDay ? $"»{line.LastDay}« kan ikke være sidste dag. Skriv den som 31-12-2027."
            : form.LastDay is { } last && !MembershipPeriod.MayEnd(last, clock.Today()) ? MembershipPeriod.EndRule
            : await inviting.ProblemAsync(organisation, form.ToAsk(), cancellation);
        if (problem is null)
        {
            inviting.Add(Request, organisation, form.ToAsk());
        }

        return problem;
    }

    private async Task<IReadOnlyList<InvitationLine>> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        await using var content = file.OpenReadStream();
        ModelState.Unless(!await InvitationLines.IsSpreadsheetAsync(file.FileName, content, cancellation), Field, "Det er selve regnearket. Åbn det, vælg »Gem som«, og vælg filtypen CSV. Send så den nye fil her.");
        ModelState.Unless(!ModelState.IsValid || file.Length <= InvitationLines.MaxBytes, Field, "Filen er for stor til at være en liste over personer.");
        if (!ModelState.IsValid)
        {
            return [];
        }

        try
        {
            var lines = await InvitationLines.ReadAsync(content, cancellation);
            ModelState.Unless(lines.Count > 0, Field, "Der er ingen personer i filen. Første linje er overskrifter, derefter én person på hver linje.");
            ModelState.Unless(lines.Count <= InvitationLines.Most, Field, $"Der er {lines.Count} personer i filen. Del den, så der højst er {InvitationLines.Most} i hver.");
            return lines;
        }
        catch (CsvFormatException)
        {
            ModelState.AddModelError(Field, "Filen kan ikke læses. Gem regnearket som CSV, og vælg den fil.");
            return [];
        }
    }

    private InvitationListPage PageOf(Organisation organisation) => new(organisation.Id, organisation.Name, me.Rights.RolesToGive(organisation.Kind, organisation.Id), new());
}

public sealed class InvitationListForm
{
    [Display(Name = "Fil")]
    [Required(ErrorMessage = "Vælg en fil.")]
    public IFormFile? File { get; set; }
}

public sealed record InvitationListPage(Guid OrganisationId, string Organisation, IReadOnlyList<Role> Roles, InvitationListForm Form)
{
    public IReadOnlyList<InvitationReport> Report { get; init; } = [];
    public IEnumerable<InvitationReport> Sent => Report.Where(line => line.Problem is null);
    public IEnumerable<InvitationReport> Refused => Report.Where(line => line.Problem is not null);
    public string Address => $"{InvitationAddresses.Of(OrganisationId)}/liste";
}

/// <param name="Line">As it stood in the file.</param>
/// <param name="Problem">Why it was not sent; null when it was.</param>
public sealed record InvitationReport(InvitationLine Line, string? Problem);
