namespace BoTrygt.Browser.Tests.Support;

/// <summary>One address for each kind of page that a citizen can meet.</summary>
public static class PageTypes
{
    public const string FrontPage = "/";
    public const string Choice = "/find?sted=viby";
    public const string NothingFound = "/find?sted=qqqqqq";
    public const string Map = "/partnerskaber";
    public const string LocalWithoutTarget = "/bo-trygt-i/aarhus";
    public const string LocalWithTarget = "/bo-trygt-i/solroed";
    public const string LocalWithoutPartnership = "/bo-trygt-i/koege";
    public const string UnknownPlace = "/bo-trygt-i/atlantis";
    public const string Theme = "/raad/skalsikring";
    public const string Article = "/raad/skalsikring/terrassedoeren";
    public const string CountryFigures = "/tal";
    public const string Figures = "/tal/solroed";
    public const string Components = "/stil";
    public const string Missing = "/findes-ikke";

    public static IReadOnlyList<string> Paths { get; } =
    [
        FrontPage, "/find", Choice, NothingFound, Map, LocalWithoutTarget, LocalWithTarget, LocalWithoutPartnership, UnknownPlace,
        "/raad", Theme, Article, CountryFigures, Figures, "/om", "/tilgaengelighed", "/privatliv", Components, Missing,
    ];

    public static TheoryData<string> All => [.. Paths];

    public static int StatusOf(string path) => path is UnknownPlace or Missing ? 404 : 200;
}
