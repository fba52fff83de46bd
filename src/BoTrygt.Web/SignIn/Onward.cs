using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn;

/// <summary>Where somebody goes who has just signed in: on with what was interrupted, to the page that was asked for, or to the workroom; never out of the portal.</summary>
public sealed class Onward(KeptForms keptForms)
{
    /// <param name="door">Where the person came in.</param>
    /// <param name="path">The page that was asked for; anybody may have written it.</param>
    /// <param name="kept">A sealed <see cref="KeptForm"/>.</param>
    public IActionResult From(Controller door, string? path, string? kept)
    {
        ArgumentNullException.ThrowIfNull(door);
        return keptForms.Open(door.HttpContext, kept) is { } form && door.Url.IsLocalUrl(form.Path) ? door.View("Resume", form) : door.LocalRedirect(Path(door, path));
    }

    /// <summary>A page of the portal.</summary>
    public static string Path(Controller door, string? path)
    {
        ArgumentNullException.ThrowIfNull(door);
        return path?.StartsWith('/') == true && door.Url.IsLocalUrl(path) ? path : "/arbejdsrum";
    }
}
