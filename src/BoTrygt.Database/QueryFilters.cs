using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database;

/// <summary>What nobody finds who does not ask for it.</summary>
public static class QueryFilters
{
    internal const string Archived = nameof(Archived);
    internal const string Amendments = nameof(Amendments);

    /// <summary>Also what is written in an amendment, beside the plan that runs.</summary>
    public static IQueryable<T> WithAmendments<T>(this IQueryable<T> rows)
        where T : class => rows.IgnoreQueryFilters([Amendments]);

    /// <summary>Also what is archived.</summary>
    public static IQueryable<T> WithArchived<T>(this IQueryable<T> rows)
        where T : class => rows.IgnoreQueryFilters([Archived]);
}
