using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Guidance;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>Asks each night whether the pages that published articles lead to are still there.</summary>
[DisallowConcurrentExecution]
public sealed class LinkCheckJob(BoTrygtDb db, LinkChecks links) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var articles = await db.PublishedArticles.AsNoTracking().Where(article => article.State != PublicState.Unpublished).Select(article => article.Json).ToListAsync(cancellationToken);
        var adaptations = await db.PublishedAdaptations.AsNoTracking().Select(adaptation => adaptation.Json).ToListAsync(cancellationToken);
        var addresses = articles.Concat(adaptations).SelectMany(json => ArticleContent.Parse(json).Links).Distinct(StringComparer.Ordinal).ToList();
        await links.AskAsync(addresses, cancellationToken);
        await links.ForgetOthersAsync(addresses, cancellationToken);
    }
}
