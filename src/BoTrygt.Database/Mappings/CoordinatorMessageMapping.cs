using BoTrygt.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class CoordinatorMessageMapping : IEntityTypeConfiguration<CoordinatorMessage>
{
    public void Configure(EntityTypeBuilder<CoordinatorMessage> builder)
    {
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Subject).HasMaxLength(CoordinatorMessage.SubjectMaxLength);
        builder.Property(message => message.Text).HasMaxLength(CoordinatorMessage.TextMaxLength);
        builder.HasOne(message => message.SentBy).WithMany().HasForeignKey(message => message.SentById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(message => message.SentAt);
    }
}
