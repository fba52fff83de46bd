using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BoTrygt.Web.Shared.Caching;

/// <summary>
/// Citizens' pages are the same for everybody, so they are kept ready in the form they are sent in: one copy for each
/// way of compressing. They hold no form that posts and set no cookie. <c>Cache:Enabled=false</c> turns the cache off.
/// </summary>
internal sealed class CitizenPages(bool isEnabled) : IOutputCachePolicy
{
    public const string PolicyName = "Citizens";
    public const string Tag = "citizens";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>The request is for a page under this policy.</summary>
    public static bool Serves(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<OutputCacheAttribute>()?.PolicyName == PolicyName;

    /// <summary>
    /// Gives a page that is made now a name. The cache keeps it with the copy, so a visitor who comes back can ask
    /// whether the copy still is the one he has, and gets no body if it is. What the visitor accepts is replaced by the
    /// way this copy is kept under: with wishes like <c>gzip, br;q=0.5</c> the compression would choose another.
    /// </summary>
    public static Task NameCopy(HttpContext http, RequestDelegate next)
    {
        http.Request.Headers.AcceptEncoding = Encoding(http.Request);
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        http.Response.Headers.ETag = $"\"{Guid.NewGuid():N}\"";
        http.Response.Headers.CacheControl = "no-cache";
        // Others may wait for this copy: it is finished even when the visitor who asked first leaves.
        http.RequestAborted = CancellationToken.None;
        return next(http);
    }

    /// <summary>The cache does not tell Aarhus from aarhus, and does tell aarhus from aarhus/: only one of them is an address.</summary>
    public static Task LowerCase(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "";
        if (!path.Any(char.IsAsciiLetterUpper) && (path.Length == 1 || !path.EndsWith('/')))
        {
            return next(http);
        }

        http.Response.Redirect(UriHelper.BuildRelative(path: "/" + path.ToLowerInvariant().Trim('/'), query: http.Request.QueryString), permanent: true);
        return Task.CompletedTask;
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var isGet = HttpMethods.IsGet(context.HttpContext.Request.Method);
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = isEnabled && isGet;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Lifetime;
        context.CacheVaryByRules.QueryKeys = StringValues.Empty;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(context.HttpContext.Request);
        context.Tags.Add(Tag);
        context.Tags.Add(context.HttpContext.Request.Path.Value ?? "");
        context.HttpContext.Items[typeof(CitizenPages)] = Cache(context).Now;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0
            && context.HttpContext.Items[typeof(CitizenPages)] is long begun && Cache(context).MayKeep(context.Tags, begun);
        return ValueTask.CompletedTask;
    }

    private static CitizenPageCache Cache(OutputCacheContext context) => context.HttpContext.RequestServices.GetRequiredService<CitizenPageCache>();

    /// <summary>One of three values, whatever visitors send. A way that is named counts before the star.</summary>
    private static string Encoding(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return Accepts("br") ? "br" : Accepts("gzip") ? "gzip" : "identity";

        bool Accepts(string name) => (Named(name) ?? Named("*")) is { Quality: not 0.0 };

        StringWithQualityHeaderValue? Named(string name) => accepted.FirstOrDefault(encoding => encoding.Value.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
