using BoTrygt.Domain.Guidance;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>Where articles stand: for editors, and for citizens.</summary>
public static class ArticleAddresses
{
    public const string Index = "/redaktion";
    public const string Articles = "/redaktion/artikler";

    public static string Of(Guid id) => $"{Articles}/{id}";

    public static string Draft(Guid id) => $"{Of(id)}/kladde";

    public static string Revisions(Guid id) => $"{Of(id)}/udgaver";

    public static string Revision(Guid id, int number) => $"{Revisions(id)}/{number}";

    public static string Reviews(Guid id) => $"{Of(id)}/gennemsyn";

    public static string Comments(Guid id) => $"{Of(id)}/kommentarer";

    public static string Publication(Guid id) => $"{Of(id)}/udgivelse";

    public static string End(Guid id) => $"{Of(id)}/afslut";

    /// <summary>Where citizens read national guidance.</summary>
    public static string National(string? theme, string slug) => $"/raad/{theme}/{slug}";

    /// <summary>The name of a kind's list in a partnership's addresses.</summary>
    public static string FolderOf(ArticleKind kind) => kind switch
    {
        ArticleKind.Guidance => "raad",
        ArticleKind.News => "nyheder",
        ArticleKind.Event => "arrangementer",
        ArticleKind.Contact => "kontakt",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No address for the kind."),
    };

    /// <summary>Where citizens read national guidance as a partnership has adapted it.</summary>
    public static string LocalGuidance(string municipality, string? theme, string slug) => $"/bo-trygt-i/{municipality}/raad/{theme}/{slug}";

    /// <summary>All the news of a partnership.</summary>
    public static string LocalNews(string municipality) => $"/bo-trygt-i/{municipality}/{FolderOf(ArticleKind.News)}";

    /// <summary>Where citizens read what belongs to a partnership.</summary>
    public static string Local(string municipality, ArticleKind kind, string slug) => $"/bo-trygt-i/{municipality}/{FolderOf(kind)}/{slug}";
}
