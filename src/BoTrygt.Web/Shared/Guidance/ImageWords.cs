using BoTrygt.Domain.Guidance;
using BoTrygt.Integrations.Images;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>Pictures in Danish.</summary>
public static class ImageWords
{
    public static string InDanish(this ImageFocus focus) => focus switch
    {
        ImageFocus.TopLeft => "Øverst til venstre",
        ImageFocus.Top => "Øverst",
        ImageFocus.TopRight => "Øverst til højre",
        ImageFocus.Left => "Til venstre",
        ImageFocus.Middle => "I midten",
        ImageFocus.Right => "Til højre",
        ImageFocus.BottomLeft => "Nederst til venstre",
        ImageFocus.Bottom => "Nederst",
        ImageFocus.BottomRight => "Nederst til højre",
        _ => throw new ArgumentOutOfRangeException(nameof(focus), focus, "No Danish word for the place."),
    };

    /// <summary>Why the picture is not taken in, and what to do instead.</summary>
    public static string InDanish(this ImageRefusal refusal) => refusal switch
    {
        ImageRefusal.Damaged => "Billedet kan ikke læses: Det er ikke helt, eller det er noget andet, end det ligner. Åbn det på din computer, gem det igen som JPEG eller PNG, og vælg den nye fil.",
        ImageRefusal.TooSmall => $"Billedet er for lille til at se godt ud. Vælg et, der er mindst {ImageSizes.Narrowest} punkter bredt og {ImageSizes.Lowest} højt.",
        ImageRefusal.TooManyPixels => "Billedet har flere end 50 millioner punkter. Gem det i mindre størrelse, og vælg den nye fil.",
        ImageRefusal.TooLong => $"Billedet er for aflangt: Det er mere end {ImageSizes.LongestTimes} gange så langt på den ene led. Klip det til, og vælg den nye fil.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No Danish words for the reason."),
    };
}
