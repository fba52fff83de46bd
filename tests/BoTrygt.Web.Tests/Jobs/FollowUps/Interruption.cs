using BoTrygt.Database.Sqlite;
using BoTrygt.Database.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Jobs.FollowUps;

/// <summary>What happens, once, between reading and saving rows of some type.</summary>
internal sealed class Interruption : SaveChangesInterceptor
{
    private (Type Saved, Func<Task> Act)? _next;

    public void Arrange<T>(Func<Task> act) => _next = (typeof(T), act);

    /// <summary>It has happened.</summary>
    public bool IsOver => _next is null;

    public void AddTo(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(this));
        services.ConfigureDbContext<SqlServerDb>(options => options.AddInterceptors(this));
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (_next is { } next && eventData.Context!.ChangeTracker.Entries().Any(row => row.State != EntityState.Unchanged && row.Entity.GetType() == next.Saved))
        {
            _next = null;
            await next.Act();
        }

        return result;
    }
}
