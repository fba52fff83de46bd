using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.Property(meeting => meeting.Id).ValueGeneratedNever();
        builder.Property(meeting => meeting.Version).IsConcurrencyToken();
        builder.Property(meeting => meeting.Subject).HasMaxLength(Meeting.SubjectMaxLength);
        builder.Property(meeting => meeting.Place).HasMaxLength(Meeting.PlaceMaxLength);
        builder.Property(meeting => meeting.VideoLink).HasMaxLength(Meeting.VideoLinkMaxLength);
        builder.Ignore(meeting => meeting.Agenda);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(meeting => meeting.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(meeting => meeting.ClosedBy).WithMany().HasForeignKey(meeting => meeting.ClosedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(meeting => meeting.Items).WithOne().HasForeignKey(item => item.MeetingId);
        builder.HasMany(meeting => meeting.Attendees).WithOne().HasForeignKey(attendee => attendee.MeetingId);
        builder.HasMany(meeting => meeting.Decisions).WithOne(decision => decision.Meeting).HasForeignKey(decision => decision.MeetingId);
        builder.HasMany(meeting => meeting.Corrections).WithOne().HasForeignKey(correction => correction.MeetingId);
        builder.HasIndex(meeting => new { meeting.PartnershipId, meeting.BeginsAt });
    }
}

internal sealed class AgendaItemMapping : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.Title).HasMaxLength(AgendaItem.TitleMaxLength);
        builder.Property(item => item.Text).HasMaxLength(AgendaItem.TextMaxLength);
        builder.Property(item => item.Minutes).HasMaxLength(AgendaItem.MinutesMaxLength);
        builder.HasOne(item => item.SuggestedFor).WithMany().HasForeignKey(item => item.SuggestedForId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(item => item.Lines).WithOne().HasForeignKey(line => line.ItemId);
    }
}

internal sealed class AgendaLineMapping : IEntityTypeConfiguration<AgendaLine>
{
    public void Configure(EntityTypeBuilder<AgendaLine> builder)
    {
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Words).HasMaxLength(AgendaLine.WordsMaxLength);
        builder.HasIndex(line => new { line.ItemId, line.Source, line.SubjectId }).IsUnique();
    }
}

internal sealed class AttendeeMapping : IEntityTypeConfiguration<Attendee>
{
    public void Configure(EntityTypeBuilder<Attendee> builder)
    {
        builder.Property(attendee => attendee.Id).ValueGeneratedNever();
        builder.Property(attendee => attendee.Name).HasMaxLength(Attendee.NameMaxLength);
        builder.Property(attendee => attendee.Title).HasMaxLength(Attendee.TitleMaxLength);
        builder.Property(attendee => attendee.Organisation).HasMaxLength(Organisation.NameMaxLength);
        builder.HasOne<Post>().WithMany().HasForeignKey(attendee => attendee.PostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(attendee => new { attendee.MeetingId, attendee.PostId }).IsUnique().HasFilter("[PostId] IS NOT NULL");
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.Property(decision => decision.Id).ValueGeneratedNever();
        builder.Property(decision => decision.Version).IsConcurrencyToken();
        builder.Property(decision => decision.Text).HasMaxLength(Decision.TextMaxLength);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(decision => decision.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(decision => decision.Organisation).WithMany().HasForeignKey(decision => decision.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(decision => decision.Post).WithMany().HasForeignKey(decision => decision.PostId).OnDelete(DeleteBehavior.Restrict);
        // An amendment that is dropped takes its new initiatives along: then the decision has become nothing.
        builder.HasOne<Initiative>().WithMany().HasForeignKey(decision => decision.InitiativeId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Request>().WithMany().HasForeignKey(decision => decision.RequestId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(decision => new { decision.PartnershipId, decision.DoneOn });
    }
}

internal sealed class MinutesCorrectionMapping : IEntityTypeConfiguration<MinutesCorrection>
{
    public void Configure(EntityTypeBuilder<MinutesCorrection> builder)
    {
        builder.Property(correction => correction.Id).ValueGeneratedNever();
        builder.Property(correction => correction.Text).HasMaxLength(MinutesCorrection.TextMaxLength);
        builder.HasOne(correction => correction.AddedBy).WithMany().HasForeignKey(correction => correction.AddedById).OnDelete(DeleteBehavior.Restrict);
    }
}
