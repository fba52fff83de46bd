using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Access;

/// <summary>Asks people to take on roles. Rows and mails are added to the context; whoever saves the cause saves them with it.</summary>
public sealed class Inviting(BoTrygtDb db, SignedInPerson me, Mails mails, LinkHost host, TimeProvider clock)
{
    public const string Path = "/invitation";
    public const string LifetimeInWords = "48 timer";
    public const string NoHost = "Portalens adresse er ikke sat op, så linket kan ikke sendes. Bed driften om at sætte Portal:PublicHost.";

    /// <summary>An organisation whose people the one at the desk looks after, with its memberships; null for all others.</summary>
    public Task<Organisation?> OrganisationAsync(Guid id, CancellationToken cancellation) =>
        db.Organisations.Managed(me.Rights).Include(organisation => organisation.Memberships).SingleOrDefaultAsync(organisation => organisation.Id == id, cancellation);

    /// <summary>What stands in the way of asking somebody; null when nothing does.</summary>
    /// <param name="organisation">With its <see cref="Organisation.Memberships"/> loaded.</param>
    /// <param name="ask">Who is to be what.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public async Task<string?> ProblemAsync(Organisation organisation, InvitationAsk ask, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(ask);
        var email = Person.InSmallLetters(ask.Email);
        if (me.Rights.NotToGive(organisation, ask.Role) is { } refusal)
        {
            return refusal;
        }

        if (await db.Invitations.Where(Invitation.Open).AnyAsync(one => one.OrganisationId == organisation.Id && one.Email == email && one.Role == ask.Role, cancellation)
            || db.Invitations.Local.Any(one => one.OrganisationId == organisation.Id && one.Email == email && one.Role == ask.Role && one.IsOpen))
        {
            return "Adressen er allerede inviteret til den rolle. Send invitationen igen, hvis mailen er væk.";
        }

        var person = await db.People.SingleOrDefaultAsync(one => one.Email == email, cancellation);
        return person is null ? null : await ProblemOfAsync(organisation, person, ask.Role, ask.LastDay, cancellation);
    }

    /// <summary>What stands in the way of giving somebody a role; null when nothing does. Who gives it is asked with <see cref="AccessWords.NotToGive"/>.</summary>
    /// <param name="organisation">With its <see cref="Organisation.Memberships"/> loaded.</param>
    /// <param name="person">Who.</param>
    /// <param name="role">The role.</param>
    /// <param name="lastDay">Its last day; null while no end is set.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public async Task<string?> ProblemOfAsync(Organisation organisation, Person person, Role role, DateOnly? lastDay, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(person);
        return !organisation.CanAdmit(person.Id, role, clock.Today(), lastDay) ? $"{person.Name} har allerede den rolle i {organisation.Name}."
            : role.Signs() && await db.OtherPartyOfAsync(person.Id, organisation, clock.Today(), cancellation) is { } other ? AccessWords.WorksForOther(person.Name, other, organisation.Name)
            : null;
    }

    /// <summary>Asks.</summary>
    /// <param name="request">Of the one who asks; in Development it says where the portal is.</param>
    /// <param name="organisation">Whose role it is.</param>
    /// <param name="ask">Who is to be what; see <see cref="ProblemAsync"/>.</param>
    public Invitation Add(HttpRequest request, Organisation organisation, InvitationAsk ask)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(ask);
        var invitation = db.Add(new Invitation { OrganisationId = organisation.Id, Role = ask.Role, Name = ask.Name.Trim(), Email = ask.Email, LastDay = ask.LastDay }).Entity;
        Send(request, invitation, organisation.Name);
        return invitation;
    }

    /// <summary>Sends a new link; the one before it works no more.</summary>
    public void Send(HttpRequest request, Invitation invitation, string organisation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        var path = $"{Path}?kode={invitation.Send(me.PersonId, clock.GetUtcNow().UtcDateTime)}";
        mails.Add(new(null, invitation.Email), $"Du er inviteret til Bo trygt: {invitation.Role.InDanish()}", new MailBody().Greet(invitation.Name)
            .Paragraph($"{me.Name} inviterer dig til Bo trygts arbejdsrum. Du får rollen »{invitation.Role.InDanish()}« i {organisation}{(invitation.LastDay is { } last ? $" til og med {last.InDanish()}" : "")}.")
            .Action("Se invitationen", path)
            .Paragraph($"Linket virker i {LifetimeInWords} og kun én gang. Det er kun til dig: send det ikke videre.")
            .Paragraph("Kender du ikke noget til det, skal du ikke gøre noget."));
        if (host.Of(request) is { } address)
        {
            host.Show(new(address, path));
        }
    }

    /// <summary>There is an address to lead people to.</summary>
    public bool CanSend(HttpRequest request) => host.Of(request) is not null;
}

/// <summary>Who is asked to be what.</summary>
/// <param name="Name">What the person is called.</param>
/// <param name="Email">What the person is to sign in with.</param>
/// <param name="Role">Of the organisation's kind.</param>
/// <param name="LastDay">The last day of the role; null while no end is set.</param>
public sealed record InvitationAsk(string Name, string Email, Role Role, DateOnly? LastDay = null);
