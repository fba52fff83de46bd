using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>Tells those who coordinate and sign for the parties what becomes of their partnership. Whoever saves the change saves the mails with it.</summary>
public sealed class StageMails(BoTrygtDb db, Mails mails, SignedInPerson me, TimeProvider clock)
{
    /// <param name="partnership">With its parties and municipality.</param>
    /// <param name="news">What it is.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public async Task AddAsync(Partnership partnership, StageNews news, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        ArgumentNullException.ThrowIfNull(news);
        foreach (var addressee in await AddresseesAsync(partnership, cancellation))
        {
            mails.Add(addressee, $"{partnership.Name} {news.What}", new MailBody()
                .Paragraph($"{me.Name} fra Bo trygt har meldt, at {partnership.Name} {news.What}.")
                .Paragraph(news.Meaning)
                .Action("Se partnerskabet", PlanAddresses.Partnership(partnership.Municipality.Slug)));
        }
    }

    /// <summary>Whoever does it knows it already.</summary>
    private async Task<List<Addressee>> AddresseesAsync(Partnership partnership, CancellationToken cancellation)
    {
        var parties = partnership.Parties.Select(party => party.OrganisationId).ToList();
        var roles = OrganisationRoles.RolesOfParties;
        return await db.Memberships.Where(Membership.ActiveOn(clock.Today()))
            .Where(membership => parties.Contains(membership.OrganisationId) && roles.Contains(membership.Role) && membership.PersonId != me.PersonId)
            .Select(membership => new Addressee(membership.PersonId, membership.Person.Email)).Distinct().ToListAsync(cancellation);
    }
}

/// <summary>What becomes of a partnership, as its people are told.</summary>
/// <param name="What">After its name: »holder pause«.</param>
/// <param name="Meaning">What that means for them.</param>
public sealed record StageNews(string What, string Meaning)
{
    public static StageNews Live { get; } = new("er i gang", "Borgerne ser partnerskabet fra nu af, og I følger op på handleplanen i portalen.");

    public static StageNews Pause { get; } = new("holder pause", "Borgerne får det at vide på kommunens side. I kan stadig læse og skrive i portalen, men I bliver ikke spurgt eller mindet om noget, før partnerskabet er i gang igen.");

    public static StageNews Resumed { get; } = new("er i gang igen", "Pausen er slut. Det, der ventede på jer, står på jeres overblik igen.");

    public static StageNews GoesOn { get; } = new("slutter ikke alligevel", "Slutdatoen er fjernet. I har adgang som før.");

    public static StageNews Ends(DateOnly lastDay) => new($"slutter {lastDay.InDanish()}", "I har adgang til og med den dag. Alt, hvad I har skrevet, bliver liggende. Skriv til Bo trygt, hvis I vil have en kopi af det hele.");

    public static StageNews Renewed(Declaration declaration)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        return new("er forlænget", $"Den nye erklæring er underskrevet {declaration.SignedOn.InDanish()}{(declaration.EndsOn is { } end ? $" og gælder til {end.InDanish()}" : "")}.");
    }
}
