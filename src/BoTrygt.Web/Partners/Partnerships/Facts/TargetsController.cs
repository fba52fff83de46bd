using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships.Facts;

/// <summary>What a declaration promises.</summary>
[RequirePermission(Permission.EditPartnership)]
[Route("/arbejdsrum/partnerskaber/{slug}/maal")]
public sealed class TargetsController(BoTrygtDb db, SignedInPerson me, StalePages citizens) : FactsRowsController<Target, TargetForm>(db, me, citizens)
{
    protected override (string Saved, string Removed) Words => ("Målet er gemt.", "Målet er fjernet.");

    protected override IQueryable<Partnership> WithRows(IQueryable<Partnership> partnerships) => partnerships.Include(partnership => partnership.Targets);

    protected override ICollection<Target> RowsOf(Partnership partnership) => partnership.Targets;

    protected override Guid IdOf(Target row) => row.Id;

    /// <summary>A new target is proposed as the last one.</summary>
    protected override TargetForm FormOf(Target? row, Partnership partnership) => row is null
        ? new() { Version = partnership.Version, Position = partnership.Targets.Select(target => target.Position).DefaultIfEmpty().Max() + 1 }
        : TargetForm.Of(row, partnership.Version);

    protected override ViewResult Page(string slug, Guid? id, TargetForm form, Conflict? conflict) => View("Target", new TargetPage(slug, id, form) { Conflict = conflict });
}
