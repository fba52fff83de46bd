using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>Puts a row of a kind and a scope into the world, as the values of a route's parameters.</summary>
internal delegate void PutRow(string kind, string scope, params (string Parameter, string Value)[] values);

/// <summary>Organisations with their posts and invitations, and the people that somebody looks after.</summary>
internal sealed class WorldOrganisations(BoTrygtDb db, WorldPeople people, IReadOnlyDictionary<string, Organisation> organisations, PutRow put)
{
    public void Add()
    {
        AddOrganisations();
        AddPeople();
    }

    private void AddOrganisations()
    {
        foreach (var (scope, organisation) in organisations)
        {
            put("organisation", scope, ("id", $"{organisation.Id}"), ("organisationId", $"{organisation.Id}"));
            put("invitation", scope, ("id", $"{AddInvitation(organisation)}"));
            put("post", scope, ("id", $"{organisation.Posts.First(post => post.Title.StartsWith(Place.PostTitle, StringComparison.Ordinal)).Id}"));
        }

        put("organisation", "unknown", ("id", WorldRows.Unknown), ("organisationId", WorldRows.Unknown));
        put("invitation", "unknown", ("id", WorldRows.Unknown));
        put("post", "unknown", ("id", WorldRows.Unknown));
    }

    private Guid AddInvitation(Organisation organisation)
    {
        var invitation = db.Add(new Invitation { OrganisationId = organisation.Id, Role = organisation.Kind.Roles()[^1], Name = "Prøve", Email = "inviteret@demo.invalid" }).Entity;
        invitation.Send(db.People.Local.First().Id, TestDatabase.SeededAt);
        return invitation.Id;
    }

    private void AddPeople()
    {
        AddPerson("own", ("own", Role.Reader));
        AddPerson("police", ("police", Role.Reader));
        AddPerson("botrygt", ("botrygt", Role.Reader));
        AddPerson("administrator", ("botrygt", Role.Administrator));
        AddPerson("association", ("association", Role.CivilSocietyContributor));
        AddPerson("district", ("district", Role.Reader));
        AddPerson("both", ("own", Role.Reader), ("district", Role.MunicipalityCoordinator));
        WorldPeople.End(AddPerson("former", ("own", Role.Reader)));
        put("person", "unknown", ("id", WorldRows.Unknown), ("personId", WorldRows.Unknown));
        new List<string> { "accountholder", "session", "passkey", "membership" }.ForEach(kind => put(kind, "unknown", ("id", WorldRows.Unknown)));
    }

    private Person AddPerson(string scope, params (string Organisation, Role Role)[] memberships)
    {
        var person = people.Add($"looked.after.{scope}", memberships);
        put("accountholder", scope, ("id", $"{people.AddAccount(people.Add($"holds.account.{scope}", memberships))}"));
        put("person", scope, ("id", $"{person.Id}"), ("personId", $"{person.Id}"));
        put("membership", scope, ("id", $"{person.Memberships.Last().Id}"));
        return person;
    }
}
