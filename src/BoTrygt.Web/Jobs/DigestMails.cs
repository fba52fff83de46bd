using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Settings;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>The words of a summary mail: first what the person can answer in the mail itself, then what waits for others.</summary>
public sealed class DigestMails(BoTrygtDb db, Mails mails, PortalSettings settings, TimeProvider clock)
{
    /// <param name="person">Who gets it.</param>
    /// <param name="notices">What it tells; not empty.</param>
    /// <param name="cancellation">Stops when the portal does.</param>
    public async Task AddAsync(Person person, IReadOnlyList<Notice> notices, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        var partnershipIds = notices.Select(notice => notice.PartnershipId).Distinct().ToList();
        var partnerships = await db.Partnerships.AsNoTracking().Where(partnership => partnershipIds.Contains(partnership.Id)).ToDictionaryAsync(partnership => partnership.Id, partnership => partnership.Name, cancellation);
        var text = new DigestText(notices, partnerships, clock.Today());
        mails.Add(new(person.Id, person.Email), text.Subject, text.Write(LinkFor(person, text.ToAnswer)).Greet(person.Name));
    }

    /// <summary>The address of the page that answers without signing in; null when there is nothing to answer, or the mail can lead nowhere.</summary>
    private string? LinkFor(Person person, IReadOnlyList<Notice> toAnswer)
    {
        if (toAnswer.Count == 0 || settings.PublicHost is null)
        {
            return null;
        }

        var items = toAnswer.Select(notice => (notice.FollowUp!, notice.AnswersBy.GetValueOrDefault()));
        var (link, code) = UpdateLink.For(person.Id, items, clock.GetUtcNow().UtcDateTime);
        db.Add(link);
        return $"{FollowUpAddresses.ByLink}?kode={code}";
    }
}
