using BoTrygt.Database;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BoTrygt.Web.StartUp;

/// <summary>Ready when the database answers, is migrated and seeded.</summary>
internal sealed class DatabaseReadinessCheck(BoTrygtDb db) : IHealthCheck
{
    public const string Tag = "ready";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.IsReadyAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Not migrated or not seeded.");
}
