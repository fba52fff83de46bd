using BoTrygt.Database;
using BoTrygt.Database.Seed;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Plans;

/// <summary>The people of the three parties around Aarhus's plan.</summary>
internal sealed class Signers(PortalFactory portal)
{
    public const string Kommune = "underskriver.aarhus@demo.invalid";
    public const string Police = "underskriver.oestjylland@demo.invalid";
    public const string BoTrygt = "underskriver.botrygt@demo.invalid";
    public const string Coordinator = "koordinator.aarhus@demo.invalid";

    public Guid PlanId { get; } = portal.PlanOf(PlanRows.Aarhus).Id;

    public string Address => $"/arbejdsrum/planer/{PlanId}";

    /// <summary>The plan of now with all that was proposed.</summary>
    public Plan Plan => Open().Plans.AsNoTracking().Include(plan => plan.Versions).ThenInclude(version => version.Signatures).ThenInclude(signature => signature.Organisation).Single(plan => plan.Id == PlanId);

    public PlanVersion Newest => Plan.Versions.MaxBy(version => version.Number) ?? throw new InvalidOperationException("Nothing was proposed.");

    /// <summary>What was written to somebody, the newest first.</summary>
    public IReadOnlyList<(string Subject, string Text)> MailsTo(string email) =>
        [.. Open().OutboxMails.AsNoTracking().Where(mail => mail.To == email).OrderByDescending(mail => mail.Sequence).Select(mail => new { mail.Subject, mail.Text }).AsEnumerable().Select(mail => (mail.Subject, mail.Text))];

    /// <summary>Takes what was dropped out of the plan, and proposes it.</summary>
    public async Task<Page> ProposeAsync()
    {
        using var desk = await Desk.OfAsync(portal, Coordinator);
        foreach (var dropped in Open().Initiatives.Where(initiative => initiative.PlanId == PlanId && initiative.Status == InitiativeStatus.Dropped).Select(initiative => initiative.Id).ToList())
        {
            await desk.PostAsync($"/arbejdsrum/indsatser/{dropped}/arkiv");
        }

        return await desk.PostAsync($"{Address}/forslag");
    }

    /// <summary>Opens the page, and signs what it shows.</summary>
    public async Task<Page> SignAsync(string email, string? reservation = null, string password = DemoAccounts.Password, string? address = null)
    {
        using var desk = await Desk.OfAsync(portal, email);
        return await desk.SubmitAsync($"{address ?? Address}/underskrift", "form.form-card", ("Form.Reservation", reservation), ("Form.Password", password));
    }

    public async Task SignAllAsync()
    {
        await ProposeAsync();
        await SignAsync(Kommune);
        await SignAsync(Police);
        await SignAsync(BoTrygt);
    }

    /// <summary>Another person with an account who signs for the same organisation as somebody.</summary>
    public async Task<string> AddColleagueAsync(string email, int number)
    {
        await using var db = Open();
        var organisation = await db.Organisations.Include(row => row.Memberships).SingleAsync(row => row.Memberships.Any(membership => membership.Person.Email == email));
        var hash = await db.Users.Where(account => account.Email == email).Select(account => account.PasswordHash).SingleAsync();
        var person = db.Add(new Person { Name = $"Kollega {number}", Email = $"kollega.{number}@demo.invalid" }).Entity;
        var account = db.Add(Account.Of(person)).Entity;
        (account.NormalizedEmail, account.NormalizedUserName, account.PasswordHash) = (person.Email.ToUpperInvariant(), person.Email.ToUpperInvariant(), hash);
        organisation.Admit(person, Role.Signatory, new DateOnly(2026, 1, 1));
        await db.SaveChangesAsync();
        return person.Email;
    }

    public BoTrygtDb Open() => portal.Database.Open();
}
