using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BoTrygt.Database;

/// <summary>
/// When a post gets another holder, the name of the one before leaves what citizens read, in the same SaveChanges and
/// wherever the post is edited: nobody has to think of it. The rule itself is <see cref="ContactPerson.HandOver"/>.
/// </summary>
internal sealed class ShownNames : SaveChangesInterceptor
{
    public static readonly ShownNames Instance = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is BoTrygtDb db && HandedOver(db) is { Count: > 0 } posts)
        {
            ContactsOf(db, posts).ToList().ForEach(contact => contact.HandOver());
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is BoTrygtDb db && HandedOver(db) is { Count: > 0 } posts)
        {
            (await ContactsOf(db, posts).ToListAsync(cancellationToken)).ForEach(contact => contact.HandOver());
        }

        return result;
    }

    private static List<Guid> HandedOver(BoTrygtDb db)
    {
        db.ChangeTracker.DetectChanges();
        return [.. db.ChangeTracker.Entries<Post>().Where(post => post.State == EntityState.Modified && post.Property(row => row.HolderId).IsModified).Select(post => post.Entity.Id)];
    }

    private static IQueryable<ContactPerson> ContactsOf(BoTrygtDb db, List<Guid> posts) => db.ContactPersons
        .Include(contact => contact.Post)
        .Include(contact => contact.Publication)
        .Where(contact => posts.Contains(contact.PostId));
}
