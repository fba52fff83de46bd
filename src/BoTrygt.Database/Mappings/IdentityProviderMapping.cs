using BoTrygt.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class IdentityProviderMapping : IEntityTypeConfiguration<IdentityProvider>, IEntityTypeConfiguration<ProviderDomain>, IEntityTypeConfiguration<RoleClaim>
{
    public void Configure(EntityTypeBuilder<IdentityProvider> builder)
    {
        builder.Property(provider => provider.Id).ValueGeneratedNever();
        builder.Property(provider => provider.Version).IsConcurrencyToken();
        builder.Property(provider => provider.Authority).HasMaxLength(IdentityProvider.AuthorityMaxLength);
        builder.Property(provider => provider.ClientId).HasMaxLength(IdentityProvider.ClientIdMaxLength);
        builder.Property(provider => provider.SecretSeal).HasMaxLength(IdentityProvider.SealMaxLength);
        builder.HasOne(provider => provider.Organisation).WithMany().HasForeignKey(provider => provider.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(provider => provider.Domains).WithOne().HasForeignKey(domain => domain.ProviderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(provider => provider.RoleClaims).WithOne().HasForeignKey(claim => claim.ProviderId).OnDelete(DeleteBehavior.Cascade);
        // One for each organisation.
        builder.HasIndex(provider => provider.OrganisationId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProviderDomain> builder)
    {
        builder.ToTable("ProviderDomains");
        builder.Property(domain => domain.Id).ValueGeneratedNever();
        builder.Property(domain => domain.Name).HasMaxLength(ProviderDomain.NameMaxLength);
        // No two logins speak for the same addresses.
        builder.HasIndex(domain => domain.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RoleClaim> builder)
    {
        builder.ToTable("RoleClaims");
        builder.Property(claim => claim.Id).ValueGeneratedNever();
        builder.Property(claim => claim.Type).HasMaxLength(RoleClaim.TypeMaxLength);
        builder.Property(claim => claim.Value).HasMaxLength(RoleClaim.ValueMaxLength);
        builder.HasIndex(claim => new { claim.ProviderId, claim.Type, claim.Value, claim.Role }).IsUnique();
    }
}
