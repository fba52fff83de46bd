namespace BoTrygt.Web.Shared.Errors;

/// <param name="Status">The HTTP status.</param>
/// <param name="Reference">What to read out on the telephone; it stands in the log.</param>
public sealed record ErrorPage(int Status, string Reference)
{
    /// <summary>The portal is shown as this person would see it; null for the own.</summary>
    public string? SeenAs { get; init; }

    public string Title => Status switch
    {
        StatusCodes.Status404NotFound => "Siden findes ikke",
        StatusCodes.Status403Forbidden => "Det har du ikke adgang til",
        StatusCodes.Status409Conflict => "Siden har ændret sig",
        StatusCodes.Status429TooManyRequests => "Vent lidt, og prøv igen",
        StatusCodes.Status503ServiceUnavailable => "Siden er optaget et øjeblik",
        >= 500 => "Noget gik galt hos os",
        _ => "Det kunne vi ikke gøre",
    };

    public string Explanation => Status switch
    {
        StatusCodes.Status404NotFound => "Måske er adressen skrevet forkert, eller også er siden flyttet.",
        StatusCodes.Status403Forbidden when SeenAs is not null => $"Du ser portalen som {SeenAs}. Så kan du ikke ændre noget og ikke åbne det, der er personens eget. Tryk på Stop øverst på siden, hvis du vil det.",
        StatusCodes.Status403Forbidden => "Din rolle giver ikke adgang til siden. Mangler du den, så tal med koordinatoren i din organisation.",
        StatusCodes.Status405MethodNotAllowed => "Siden kan ikke hentes på den måde. Gå tilbage til den side, du kom fra, og prøv igen.",
        StatusCodes.Status409Conflict => "Det, du ville gøre, passer ikke længere til det, der står på siden. Gå tilbage, hent siden igen, og prøv en gang til.",
        StatusCodes.Status429TooManyRequests => "Der er prøvet forkert for mange gange fra jeres netværk. Det kan være en anden end dig. Om et par minutter kan du prøve igen.",
        StatusCodes.Status503ServiceUnavailable => "Vi kan ikke hente oplysningerne lige nu. Prøv igen om et halvt minut.",
        >= 500 => "Det er ikke din skyld. Prøv igen om lidt.",
        _ => "Gå tilbage, og prøv igen.",
    };
}
