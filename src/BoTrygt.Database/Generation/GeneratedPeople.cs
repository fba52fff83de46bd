using BoTrygt.Database.Seed;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Generation;

/// <summary>The people and posts of the demo, and their like for every other party: some with an account, one post vacant. And what the parties lend out.</summary>
internal sealed class GeneratedPeople(BoTrygtDb db, IReadOnlyList<string> firstNames, IReadOnlyList<string> lastNames, DateOnly from)
{
    private int _made;

    public static async Task AddAsync(BoTrygtDb db, DateTime now)
    {
        var dates = new DemoDates(now);
        var partnerships = db.Partnerships.Local.ToDictionary(partnership => partnership.MunicipalityCode);
        await DemoPeople.AddAsync(db, partnerships, dates);
        var names = db.People.Local.Select(person => person.Name.Split(' ')).OrderBy(name => name[0], StringComparer.Ordinal).ThenBy(name => name[^1], StringComparer.Ordinal).ToList();
        var people = new GeneratedPeople(db, [.. names.Select(name => name[0]).Distinct()], [.. names.Select(name => name[^1]).Distinct()], dates.Today.AddYears(-GenerationSize.MostYears));
        var slugs = await db.Municipalities.ToDictionaryAsync(place => place.Code, place => place.Slug);
        foreach (var organisation in partnerships.Values.OrderBy(partnership => partnership.MunicipalityCode).SelectMany(partnership => partnership.Parties).Select(party => party.Organisation).Distinct().ToList())
        {
            db.AddRange(DemoBookings.ResourcesOf(organisation));
            people.Complete(organisation, organisation.MunicipalityCode is { } code ? slugs[code] : $"{organisation.PoliceDistrictCode}");
        }
    }

    private void Complete(Organisation organisation, string slug)
    {
        if (organisation.Posts.Count == 0)
        {
            Staff(organisation, slug);
        }

        if (organisation.Memberships.All(membership => membership.Role != Role.Signatory))
        {
            AddPerson(organisation, Role.Signatory, $"underskriver.{slug}", hasAccount: true);
        }
    }

    private void Staff(Organisation organisation, string slug)
    {
        var isMunicipality = organisation.Kind == OrganisationKind.Municipality;
        var coordinator = AddPerson(organisation, organisation.Kind.KeyRole(), $"{(isMunicipality ? "koordinator" : "politi")}.{slug}", hasAccount: true);
        var helper = AddPerson(organisation, isMunicipality ? Role.Reader : Role.PoliceOfficer, $"medarbejder.{slug}", hasAccount: false);
        AddPost(organisation, isMunicipality ? "Tryghedskonsulent" : "Forebyggelseskonsulent", slug, coordinator);
        AddPost(organisation, isMunicipality ? "Driftsleder, Vej og Park" : "Leder af lokalpolitiet", slug, helper);
        AddPost(organisation, isMunicipality ? "Boligsocial medarbejder" : "Lokalbetjent", slug, holder: null);
    }

    private Person AddPerson(Organisation organisation, Role role, string name, bool hasAccount)
    {
        var made = _made++;
        var person = db.Add(new Person { Name = $"{firstNames[made % firstNames.Count]} {lastNames[made * 7 % lastNames.Count]}", Email = $"{name}{DemoAccounts.Domain}" }).Entity;
        organisation.Admit(person, role, from);
        if (hasAccount)
        {
            db.Add(DemoPeople.AccountOf(person));
        }

        return person;
    }

    private static void AddPost(Organisation organisation, string title, string slug, Person? holder) => organisation.Posts.Add(new Post
    {
        OrganisationId = organisation.Id,
        Title = title,
        Mailbox = $"tryghed.{slug}{DemoAccounts.Domain}",
        HolderId = holder?.Id,
        IsDemo = true,
    });
}
