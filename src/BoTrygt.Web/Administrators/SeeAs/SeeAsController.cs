using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.SeeAs;

/// <summary>Begins to see the portal as somebody else does.</summary>
[RequirePermission(Permission.SeeAs)]
public sealed class SeeAsController(SeeingAs seeing, SignedInPerson me) : Controller
{
    [HttpPost("/administration/personer/{id:guid}/se-som")]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await seeing.Visible(me.Rights).SingleOrDefaultAsync(person => person.Id == id, cancellation) is not { } person)
        {
            return NotFound();
        }

        BrokenRuleException.Unless(person.Id != me.PersonId, "One sees one's own portal as it is.");
        await seeing.BeginAsync(Sessions.IdOf(User), person.Id, me, cancellation);
        return LocalRedirect("/arbejdsrum");
    }
}

/// <summary>Stops it.</summary>
[Authorize]
[InAnothersName]
public sealed class SeeAsEndController(SeeingAs seeing, SignedInPerson me) : Controller
{
    [HttpPost("/se-som/stop")]
    public async Task<IActionResult> Create(CancellationToken cancellation)
    {
        await seeing.EndAsync(Sessions.IdOf(User), cancellation);
        TempData.Say("Du ser din egen portal igen.");
        return LocalRedirect(me.SeesAs ? $"/administration/personer/{me.PersonId}" : "/arbejdsrum");
    }
}
