using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships.Facts;

/// <summary>What the parties signed.</summary>
[RequirePermission(Permission.EditPartnership)]
[Route("/arbejdsrum/partnerskaber/{slug}/erklaeringer")]
public sealed class DeclarationsController(BoTrygtDb db, SignedInPerson me, StalePages citizens) : FactsRowsController<Declaration, DeclarationForm>(db, me, citizens)
{
    protected override (string Saved, string Removed) Words => ("Erklæringen er gemt.", "Erklæringen er fjernet.");

    protected override IQueryable<Partnership> WithRows(IQueryable<Partnership> partnerships) => partnerships.Include(partnership => partnership.Declarations);

    protected override ICollection<Declaration> RowsOf(Partnership partnership) => partnership.Declarations;

    protected override Guid IdOf(Declaration row) => row.Id;

    /// <summary>Its file goes with it; the clean-up removes what lies in the store.</summary>
    protected override async Task LetGoAsync(BoTrygtDb db, Declaration row, CancellationToken cancellation) => db.RemoveRange(await db.Attachments.Where(file => file.DeclarationId == row.Id).ToListAsync(cancellation));

    protected override DeclarationForm FormOf(Declaration? row, Partnership partnership) => row is null ? new() { Version = partnership.Version } : DeclarationForm.Of(row, partnership.Version);

    protected override ViewResult Page(string slug, Guid? id, DeclarationForm form, Conflict? conflict) => View("Declaration", new DeclarationPage(slug, id, form) { Conflict = conflict });
}
