using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Requests;

/// <summary>A request and what the two parties say to it.</summary>
[RequirePermission(Permission.ReadPlan)]
[Route("/arbejdsrum/anmodninger/{id:guid}")]
public sealed class RepliesController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    private const string Prefix = nameof(RequestPage.Form);

    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } request ? View("Show", await PageAsync(request, new(), cancellation)) : NotFound();

    /// <summary>The party that is asked answers, accepts or declines.</summary>
    [HttpPost("svar")]
    [RequirePermission(Permission.AnswerRequest)]
    public Task<IActionResult> Answer(Guid id, [Bind(Prefix = Prefix)] ReplyForm form, CancellationToken cancellation) => SaveAsync(
        id,
        form,
        MayAnswer,
        page => page.Answers,
        request => request.Answer(form.Act.GetValueOrDefault(), form.Words, form.PromisedBy, me.PersonId, clock.Today(), Now),
        cancellation);

    /// <summary>The party that asks answers, says that it is done, or withdraws it.</summary>
    [HttpPost("opfoelgning")]
    [RequirePermission(Permission.EditInitiative)]
    public Task<IActionResult> Follow(Guid id, [Bind(Prefix = Prefix)] ReplyForm form, CancellationToken cancellation) => SaveAsync(
        id, form, MayFollow, page => page.Follows, request => request.Follow(form.Act.GetValueOrDefault(), form.Words, me.PersonId, Now), cancellation);

    /// <summary>A step of the reminders in between is in nobody's way; what somebody else said is shown.</summary>
    private Task<IActionResult> SaveAsync(Guid id, ReplyForm form, Func<Request, bool> may, Func<RequestPage, IReadOnlyList<RequestAct>> allowed, Action<Request> act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        return db.AgainWhenSlowerAsync(() => TrySaveAsync(id, form, may, allowed, act, cancellation));
    }

    private async Task<IActionResult> TrySaveAsync(Guid id, ReplyForm form, Func<Request, bool> may, Func<RequestPage, IReadOnlyList<RequestAct>> allowed, Action<Request> act, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } request || !may(request))
        {
            return NotFound();
        }

        var page = await PageAsync(request, form, cancellation);
        if (!request.IsOpen || form.Seen != request.Replies.Count)
        {
            ModelState.Clear();
            return this.Again("Show", page with { NotSent = WhyNotSent(request) }, StatusCodes.Status409Conflict);
        }

        Check(form, allowed(page));
        if (!ModelState.IsValid)
        {
            return this.Again("Show", page);
        }

        act(request);
        await AddNoticesAsync(request, cancellation);
        await db.SaveChangesAsync(cancellation);
        TempData.Say(request.State switch { RequestState.Completed => "Anmodningen er meldt udført.", RequestState.Withdrawn => "Anmodningen er trukket tilbage.", _ => "Svaret er sendt." });
        return LocalRedirect(FollowUpAddresses.Request(id));
    }

    private string WhyNotSent(Request request)
    {
        var isOwn = request.Replies.MaxBy(reply => reply.WrittenAt)?.PersonId == me.PersonId;
        return request.IsOpen
            ? $"{(isOwn ? "Du har selv svaret imens, for eksempel i et andet vindue." : "En anden har svaret imens.")} Læs svaret, ret dit eget, hvis det skal rettes, og send igen."
            : "Anmodningen er afgjort imens, så der er ikke mere at svare på. Det, du skrev, står nederst på siden.";
    }

    private bool MayAnswer(Request request) => me.May(Permission.AnswerRequest, request);

    /// <summary>Whoever runs the plan, or all of Bo trygt, does not speak for the party that asks.</summary>
    private bool MayFollow(Request request) => me.Rights.MayFor(request.AskingOrganisationId, Permission.EditInitiative, request.PartnershipId);

    private void Check(ReplyForm form, IReadOnlyList<RequestAct> allowed)
    {
        if (form.Act is { } act && !allowed.Contains(act))
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.Act)}", "Vælg, hvad du vil gøre.");
        }
        else if (form.Act == RequestAct.Accept && !Domain.FollowUps.Request.CanBeDue(form.PromisedBy, clock.Today()))
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.PromisedBy)}", form.PromisedBy is null ? "Skriv, hvilken dato I lover." : FollowUpWords.DayRule);
        }
        else if (form.Act is { } said && Domain.FollowUps.Request.NeedsWords(said) && form.Words.Length == 0)
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.Text)}", form.Act == RequestAct.Decline ? "Skriv hvorfor, så den anden part kan komme videre." : "Skriv en besked.");
        }
    }

    /// <summary>Both parties hear what somebody else said.</summary>
    private async Task AddNoticesAsync(Request request, CancellationToken cancellation)
    {
        var people = await PartnershipPeople.ReadAsync(db, request.PartnershipId, clock.Today(), cancellation);
        db.AddRange(people.PartiesTo(request).Where(recipient => recipient.PersonId != me.PersonId).Select(recipient => Notice.About(request, recipient, NoticeKind.RequestAnswered, Now)));
    }

    /// <summary>Whoever reads the whole partnership reads its requests.</summary>
    private Task<Request?> FindAsync(Guid id, CancellationToken cancellation) => db.Requests.AllowedTo(me.Rights, Permission.ReadPlan).InRunningPartnerships(db)
        .Include(request => request.Initiative).Include(request => request.AskingOrganisation).Include(request => request.OwnerOrganisation).Include(request => request.AskedBy)
        .SingleOrDefaultAsync(request => request.Id == id, cancellation);

    private async Task<RequestPage> PageAsync(Request request, ReplyForm form, CancellationToken cancellation)
    {
        await db.Entry(request).Collection(row => row.Replies).Query().Include(reply => reply.Person).Include(reply => reply.Organisation).OrderBy(reply => reply.WrittenAt).LoadAsync(cancellation);
        var acts = Enum.GetValues<RequestAct>();
        return new(
            request,
            await db.ReadPartnershipHeadAsync(request.PartnershipId, cancellation),
            MayAnswer(request) ? [.. acts.Where(request.CanAnswer)] : [],
            MayFollow(request) ? [.. acts.Where(request.CanFollow)] : [],
            form);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
