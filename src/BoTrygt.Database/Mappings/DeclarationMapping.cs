using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class DeclarationMapping : IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Declaration> builder)
    {
        builder.Property(declaration => declaration.Id).ValueGeneratedNever();
        builder.Property(declaration => declaration.Source).HasMaxLength(Declaration.SourceMaxLength);
    }
}
