using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>Tells the people of the three parties how far they are with agreeing. Whoever saves the cause saves the mails with it.</summary>
public sealed class AgreementMails(BoTrygtDb db, Mails mails, SignedInPerson me, TimeProvider clock)
{
    private const int MostChanges = 20;

    /// <summary>To those who sign for each party: the plan waits for them.</summary>
    public async Task AddProposedAsync(Plan plan, PlanVersion proposal, CancellationToken cancellation)
    {
        var name = await NameAsync(plan, cancellation);
        var parties = await db.ReadPartiesAsync(plan.PartnershipId, cancellation);
        var signatories = await db.Memberships.Of([.. parties.Select(party => party.Id)], clock.Today(), Role.Signatory).ToListAsync(cancellation);
        foreach (var signatory in signatories)
        {
            mails.Add(signatory.Email, $"Klar til underskrift: {name}", $"""
                {me.Name} har foreslået {name}. Det er version {proposal.Number}, og den skal underskrives af {DanishLists.InList(parties.Select(party => party.Name))}.

                Du er bedt om at skrive under for {signatory.Organisation}. Læs planen, og skriv under, når I er enige. Er I ikke enige, kan du skrive under med forbehold eller afvise planen og skrive hvorfor.

                {mails.WayTo(PlanAddresses.Sign(plan.Id), "Læs og skriv under")}
                """);
        }
    }

    /// <summary>To those who had signed: the plan was edited, and this is what changed. To the others who were asked: it waits no longer.</summary>
    public async Task AddEditedAsync(Plan plan, PlanVersion fallen, IReadOnlyList<PlanChange> changes, CancellationToken cancellation)
    {
        var name = await NameAsync(plan, cancellation);
        var lines = changes.SelectMany(PlanChangeWords.Lines).ToList();
        var told = string.Join('\n', lines.Take(MostChanges).Select(line => $"- {line}"));
        var changed = $"""
            Det er ændret:
            {(told.Length > 0 ? told : "- Der er droppet eller genoptaget en indsats.")}{(lines.Count > MostChanges ? $"\n- og {lines.Count - MostChanges} ændringer mere" : "")}

            Du får besked, når planen igen er klar til underskrift.

            {mails.WayTo(PlanAddresses.Plan(plan.Id), "Se planen")}
            """;
        await AddAsync(Signers(fallen), $"Din underskrift gælder ikke længere: {name}", $"""
            {me.Name} har ændret {name}, efter at du skrev under på version {fallen.Number}. Underskrifterne gælder derfor ikke længere, og planen er en kladde igen.

            {changed}
            """, cancellation);
        await AddAsync(await AskedAsync(plan, fallen, cancellation), $"Ikke længere til underskrift: {name}", $"""
            {me.Name} har ændret {name}, så version {fallen.Number} er ikke længere til underskrift.

            {changed}
            """, cancellation);
    }

    /// <summary>To those who had signed and those who were asked to: the proposal was taken back.</summary>
    public async Task AddWithdrawnAsync(Plan plan, PlanVersion withdrawn, CancellationToken cancellation)
    {
        var name = await NameAsync(plan, cancellation);
        await AddAsync([.. Signers(withdrawn), .. await AskedAsync(plan, withdrawn, cancellation)], $"Forslaget er trukket tilbage: {name}", $"""
            {me.Name} har trukket forslaget om {name} tilbage. Underskrifter på version {withdrawn.Number} gælder derfor ikke længere. Du får besked, når planen igen er klar til underskrift.

            {mails.WayTo(PlanAddresses.Plan(plan.AmendsId ?? plan.Id), "Se planen")}
            """, cancellation);
    }

    /// <summary>To whoever proposed it, those who had signed and those who were asked to: a party said no, and why.</summary>
    public async Task AddDeclinedAsync(Plan plan, PlanVersion declined, CancellationToken cancellation)
    {
        var name = await NameAsync(plan, cancellation);
        var party = (await db.ReadPartiesAsync(plan.PartnershipId, cancellation)).Single(row => row.Id == declined.DeclinedForId).Name;
        await AddAsync([declined.ProposedById, .. Signers(declined), .. await AskedAsync(plan, declined, cancellation)], $"Afvist af {party}: {name}", $"""
            {me.Name} har på vegne af {party} afvist version {declined.Number} af {name}. Begrundelsen er:

            {declined.Reason}

            Planen er en kladde igen, og de underskrifter, der var sat, gælder ikke længere. Ret den, og foreslå den igen.

            {mails.WayTo(PlanAddresses.Plan(plan.Id), "Se planen")}
            """, cancellation);
    }

    /// <summary>To whoever proposed it and those who signed: all have.</summary>
    public async Task AddAgreedAsync(Plan plan, PlanVersion agreed, CancellationToken cancellation)
    {
        var name = await NameAsync(plan, cancellation);
        var reservations = agreed.Signatures.Count(signature => signature.Reservation is not null);
        var from = plan.IsAmendment ? "Ændringerne gælder fra i dag." : plan.StartsOn > clock.Today() ? $"Planen gælder fra {plan.StartsOn.InDanish()}." : "Planen gælder nu.";
        await AddAsync([agreed.ProposedById, .. Signers(agreed)], $"Alle har skrevet under: {name}", $"""
            Alle tre parter har skrevet under på version {agreed.Number} af {name}{(reservations == 0 ? "" : reservations == 1 ? ", én af dem med forbehold" : $", {reservations} af dem med forbehold")}. {from}

            {mails.WayTo(AgreementAddresses.Version(agreed.PlanId, agreed.Number), "Se det, der er underskrevet")}
            """, cancellation);
    }

    /// <summary>"handleplan 2026–2027 for Bo trygt i Aarhus", as it stands in the middle of a sentence.</summary>
    private async Task<string> NameAsync(Plan plan, CancellationToken cancellation)
    {
        var partnership = await db.Partnerships.Where(row => row.Id == plan.PartnershipId).Select(row => row.Name).SingleAsync(cancellation);
        return $"{(plan.IsAmendment ? "ændringsforslag til " : "")}handleplan {plan.Years} for {partnership}";
    }

    private static IEnumerable<Guid> Signers(PlanVersion version) => version.Signatures.Select(signature => signature.PersonId);

    /// <summary>Those who sign for a party and have not signed; the one who acts knows already.</summary>
    private async Task<IReadOnlyList<Guid>> AskedAsync(Plan plan, PlanVersion version, CancellationToken cancellation)
    {
        var missing = (await db.ReadPartiesAsync(plan.PartnershipId, cancellation)).Select(party => party.Id).Where(party => !version.IsSignedBy(party)).ToList();
        var asked = await db.Memberships.Of(missing, clock.Today(), Role.Signatory).Select(holder => holder.PersonId).ToListAsync(cancellation);
        return [.. asked.Where(person => person != me.PersonId)];
    }

    private async Task AddAsync(IEnumerable<Guid> people, string subject, string text, CancellationToken cancellation)
    {
        var ids = people.Distinct().ToList();
        foreach (var email in await db.People.Where(person => ids.Contains(person.Id)).Select(person => person.Email).ToListAsync(cancellation))
        {
            mails.Add(email, subject, text);
        }
    }
}
