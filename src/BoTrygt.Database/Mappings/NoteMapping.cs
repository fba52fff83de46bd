using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class NoteMapping : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.Property(note => note.Id).ValueGeneratedNever();
        builder.Property(note => note.Text).HasMaxLength(Note.TextMaxLength);
        builder.HasOne(note => note.Author).WithMany().HasForeignKey(note => note.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(note => note.Organisation).WithMany().HasForeignKey(note => note.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
