using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>Who comes, besides those of the demo.</summary>
internal sealed class WorldPeople(BoTrygtDb db, IReadOnlyDictionary<string, Organisation> organisations)
{
    public static readonly DateOnly Today = DateOnly.FromDateTime(TestDatabase.SeededAt);

    /// <summary>The column of each person who comes; null for a stranger, who gets the way to the sign-in page everywhere.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Columns = new Dictionary<string, string?>
    {
        ["nobody.signed.in"] = null,
        ["password.changed"] = null,
        ["no.memberships"] = "Without",
        ["membership.ended"] = "Without",
        ["laeser.aarhus"] = "Reader",
        ["underskriver.aarhus"] = "Signatory",
        ["underskriver.botrygt"] = "BoTrygtSignatory",
        ["forening.aarhus"] = "Association",
        ["koordinator.aarhus"] = "Coordinator",
        ["two.memberships"] = "Two",
        ["police.officer"] = "Officer",
        ["politi.oestjylland"] = "PoliceCoordinator",
        ["redaktoer.aarhus"] = "LocalEditor",
        ["redaktoer"] = "NationalEditor",
        ["korrektur"] = "Reviewer",
        ["konsulent"] = "Consultant",
        ["sekretariat"] = "Secretariat",
        ["administrator"] = "Administrator",
    };

    public static string EmailOf(string person) => $"{person}@demo.invalid";

    /// <summary>Those with an account who come.</summary>
    public void AddVisitors()
    {
        AddAccount(Add("no.memberships"));
        AddAccount(Add("password.changed", ("own", Role.MunicipalityCoordinator)));
        AddAccount(Add("police.officer", ("police", Role.PoliceOfficer)));
        AddAccount(Add("two.memberships", ("own", Role.MunicipalityCoordinator), ("district", Role.Reader), ("ended", Role.MunicipalityCoordinator)));
        var former = Add("membership.ended", ("own", Role.MunicipalityCoordinator));
        AddAccount(former);
        End(former);
    }

    public Person Add(string name, params (string Organisation, Role Role)[] memberships)
    {
        var person = db.Add(new Person { Name = name, Email = EmailOf(name) }).Entity;
        foreach (var (organisation, role) in memberships)
        {
            organisations[organisation].Admit(person, role, Today.AddYears(-1));
        }

        db.ChangeTracker.DetectChanges(); // so that people know their memberships
        return person;
    }

    /// <summary>Yesterday was the last day.</summary>
    public static void End(Person person)
    {
        var membership = person.Memberships.Single();
        membership.Organisation.End(membership, Today.AddDays(-1));
    }

    /// <summary>Whoever has the old cookie is a stranger afterwards.</summary>
    public static Task ChangePasswordAsync(BoTrygtDb db, string email) =>
        db.Users.Where(account => account.Email == email).ExecuteUpdateAsync(set => set.SetProperty(account => account.SecurityStamp, "changed"));

    /// <returns>Whose it is.</returns>
    public Guid AddAccount(Person person)
    {
        var account = db.Add(Account.Of(person)).Entity;
        account.NormalizedEmail = account.NormalizedUserName = person.Email.ToUpperInvariant();
        account.PasswordHash = DemoPassword.Hash;
        return person.Id;
    }
}
