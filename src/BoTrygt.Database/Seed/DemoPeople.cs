using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using CsvHelper;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BoTrygt.Database.Seed;

/// <summary>Made-up people, posts, associations and accounts for Development.</summary>
internal sealed class DemoPeople
{
    /// <summary>One for all of them: everybody knows the password, and a hash takes its time.</summary>
    private static readonly Lazy<string> PasswordHash =
        new(() => new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = Account.HashIterations })).HashPassword(null!, DemoAccounts.Password));

    private readonly Dictionary<string, Organisation> _organisations;
    private readonly Dictionary<string, Person> _people = [];
    private readonly Dictionary<string, Post> _posts = [];

    private DemoPeople(Dictionary<string, Organisation> organisations) => _organisations = organisations;

    /// <summary>By organisation and key: <c>751/forebyggelse</c>.</summary>
    public IReadOnlyDictionary<string, Post> Posts => _posts;

    /// <summary>By e-mail.</summary>
    public IReadOnlyDictionary<string, Person> People => _people;

    public static async Task<DemoPeople> AddAsync(BoTrygtDb db, IReadOnlyDictionary<string, Partnership> partnerships, DemoDates dates)
    {
        var organisations = (await db.Organisations.ToListAsync()).ToDictionary(organisation => organisation.MunicipalityCode ?? organisation.PoliceDistrictCode ?? "botrygt");
        foreach (var (municipality, name) in SeedFile.Rows("Demo.associations.csv", csv => (csv.GetString("municipality"), csv.GetString("name"))))
        {
            organisations[name] = db.Add(Organisation.Association(name, partnerships[municipality].Id)).Entity;
        }

        var demo = new DemoPeople(organisations);
        SeedFile.Rows("Demo.people.csv", csv => demo.AddPerson(db, csv, dates));
        SeedFile.Rows("Demo.posts.csv", csv => demo.AddPost(db, csv));
        db.ChangeTracker.DetectChanges(); // so that people know their memberships
        return demo;
    }

    /// <summary>A row is a membership: the person comes with the first one.</summary>
    private Person AddPerson(BoTrygtDb db, CsvReader csv, DemoDates dates)
    {
        var email = csv.GetString("email");
        if (!_people.TryGetValue(email, out var person))
        {
            _people[email] = person = db.Add(new Person { Name = csv.GetString("name"), Email = email }).Entity;
            if (csv.GetString("account") == "yes")
            {
                db.Add(AccountOf(person));
            }
        }

        _organisations[csv.GetString("organisation")].Admit(person, Enum.Parse<Role>(csv.GetString("role")), dates.Today.AddYears(-1));
        return person;
    }

    /// <summary>An account with the password that everybody knows.</summary>
    public static Account AccountOf(Person person)
    {
        var account = Account.Of(person);
        account.PasswordHash = PasswordHash.Value;
        return account;
    }

    private Post AddPost(BoTrygtDb db, CsvReader csv)
    {
        var organisation = _organisations[csv.GetString("organisation")];
        var holder = csv.GetString("holder");
        var post = new Post
        {
            OrganisationId = organisation.Id,
            Title = csv.GetString("title"),
            Mailbox = csv.GetString("mailbox"),
            HolderId = holder.Length == 0 ? null : _people[holder].Id,
            IsDemo = true,
        };
        return _posts[$"{csv.GetString("organisation")}/{csv.GetString("key")}"] = db.Add(post).Entity;
    }
}
