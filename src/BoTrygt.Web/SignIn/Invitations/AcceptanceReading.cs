using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.SignIn.Invitations;

/// <summary>An invitation as whoever stands before it sees it.</summary>
public sealed class AcceptanceReading(BoTrygtDb db, InvitationLinks links, Sessions sessions)
{
    /// <summary>Null when the link opens nothing.</summary>
    public async Task<AcceptancePage?> PageAsync(AcceptanceForm form, HttpContext http, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await links.FindAsync(form.Code, cancellation) is not { } invitation)
        {
            return null;
        }

        var signedIn = await sessions.AccountOfAsync(http);
        var (person, account) = await links.WhoIsAsync(invitation.Email, cancellation);
        var guest = signedIn is not null ? (signedIn.PersonId == person?.Id ? Guest.SignedIn : Guest.Other) : account is not null ? Guest.Known : Guest.New;
        return new(invitation, guest, form) { Person = person, SignedIn = signedIn, HasLogin = await links.HasLoginAsync(invitation, cancellation) };
    }

    /// <summary>The id that the account has, or will have: a passkey is made for it before it is there.</summary>
    public async Task<Guid> AccountIdAsync(Invitation invitation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        return await db.Users.Where(account => account.Person.Email == invitation.Email).Select(account => (Guid?)account.Id).SingleOrDefaultAsync(cancellation) ?? invitation.Id;
    }
}

/// <summary>What both ways of saying yes show.</summary>
internal static class AcceptanceAnswers
{
    /// <summary>Its address is a secret, which no other page is to hear of.</summary>
    public static ViewResult Show(this Controller controller, AcceptancePage page, int status)
    {
        controller.Response.Headers["Referrer-Policy"] = "no-referrer";
        return controller.Again("Invitation", page, status);
    }

    /// <summary>The same whatever the reason.</summary>
    public static ViewResult Closed(this Controller controller)
    {
        controller.Response.Headers["Referrer-Policy"] = "no-referrer";
        controller.Response.StatusCode = StatusCodes.Status410Gone;
        return controller.View("InvitationClosed");
    }

    public static LocalRedirectResult Welcome(this Controller controller, AcceptancePage page)
    {
        controller.TempData.Say($"Velkommen. Du har nu rollen »{page.Invitation.Role.InDanish()}« i {page.Invitation.Organisation.Name}.");
        return controller.LocalRedirect("/arbejdsrum");
    }
}
