namespace BoTrygt.Web.Shared.Access;

/// <summary>What people call the browser that sends this, so that they know their own again.</summary>
public static class BrowserNames
{
    /// <summary>The more particular first: most of them also say Chrome and Safari.</summary>
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    /// <summary>»Firefox på Windows«.</summary>
    public static string Of(string? userAgent)
    {
        var (browser, system) = (NameIn(Browsers, userAgent), NameIn(Systems, userAgent));
        return (browser, system) switch
        {
            ({ }, { }) => $"{browser} på {system}",
            _ => browser ?? system ?? "En ukendt browser",
        };
    }

    private static string? NameIn((string Sign, string Name)[] names, string? userAgent) =>
        names.Where(one => userAgent?.Contains(one.Sign, StringComparison.Ordinal) == true).Select(one => one.Name).FirstOrDefault();
}
