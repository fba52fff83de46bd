namespace BoTrygt.Web.Shared.Guidance;

/// <summary>Where a partnership's editor works with national guidance.</summary>
internal static class AdoptionAddresses
{
    public const string Index = "/redaktion/lokalt";
    public const string Matrix = "/redaktion/lokalt/oversigt";

    public static string Of(string slug) => $"{Index}/{slug}";

    public static string Article(string slug, Guid articleId) => $"{Of(slug)}/{articleId}";

    public static string Block(string slug, Guid articleId, Guid key) => $"{Article(slug, articleId)}/afsnit/{key}";

    /// <summary>The place on the page where a block stands.</summary>
    public static string At(string slug, Guid articleId, Guid key) => $"{Article(slug, articleId)}#afsnit-{key}";
}
