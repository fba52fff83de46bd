using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>People, members, contacts and plans of all partnerships; never in Production, and marked on every page that shows them.</summary>
internal static class DemoPartnerships
{
    public static async Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        var dates = new DemoDates(now);
        var partnerships = await db.Partnerships.Include(partnership => partnership.Parties).ToDictionaryAsync(partnership => partnership.MunicipalityCode);
        var demo = await DemoPeople.AddAsync(db, partnerships, dates);
        db.AddRange(SeedFile.Rows("Demo.members.csv", csv => new Member
        {
            PartnershipId = partnerships[csv.GetString("municipality")].Id,
            PostId = demo.Posts[csv.GetString("post")].Id,
            Group = Enum.Parse<MemberGroup>(csv.GetString("group")),
        }));
        SeedFile.Rows("Demo.contacts.csv", csv => AddContact(
            db, partnerships[csv.GetString("municipality")].Id, demo, csv.GetString("post"), csv.GetString("consent") == "yes", csv.GetString("shown") == "yes", now));
        DemoPlans.Add(db, partnerships, demo, await DemoActivities.ReadAsync(db), dates);
    }

    private static ContactPerson AddContact(BoTrygtDb db, Guid partnershipId, DemoPeople demo, string key, bool consents, bool isShown, DateTime now)
    {
        var post = demo.Posts[key];
        var contact = db.Add(new ContactPerson { PartnershipId = partnershipId, PostId = post.Id, OwnerOrganisationId = post.OrganisationId }).Entity;
        if (consents)
        {
            contact.RecordConsent(DateOnly.FromDateTime(now));
        }

        if (isShown)
        {
            contact.ShowToCitizens(now);
        }

        return contact;
    }
}
