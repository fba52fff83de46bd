using BoTrygt.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.HasOne(account => account.Person).WithOne().HasForeignKey<Account>(account => account.PersonId).OnDelete(DeleteBehavior.Restrict);
        // Identity leaves these without a length.
        builder.Property(account => account.PasswordHash).HasMaxLength(256);
        builder.Property(account => account.SecurityStamp).HasMaxLength(64);
        builder.Property(account => account.ConcurrencyStamp).HasMaxLength(64);
        builder.Property(account => account.AuthenticatorSeal).HasMaxLength(400);
        builder.Ignore(account => account.HasAuthenticator);
        builder.Ignore(account => account.HasSecondFactor);
        builder.Ignore(account => account.HasPassword);
        builder.Property(account => account.PhoneNumber).HasMaxLength(40);
    }
}
