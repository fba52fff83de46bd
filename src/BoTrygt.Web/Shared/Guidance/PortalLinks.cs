using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>Whether citizens find something at an address of the portal that an article leads to.</summary>
public sealed class PortalLinks(BoTrygtDb db, EndpointDataSource endpoints)
{
    /// <summary>Those that lead nowhere.</summary>
    /// <param name="links">As they stand in the article; what leads out of the portal is left alone.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public async Task<IReadOnlyList<string>> NowhereAsync(IEnumerable<string> links, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(links);
        var nowhere = new List<string>();
        foreach (var link in links.Where(link => link.StartsWith('/') && ArticleLink.MayLead(link)))
        {
            if (!await IsFoundAsync(Match(link.Split('?', '#')[0]), cancellation))
            {
                nowhere.Add(link);
            }
        }

        return nowhere;
    }

    /// <summary>What the parts of the address say; null when no page for everybody has such an address.</summary>
    private RouteValueDictionary? Match(string path) => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
        .OrderBy(endpoint => endpoint.RoutePattern.InboundPrecedence)
        .Select(endpoint => Match(endpoint, path)).FirstOrDefault(values => values is not null);

    private static RouteValueDictionary? Match(RouteEndpoint endpoint, string path)
    {
        var values = new RouteValueDictionary();
        return new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, values) ? values : null;
    }

    private async Task<bool> IsFoundAsync(RouteValueDictionary? values, CancellationToken cancellation)
    {
        if (values is null)
        {
            return false;
        }

        var (place, theme, article) = (values["slug"] as string, values["theme"] as string, values["article"] as string);
        return (place is null || await db.Municipalities.AnyAsync(municipality => municipality.Slug == place, cancellation))
            && (theme is null || await db.Themes.AnyAsync(one => one.Slug == theme, cancellation))
            && (article is null || await ArticlesOf(place, theme).AnyAsync(one => one.Slug == article && one.State != PublicState.Unpublished, cancellation));
    }

    /// <summary>Guidance has a theme, wherever it is read; all else has a place only.</summary>
    private IQueryable<PublishedArticle> ArticlesOf(string? place, string? theme) => theme is not null
        ? db.PublishedArticles.Where(article => article.PartnershipId == null && article.ThemeSlug == theme)
        : db.PublishedArticles.Where(article => db.Partnerships.Where(Partnership.IsShown).Any(partnership => partnership.Id == article.PartnershipId && partnership.Municipality.Slug == place));
}
