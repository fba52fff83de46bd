using BoTrygt.Database;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Providers;

/// <summary>Whether the door shows the way to organisations' own logins: it does when there is one.</summary>
public sealed class ProviderDoors(BoTrygtDb db)
{
    public Task<bool> AnyAsync(CancellationToken cancellation) => db.IdentityProviders.AnyAsync(provider => provider.IsOn, cancellation);
}
