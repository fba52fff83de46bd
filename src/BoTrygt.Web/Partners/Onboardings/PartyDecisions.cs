using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Onboardings;

/// <summary>Carries out what a party decides. Colleagues who are members get the role at once, others are asked. Whoever saves saves all of it.</summary>
public sealed class PartyDecisions(BoTrygtDb db, SignedInPerson me, Inviting inviting, Admissions admissions, TimeProvider clock)
{
    private const string Prefix = nameof(PartyPage.Form);

    /// <summary>Says in the form what stands in the way.</summary>
    public async Task CheckAsync(HttpRequest request, Organisation own, PartyForm form, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(state);
        var named = form.Named(own.Kind).ToList();
        state.Unless(named.Count > 0 || form.HasContact, "", "Skriv mindst ét svar. Resten kan vente.");
        state.Unless(!form.HasContact || !string.IsNullOrWhiteSpace(form.ContactTitle), $"{Prefix}.{nameof(form.ContactTitle)}", "Skriv, hvad posten hedder, for eksempel »Tryghedskonsulent«.");
        state.Unless(!form.HasContact || !string.IsNullOrWhiteSpace(form.ContactMailbox), $"{Prefix}.{nameof(form.ContactMailbox)}", "Skriv den postkasse, borgerne kan skrive til.");
        state.Unless(form.Signatory.IsEmpty || Email(form.Signatory) != Email(form.Deputy), $"{Prefix}.{nameof(form.Deputy)}.{nameof(ColleagueForm.Email)}", "Stedfortræderen skal være en anden end underskriveren.");
        var title = form.ContactTitle?.Trim();
        var isAnothers = form.ShowMyName && await db.Posts.AnyAsync(post => post.OrganisationId == own.Id && post.Title == title && post.HolderId != null && post.HolderId != me.PersonId, cancellation);
        state.Unless(!isAnothers, $"{Prefix}.{nameof(form.ShowMyName)}", "En anden har den post. Skriv en anden post, eller vis den uden navn.");
        foreach (var (field, colleague, role) in state.IsValid ? named : [])
        {
            var problem = await MemberAsync(own, colleague, cancellation) is { } member
                ? me.Rights.NotToGive(own, role) ?? await inviting.ProblemOfAsync(own, member, role, null, cancellation)
                : !inviting.CanSend(request) ? Inviting.NoHost : await inviting.ProblemAsync(own, Ask(colleague, role), cancellation);
            state.Unless(problem is null, $"{Prefix}.{field}.{nameof(ColleagueForm.Email)}", problem ?? "");
        }
    }

    /// <summary>After <see cref="CheckAsync"/>.</summary>
    public async Task ApplyAsync(HttpRequest request, Organisation own, Guid partnershipId, PartyForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(form);
        foreach (var (_, colleague, role) in form.Named(own.Kind))
        {
            if (await MemberAsync(own, colleague, cancellation) is { } member)
            {
                await admissions.AdmitAsync(own, member, role, clock.Today(), cancellation);
            }
            else
            {
                inviting.Add(request, own, Ask(colleague, role));
            }
        }

        if (form.HasContact)
        {
            await ShowContactAsync(own, partnershipId, form, cancellation);
        }
    }

    /// <summary>The name is shown only when the one at the desk says so, and holds the post then.</summary>
    private async Task ShowContactAsync(Organisation own, Guid partnershipId, PartyForm form, CancellationToken cancellation)
    {
        var title = form.ContactTitle!.Trim();
        var post = await db.Posts.Include(one => one.Holder).FirstOrDefaultAsync(one => one.OrganisationId == own.Id && one.Title == title, cancellation) ?? db.Add(new Post { OrganisationId = own.Id, Title = title }).Entity;
        post.Mailbox = form.ContactMailbox!.Trim();
        post.Touch();
        if (form.ShowMyName)
        {
            await db.People.Where(person => person.Id == me.PersonId).LoadAsync(cancellation); // shown with the post
            post.HolderId = me.PersonId;
        }

        var contact = await db.ContactPersons.Include(one => one.Publication).SingleOrDefaultAsync(one => one.PartnershipId == partnershipId && one.PostId == post.Id, cancellation)
            ?? db.Add(new ContactPerson { PartnershipId = partnershipId, PostId = post.Id, OwnerOrganisationId = own.Id }).Entity;
        db.ChangeTracker.DetectChanges(); // the contact knows its post, and the post its holder and organisation
        if (form.ShowMyName)
        {
            contact.RecordConsent(clock.Today());
        }

        contact.ShowToCitizens(clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>A colleague who has a role in the organisation today.</summary>
    private async Task<Person?> MemberAsync(Organisation own, ColleagueForm colleague, CancellationToken cancellation)
    {
        var email = Email(colleague);
        return await db.Memberships.Where(Membership.ActiveOn(clock.Today())).Where(membership => membership.OrganisationId == own.Id && membership.Person.Email == email).Select(membership => membership.Person).FirstOrDefaultAsync(cancellation);
    }

    private static string Email(ColleagueForm colleague) => Person.InSmallLetters(colleague.Email ?? "");

    private static InvitationAsk Ask(ColleagueForm colleague, Role role) => new(colleague.Name ?? "", colleague.Email ?? "", role);
}
