using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Catalogue;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>What the matrix asks of the catalogue.</summary>
internal sealed class WorldCatalogue(BoTrygtDb db, Place own)
{
    private static readonly string Unknown = new Guid(1, 2, 3, new byte[8]).ToString();

    public void Add(Action<string, string, (string Parameter, string Value)[]> put)
    {
        var all = db.Activities.OrderBy(activity => activity.Slug).Take(2).ToList();
        all[1].Withdraw(TestDatabase.SeededAt);
        put("activity", "listed", [("slug", all[0].Slug), ("id", $"{all[0].Id}")]);
        put("activity", "withdrawn", [("slug", all[1].Slug), ("id", $"{all[1].Id}")]);
        put("activity", "unknown", [("slug", "findes-ikke"), ("id", Unknown)]);
        foreach (var (scope, email) in new[] { ("coordinator", "koordinator.aarhus"), ("consultant", "konsulent"), ("gone", "koordinator.aarhus") })
        {
            var experience = Experience(all[0], WorldPeople.EmailOf(email));
            put("experience", scope, [("id", $"{experience.Id}")]);
            if (scope == "gone")
            {
                experience.Withdraw(experience.AuthorId, TestDatabase.SeededAt);
            }
        }

        put("experience", "unknown", [("id", Unknown)]);
    }

    private ActivityExperience Experience(Activity activity, string email)
    {
        var author = db.Memberships.Where(membership => membership.Person.Email == email).Select(membership => new OnBehalf(membership.PersonId, membership.OrganisationId)).First();
        return db.Add(ActivityExperience.Give(activity.Id, own.Id, author, new("Prøve", "", "Prøve", ""), TestDatabase.SeededAt)).Entity;
    }
}
