using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Shared.Workroom;

public static class Returning
{
    /// <summary>Back to the page of the portal where the button was, or to another one of ours; never elsewhere.</summary>
    public static LocalRedirectResult ReturnTo(this Controller controller, string? address, string otherwise)
    {
        ArgumentNullException.ThrowIfNull(controller);
        return controller.LocalRedirect(controller.Url.IsLocalUrl(address) ? address : otherwise);
    }
}
