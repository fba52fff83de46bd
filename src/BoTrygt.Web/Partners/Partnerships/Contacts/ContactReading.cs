using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships.Contacts;

internal static class ContactReading
{
    /// <summary>A contact of that running partnership that the person may do this with, ready for the act.</summary>
    public static Task<ContactPerson?> FindContactAsync(this BoTrygtDb db, Rights rights, Permission permission, string slug, Guid id, CancellationToken cancellation) =>
        db.ContactPersons.AllowedTo(rights, permission)
            .WithPost()
            .SingleOrDefaultAsync(
                contact => contact.Id == id && db.Partnerships.Any(partnership => partnership.Id == contact.PartnershipId && partnership.EndedOn == null && partnership.Municipality.Slug == slug),
                cancellation);
}
