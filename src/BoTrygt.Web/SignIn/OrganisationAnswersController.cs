using BoTrygt.Database;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Providers;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn;

/// <summary>Where an organisation's login sends people back to. Ends at the second factor, like every other way in.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OrganisationAnswersController(BoTrygtDb db, ProviderConversation conversation, Arrivals arrivals, Sessions sessions, Halfway halfway) : Controller
{
    [HttpGet(ProviderAddresses.Door + "/{organisationId:guid}/svar")]
    public async Task<IActionResult> Show(Guid organisationId, CancellationToken cancellation)
    {
        if (await db.IdentityProviders.OnAsync(organisationId, cancellation) is not { } provider)
        {
            return NotFound();
        }

        var answer = await conversation.HearAsync(provider, HttpContext);
        if (answer.Person is null || Arrival.Of(provider, answer.Person) is not { } arrival)
        {
            TempData.Say($"Det lykkedes ikke at logge ind hos {provider.Organisation.Name}. Prøv igen.");
            return LocalRedirect("/log-ind");
        }

        return await arrivals.LetInAsync(arrival, cancellation) is { } account
            ? await GoOnAsync(account, arrival.HasSecondFactor, answer.ReturnPath)
            : this.Again("NoAccess", provider.Organisation.Name, StatusCodes.Status403Forbidden);
    }

    private async Task<IActionResult> GoOnAsync(Account account, bool isVouchedFor, string? path)
    {
        if (account.HasSecondFactor && !isVouchedFor)
        {
            return View("Code", CodeForm.For(account, halfway.Seal(account), path, null));
        }

        await sessions.BeginAsync(account, isVouchedFor, HttpContext);
        return LocalRedirect(Onward.Path(this, path));
    }
}
