using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships;

/// <summary>What the partnership's pages read, each within what the person may.</summary>
internal static class PartnershipReading
{
    private const int NewestNotes = 5;

    /// <summary>Steering group first, then by organisation.</summary>
    public static async Task<IReadOnlyList<MemberRow>> ReadMembersAsync(this BoTrygtDb db, Rights rights, Guid partnershipId, CancellationToken cancellation)
    {
        var members = await db.Members.AsNoTracking().AllowedTo(rights, Permission.ReadPlan)
            .Where(member => member.PartnershipId == partnershipId)
            .Select(member => new MemberRow(member.Id, member.PostId, member.Group, member.Post.Title, member.Post.Organisation.Name, member.Post.Holder!.Name))
            .ToListAsync(cancellation);
        return [.. members.OrderBy(member => member.Group).ThenBy(member => member.Organisation, DanishOrder.Comparer).ThenBy(member => member.Post, DanishOrder.Comparer)];
    }

    /// <summary>The posts citizens may turn to, with what is needed to say how each stands.</summary>
    public static async Task<IReadOnlyList<ContactPerson>> ReadContactsAsync(this BoTrygtDb db, Rights rights, Guid partnershipId, CancellationToken cancellation)
    {
        var contacts = await db.ContactPersons.AsNoTracking().AllowedTo(rights, Permission.ReadPlan)
            .WithPost()
            .Where(contact => contact.PartnershipId == partnershipId)
            .ToListAsync(cancellation);
        return [.. contacts.OrderBy(contact => contact.Post.Organisation.Kind).ThenBy(contact => contact.Post.Title, DanishOrder.Comparer)];
    }

    public static IQueryable<ContactPerson> WithPost(this IQueryable<ContactPerson> contacts) => contacts
        .Include(contact => contact.Post).ThenInclude(post => post.Organisation)
        .Include(contact => contact.Post).ThenInclude(post => post.Holder)
        .Include(contact => contact.Publication);

    /// <summary>For civil society: shared notes about initiatives that are shared.</summary>
    public static async Task<IReadOnlyList<NoteRow>> ReadNewestNotesAsync(this BoTrygtDb db, Rights rights, Guid partnershipId, CancellationToken cancellation)
    {
        var readsAll = rights.To(Permission.ReadPlan).CoversAllOf(partnershipId);
        var notes =
            from initiative in db.Initiatives.AsNoTracking().AllowedTo(rights, Permission.ReadPlan)
            where initiative.PartnershipId == partnershipId
            from note in initiative.Notes
            where readsAll || note.IsShared
            orderby note.WrittenAt descending
            select new NoteRow(initiative.Id, initiative.Title, note.Author.Name, note.Organisation.Name, note.WrittenAt, note.Text);
        return await notes.Take(NewestNotes).ToListAsync(cancellation);
    }
}
