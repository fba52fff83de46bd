using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.FollowUps;

/// <summary>Writes a request, and the notices for those who answer it. Whoever saves the cause saves them with it.</summary>
public sealed class NewRequests(BoTrygtDb db, SignedInPerson me, TimeProvider clock)
{
    /// <param name="initiative">What it is for.</param>
    /// <param name="fields">What was typed; see <see cref="RequestFields.Check"/>.</param>
    /// <param name="parties">Those who can be asked.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    /// <exception cref="BrokenRuleException">See <see cref="Request.Ask"/>.</exception>
    public async Task<Request> AddAsync(Initiative initiative, RequestFields fields, IEnumerable<PartyChoice> parties, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        ArgumentNullException.ThrowIfNull(fields);
        var (today, now) = (clock.Today(), clock.GetUtcNow().UtcDateTime);
        var request = db.Add(Request.Ask(
            initiative,
            me.Rights.ActsFor(Permission.EditInitiative, initiative),
            me.PersonId,
            fields.PartyId.GetValueOrDefault(),
            fields.Need.Clean(),
            fields.WantedBy.GetValueOrDefault(),
            parties.Select(party => party.Id),
            today,
            now)).Entity;
        var people = await PartnershipPeople.ReadAsync(db, initiative.PartnershipId, today, cancellation);
        db.AddRange(people.AnswerersOf(request.OwnerOrganisationId).Where(recipient => recipient.PersonId != me.PersonId).Select(recipient => Notice.About(request, recipient, NoticeKind.RequestMade, now)));
        return request;
    }
}
