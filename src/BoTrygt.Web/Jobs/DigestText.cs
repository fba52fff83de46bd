using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Jobs;

/// <summary>What a summary says on a day. Each initiative stands once in a part, with the latest there is to say.</summary>
/// <param name="notices">What is told.</param>
/// <param name="partnerships">Names by id.</param>
/// <param name="today">In Denmark.</param>
internal sealed class DigestText(IReadOnlyList<Notice> notices, IReadOnlyDictionary<Guid, string> partnerships, DateOnly today)
{
    /// <summary>Follow-ups that the person answers as the holder of a post, each once, the most urgent first.</summary>
    public IReadOnlyList<Notice> ToAnswer { get; } =
        [.. notices.Where(notice => notice is { FollowUp: not null, As: Capacity.Owner or Capacity.Deputy, Kind: not NoticeKind.HelpAsked }).Reverse().DistinctBy(notice => notice.InitiativeId).OrderBy(notice => notice.FollowUp!.Round.DueOn)];

    public string Subject => (ToAnswer.Count, Lines) switch
    {
        (1, [var only]) => $"Hvordan går det med »{only.Initiative.Title}«?",
        ( > 0, _) => $"Hvordan går det? {Count(ToAnswer.Count, "indsats", "indsatser")} mangler dit svar",
        (_, [var only]) => SubjectOf(only),
        _ => $"{Lines.Count} nyheder fra jeres handleplan",
    };

    /// <param name="link">The page that answers without signing in; null when there is nothing to answer, or no host to lead to.</param>
    public MailBody Write(string? link)
    {
        var body = new MailBody();
        AddAnswers(body, link);
        AddPart(body, "Disse svar mangler", Late, LateLine);
        AddPart(body, "Her er der brug for hjælp", Of(NoticeKind.HelpAsked), HelpLine);
        AddPart(body, "Anmodninger", Requests, RequestLine);
        AddPart(body, "Tid til at planlægge igen", Of(NoticeKind.RepeatDue), RepeatLine);
        return body.Link("Overblikket i arbejdsrummet", "/arbejdsrum").Link("Vælg, hvor tit du vil have mails", FollowUpAddresses.MailChoice);
    }

    /// <summary>What stands in the mail, a line each.</summary>
    private IReadOnlyList<Notice> Lines => [.. ToAnswer, .. Late, .. Of(NoticeKind.HelpAsked), .. Requests, .. Of(NoticeKind.RepeatDue)];

    private IEnumerable<Notice> Late => notices.Where(notice => notice is { FollowUp: not null, As: Capacity.Coordinator or Capacity.Consultant, Kind: not NoticeKind.HelpAsked }).Reverse().DistinctBy(notice => notice.InitiativeId);

    private IEnumerable<Notice> Requests => notices.Where(notice => notice.Request is not null).Reverse().DistinctBy(notice => notice.RequestId);

    private IEnumerable<Notice> Of(NoticeKind kind) => notices.Where(notice => notice.Kind == kind).DistinctBy(notice => notice.InitiativeId);

    private void AddAnswers(MailBody body, string? link)
    {
        AddPart(body, "Hvordan går det?", ToAnswer, notice => $"{Name(notice)}: {Due(notice.FollowUp!.Round.DueOn)}");
        if (link is not null)
        {
            body.Action("Svar her uden at logge ind", link)
                .Paragraph($"Linket er personligt og virker i {UpdateLink.DaysToLive} dage. Send det ikke videre.");
        }
    }

    private static void AddPart(MailBody body, string heading, IEnumerable<Notice> part, Func<Notice, string> line)
    {
        if (part.ToList() is { Count: > 0 } told)
        {
            body.Heading(heading).List(told.Select(line));
        }
    }

    private string LateLine(Notice notice) =>
        $"{Name(notice)}: {notice.Initiative.OwnerPost.Title}, {notice.Initiative.OwnerPost.Organisation.Name}, har ikke svaret. {Due(notice.FollowUp!.Round.DueOn).Capital()}";

    private string HelpLine(Notice notice) => $"{Name(notice)}: {notice.FollowUp!.Explanation}";

    private string RequestLine(Notice notice)
    {
        var request = notice.Request!;
        var what = notice.Kind switch
        {
            NoticeKind.RequestMade => $"{request.AskingOrganisation.Name} beder om: {request.Need} Senest {request.WantedBy.InDanish()}.",
            NoticeKind.RequestAnswered => $"{request.OwnerOrganisation.Name} og {request.AskingOrganisation.Name}: der er nyt om »{request.Need}« ({request.State.InDanish().ToLowerInvariant()}).",
            _ when request.State == RequestState.Accepted => $"{request.OwnerOrganisation.Name} lovede »{request.Need}« til {request.DueOn.InDanish()}, og det er ikke meldt udført.",
            _ => $"{request.OwnerOrganisation.Name} har ikke svaret på »{request.Need}«.",
        };
        return $"{Name(notice)}: {what}";
    }

    private string RepeatLine(Notice notice) =>
        $"{Name(notice)}: begynder igen {notice.Initiative.NextStartOn(today).InDanish()}, hvis I gør som sidst.";

    private static string SubjectOf(Notice notice) => notice.Kind switch
    {
        NoticeKind.RequestMade => $"Anmodning fra {notice.Request!.AskingOrganisation.Name}: »{notice.Initiative.Title}«",
        NoticeKind.RequestAnswered or NoticeKind.RequestLate or NoticeKind.RequestToConsultant => $"Anmodning om »{notice.Initiative.Title}«",
        NoticeKind.HelpAsked => $"Brug for hjælp: »{notice.Initiative.Title}«",
        NoticeKind.RepeatDue => $"Tid til at planlægge »{notice.Initiative.Title}« igen",
        _ => $"Svar mangler: »{notice.Initiative.Title}«",
    };

    /// <summary>When it is to be answered, or was.</summary>
    private string Due(DateOnly day) => day < today ? $"skulle være besvaret {day.InDanish()}." : day == today ? "svar i dag." : $"svar senest {day.InDanish()}.";

    private string Name(Notice notice) => $"»{notice.Initiative.Title}«, {partnerships[notice.PartnershipId]}";

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
