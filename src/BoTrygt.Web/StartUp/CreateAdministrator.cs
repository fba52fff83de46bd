using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Settings;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BoTrygt.Web.StartUp;

/// <summary>The command that lets the first administrator in, or one who is locked out: whoever runs the program may do it.</summary>
internal static class CreateAdministrator
{
    public const string Command = "create-administrator";

    /// <summary>Makes what is missing of person, account and membership, and prints a link to choose a password with.</summary>
    public static async Task CreateAdministratorAsync(this WebApplication app, string[] emails)
    {
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            var email = Email(emails);
            var account = await AccountAsync(scope.ServiceProvider, email);
            var host = scope.ServiceProvider.GetRequiredService<PortalSettings>().PublicHost ?? new Uri(PortalServices.StandardAddress);
            var link = await scope.ServiceProvider.GetRequiredService<PasswordLinks>().MakeAsync(account, host);
            Console.WriteLine($"{email} er administrator. Vælg en adgangskode her (linket virker i {PasswordLinks.LifetimeInWords} og kun én gang):");
            Console.WriteLine(link.AbsoluteUri);
        }
        catch (Exception cause) when (cause is DbException or DbUpdateException or RetryLimitExceededException)
        {
            throw new DatabaseStartException($"Databasen kunne ikke bruges ({(cause.InnerException ?? cause).Message.Split('\n')[0].Trim()}). Intet er ændret.", cause);
        }
    }

    private static string Email(string[] emails) =>
        emails is [var email] && new EmailAddressAttribute().IsValid(email.Trim()) && email.Trim().Length <= Person.EmailMaxLength
            ? Person.InSmallLetters(email)
            : throw new SettingException($"Skriv: dotnet BoTrygt.Web.dll {Command} navn@example.dk");

    private static async Task<Account> AccountAsync(IServiceProvider services, string email)
    {
        var db = services.GetRequiredService<BoTrygtDb>();
        if (!await db.IsReadyAsync(CancellationToken.None))
        {
            throw new DatabaseStartException("Databasen er ikke klar. Kør først: dotnet BoTrygt.Web.dll migrate");
        }

        var users = services.GetRequiredService<UserManager<Account>>();
        var account = await users.FindByEmailAsync(email);
        var person = account is null ? await PersonAsync(db, email) : await db.People.SingleAsync(row => row.Id == account.PersonId);
        await AdmitAsync(db, person, services.GetRequiredService<TimeProvider>().Today());
        if (account is not null)
        {
            await db.SaveChangesAsync();
            return account;
        }

        return await OpenAccountAsync(users, person);
    }

    /// <summary>Somebody known under the address, or a new person with the first part of it as a name until it is written.</summary>
    private static async Task<Person> PersonAsync(BoTrygtDb db, string email) =>
        await db.People.OrderBy(row => row.Id).FirstOrDefaultAsync(row => row.Email == email && !db.Users.Any(account => account.PersonId == row.Id))
        ?? db.Add(new Person { Name = email.Split('@')[0], Email = email }).Entity;

    private static async Task AdmitAsync(BoTrygtDb db, Person person, DateOnly today)
    {
        var botrygt = await db.Organisations.Include(row => row.Memberships).FirstAsync(row => row.Kind == OrganisationKind.BoTrygt);
        if (botrygt.CanAdmit(person.Id, Role.Administrator, today))
        {
            botrygt.Admit(person, Role.Administrator, today);
        }
    }

    /// <summary>Saves person and membership with it.</summary>
    private static async Task<Account> OpenAccountAsync(UserManager<Account> users, Person person)
    {
        var account = Account.Of(person);
        var result = await users.CreateAsync(account);
        return result.Succeeded ? account : throw new SettingException(string.Join(' ', result.Errors.Select(error => error.Description).Distinct()));
    }
}
