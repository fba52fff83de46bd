using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Partnerships;
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
            mails.Add(new(signatory.PersonId, signatory.Email), $"Klar til underskrift: {name}", new MailBody()
                .Paragraph($"{me.Name} har foreslået {name}. Det er version {proposal.Number}, og den skal underskrives af {DanishLists.InList(parties.Select(party => party.Name))}.")
                .Paragraph($"Du er bedt om at skrive under for {signatory.Organisation}. Læs planen, og skriv under, når I er enige. Er I ikke enige, kan du skrive under med forbehold eller afvise planen og skrive hvorfor.")
                .Action("Læs og skriv under", PlanAddresses.Sign(plan.Id)));
        }
    }

    /// <summary>To those who had signed: the plan was edited, and this is what changed. To the others who were asked: it waits no longer.</summary>
    public async Task AddEditedAsync(Plan plan, PlanVersion fallen, IReadOnlyList<PlanChange> changes, CancellationToken cancellation)
    {
        var name = await NameAsync(plan, cancellation);
        await AddAsync(Signers(fallen), $"Din underskrift gælder ikke længere: {name}", new MailBody()
            .Paragraph($"{me.Name} har ændret {name}, efter at du skrev under på version {fallen.Number}. Underskrifterne gælder derfor ikke længere, og planen er en kladde igen.")
            .Then(WhatChanged(plan, changes)), cancellation);
        await AddAsync(await AskedAsync(plan, fallen, cancellation), $"Ikke længere til underskrift: {name}", new MailBody()
            .Paragraph($"{me.Name} har ændret {name}, så version {fallen.Number} er ikke længere til underskrift.")
            .Then(WhatChanged(plan, changes)), cancellation);
    }

    /// <summary>To those who had signed and those who were asked to: the proposal was taken back.</summary>
    public async Task AddWithdrawnAsync(Plan plan, PlanVersion withdrawn, CancellationToken cancellation)
    {
        var name = await NameAsync(plan, cancellation);
        await AddAsync([.. Signers(withdrawn), .. await AskedAsync(plan, withdrawn, cancellation)], $"Forslaget er trukket tilbage: {name}", new MailBody()
            .Paragraph($"{me.Name} har trukket forslaget om {name} tilbage. Underskrifter på version {withdrawn.Number} gælder derfor ikke længere. Du får besked, når planen igen er klar til underskrift.")
            .Action("Se planen", PlanAddresses.Plan(plan.AmendsId ?? plan.Id)), cancellation);
    }

    /// <summary>To whoever proposed it, those who had signed and those who were asked to: a party said no, and why.</summary>
    public async Task AddDeclinedAsync(Plan plan, PlanVersion declined, CancellationToken cancellation)
    {
        var name = await NameAsync(plan, cancellation);
        var party = (await db.ReadPartiesAsync(plan.PartnershipId, cancellation)).Single(row => row.Id == declined.DeclinedForId).Name;
        await AddAsync([declined.ProposedById, .. Signers(declined), .. await AskedAsync(plan, declined, cancellation)], $"Afvist af {party}: {name}", new MailBody()
            .Paragraph($"{me.Name} har på vegne af {party} afvist version {declined.Number} af {name}. Begrundelsen er:")
            .Quote(declined.Reason ?? "")
            .Paragraph("Planen er en kladde igen, og de underskrifter, der var sat, gælder ikke længere. Ret den, og foreslå den igen.")
            .Action("Se planen", PlanAddresses.Plan(plan.Id)), cancellation);
    }

    /// <summary>To whoever proposed it and those who signed: all have.</summary>
    public async Task AddAgreedAsync(Plan plan, PlanVersion agreed, CancellationToken cancellation)
    {
        var name = await NameAsync(plan, cancellation);
        var reservations = agreed.Signatures.Count(signature => signature.Reservation is not null);
        var from = plan.IsAmendment ? "Ændringerne gælder fra i dag." : plan.StartsOn > clock.Today() ? $"Planen gælder fra {plan.StartsOn.InDanish()}." : "Planen gælder nu.";
        await AddAsync([agreed.ProposedById, .. Signers(agreed)], $"Alle har skrevet under: {name}", new MailBody()
            .Paragraph($"Alle tre parter har skrevet under på version {agreed.Number} af {name}{(reservations == 0 ? "" : reservations == 1 ? ", én af dem med forbehold" : $", {reservations} af dem med forbehold")}. {from}")
            .Action("Se det, der er underskrevet", AgreementAddresses.Version(agreed.PlanId, agreed.Number)), cancellation);
    }

    private static MailBody WhatChanged(Plan plan, IReadOnlyList<PlanChange> changes)
    {
        var lines = changes.SelectMany(PlanChangeWords.Lines).ToList();
        string[] more = lines.Count > MostChanges ? [$"og {lines.Count - MostChanges} ændringer mere"] : [];
        return new MailBody()
            .Paragraph("Det er ændret:")
            .List(lines.Count > 0 ? [.. lines.Take(MostChanges), .. more] : ["Der er droppet eller genoptaget en indsats."])
            .Paragraph("Du får besked, når planen igen er klar til underskrift.")
            .Action("Se planen", PlanAddresses.Plan(plan.Id));
    }

    private async Task<string> NameAsync(Plan plan, CancellationToken cancellation) => plan.InText((await db.ReadPartnershipHeadAsync(plan.PartnershipId, cancellation)).Name);

    private static IEnumerable<Guid> Signers(PlanVersion version) => version.Signatures.Select(signature => signature.PersonId);

    /// <summary>Those who sign for a party and have not signed; the one who acts knows already.</summary>
    private async Task<IReadOnlyList<Guid>> AskedAsync(Plan plan, PlanVersion version, CancellationToken cancellation)
    {
        var missing = (await db.ReadPartiesAsync(plan.PartnershipId, cancellation)).Select(party => party.Id).Where(party => !version.IsSignedBy(party)).ToList();
        var asked = await db.Memberships.Of(missing, clock.Today(), Role.Signatory).Select(holder => holder.PersonId).ToListAsync(cancellation);
        return [.. asked.Where(person => person != me.PersonId)];
    }

    private async Task AddAsync(IEnumerable<Guid> people, string subject, MailBody body, CancellationToken cancellation)
    {
        var ids = people.Distinct().ToList();
        foreach (var addressee in await db.People.Where(person => ids.Contains(person.Id)).Select(person => new Addressee(person.Id, person.Email)).ToListAsync(cancellation))
        {
            mails.Add(addressee, subject, body);
        }
    }
}
