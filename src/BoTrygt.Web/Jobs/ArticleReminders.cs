using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>Reminds whoever looks after an article that it is soon to be read again: once for each day of review, and on working days.</summary>
public sealed class ArticleReminders(BoTrygtDb db, Mails mails, TimeProvider clock)
{
    /// <returns>How many articles somebody was reminded of.</returns>
    public async Task<int> RemindAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        if (!today.IsWorkingDay())
        {
            return 0;
        }

        var active = db.Partnerships.Where(Partnership.IsActive);
        var due = await db.Articles.AsNoTracking().Where(Article.ToBeRemindedOf(today)).Where(article => article.PartnershipId == null || active.Any(partnership => partnership.Id == article.PartnershipId)).OrderBy(article => article.ReviewOn).Select(article => article.Id).ToListAsync(cancellation);
        return await OneByOne.DoAsync(due, id => RemindAsync(id, today, cancellation));
    }

    private async Task<int> RemindAsync(Guid id, DateOnly today, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var article = await db.Articles.Where(Article.ToBeRemindedOf(today)).Include(one => one.OwnerPost).ThenInclude(post => post!.Holder).SingleOrDefaultAsync(one => one.Id == id, cancellation);
        var addressees = article is null ? [] : await AddresseesAsync(article, today, cancellation);
        if (article is null || addressees.Count == 0)
        {
            return 0; // Somebody else was faster, or nobody is there to be told; somebody may come.
        }

        article.Remind();
        foreach (var to in addressees)
        {
            mails.Add(to, $"Læs »{article.Title}« igennem", new MailBody()
                .Paragraph($"»{article.Title}« skal læses igennem senest {article.ReviewOn.InDanish()}.")
                .Paragraph("Passer det stadig, er det ét klik. Ellers kan du rette det.")
                .Action("Se artiklen", ArticleAddresses.Of(article.Id)));
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return 1;
        }
        catch (DbUpdateConcurrencyException)
        {
            return 0; // The next round looks again.
        }
    }

    /// <summary>Whoever holds the post, else its mailbox, else those who write for its place.</summary>
    private async Task<IReadOnlyList<Addressee>> AddresseesAsync(Article article, DateOnly today, CancellationToken cancellation)
    {
        if (article.OwnerPost is { Holder: { } holder })
        {
            return [new(holder.Id, holder.Email)];
        }

        if (article.OwnerPost is { Mailbox: { } mailbox })
        {
            return [new(null, mailbox)];
        }

        var role = article.PartnershipId is null ? Role.NationalEditor : Role.LocalEditor;
        return await db.Memberships.Where(Membership.ActiveOn(today)).Where(membership => membership.Role == role
                && (article.PartnershipId == null || db.Parties.Any(party => party.PartnershipId == article.PartnershipId && party.OrganisationId == membership.OrganisationId)))
            .Select(membership => new Addressee(membership.PersonId, membership.Person.Email)).Distinct().ToListAsync(cancellation);
    }
}
