using BoTrygt.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Providers;

public static class ProvidersInUse
{
    /// <summary>The organisation's login, with all that belongs to it; null when it has none, or it is off.</summary>
    public static Task<IdentityProvider?> OnAsync(this IQueryable<IdentityProvider> providers, Guid organisationId, CancellationToken cancellation) =>
        providers.AsNoTracking().AsSplitQuery().Include(provider => provider.Organisation).Include(provider => provider.Domains).Include(provider => provider.RoleClaims)
            .SingleOrDefaultAsync(provider => provider.OrganisationId == organisationId && provider.IsOn, cancellation);
}
