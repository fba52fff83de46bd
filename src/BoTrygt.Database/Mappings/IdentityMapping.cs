using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

/// <summary>
/// Identity's own tables. Passkeys are part of schema version 3, which Identity reads from the services of the running
/// program; said here, the tables are the same for whoever makes the model.
/// </summary>
internal sealed class IdentityMapping :
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    private const int KeyMaxLength = 128;
    private const int CredentialIdMaxLength = 450;
    private const int TextMaxLength = 400;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("AccountPasskeys");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(CredentialIdMaxLength);
        builder.OwnsOne(passkey => passkey.Data).ToJson();
        builder.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("AccountClaims");
        builder.Property(claim => claim.ClaimType).HasMaxLength(TextMaxLength);
        builder.Property(claim => claim.ClaimValue).HasMaxLength(TextMaxLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("AccountLogins");
        builder.Property(login => login.LoginProvider).HasMaxLength(KeyMaxLength);
        builder.Property(login => login.ProviderKey).HasMaxLength(KeyMaxLength);
        builder.Property(login => login.ProviderDisplayName).HasMaxLength(KeyMaxLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("AccountTokens");
        builder.Property(token => token.LoginProvider).HasMaxLength(KeyMaxLength);
        builder.Property(token => token.Name).HasMaxLength(KeyMaxLength);
        builder.Property(token => token.Value).HasMaxLength(TextMaxLength);
    }
}
