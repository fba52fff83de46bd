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
    /// <summary>Follow-ups that the person answers as the holder of a post, each once, the most urgent first, as the page behind the link has them.</summary>
    public IReadOnlyList<Notice> ToAnswer { get; } =
        [.. notices.Where(notice => notice.Answers is not null).Reverse().DistinctBy(notice => notice.InitiativeId).OrderBy(notice => notice.FollowUp!.Round.DueOn).ThenBy(notice => notice.FollowUp!.Sequence)];

    public string Subject => (ToAnswer.Count, Lines) switch
    {
        (1, [var only]) => $"Hvordan går det med »{only.Initiative.Title}«?",
        ( > 0, _) => $"Hvordan går det? {Count(ToAnswer.Count, "indsats", "indsatser")} mangler dit svar",
        (_, [var only]) => SubjectOf(only),
        _ => DanishLists.InList(Counts).Capital(),
    };

    /// <param name="link">The page that answers without signing in; null when there is nothing to answer, or no host to lead to.</param>
    public MailBody Write(string? link)
    {
        var body = new MailBody();
        AddAnswers(body, link);
        AddPart(body, "Disse svar mangler", Late, LateLine);
        AddHelp(body);
        AddPart(body, "Anmodninger", Requests, RequestLine);
        AddPart(body, "Tid til at planlægge igen", Of(NoticeKind.RepeatDue), RepeatLine);
        return body.Link("Overblikket i arbejdsrummet", "/arbejdsrum").Link("Vælg, hvor tit du vil have mails", FollowUpAddresses.MailChoice);
    }

    /// <summary>What stands in the mail, a line each.</summary>
    private IReadOnlyList<Notice> Lines => [.. ToAnswer, .. Late, .. Of(NoticeKind.HelpAsked), .. Requests, .. Of(NoticeKind.RepeatDue)];

    /// <summary>Of each thing that waits how many there are.</summary>
    private IEnumerable<string> Counts => new (int Number, string One, string Many)[]
    {
        (Late.Count(), "svar mangler", "svar mangler"),
        (Of(NoticeKind.HelpAsked).Count(), "beder om hjælp", "beder om hjælp"),
        (Requests.Count(), "anmodning", "anmodninger"),
        (Of(NoticeKind.RepeatDue).Count(), "indsats at planlægge igen", "indsatser at planlægge igen"),
    }.Where(part => part.Number > 0).Select(part => Count(part.Number, part.One, part.Many));

    private IEnumerable<Notice> Late => notices.Where(notice => notice is { FollowUp: not null, Answers: null, Kind: not NoticeKind.HelpAsked }).Reverse().DistinctBy(notice => notice.InitiativeId);

    private IEnumerable<Notice> Requests => notices.Where(notice => notice.Request is not null).Reverse().DistinctBy(notice => notice.RequestId);

    private IEnumerable<Notice> Of(NoticeKind kind) => notices.Where(notice => notice.Kind == kind).DistinctBy(notice => notice.InitiativeId);

    private void AddAnswers(MailBody body, string? link)
    {
        if (ToAnswer.Count > 0)
        {
            var asking = DanishLists.InList(ToAnswer.Select(notice => partnerships[notice.PartnershipId]).Distinct());
            body.Heading("Hvordan går det?")
                .Paragraph($"{asking} spørger dig, fordi du {WhyAsked}. Dit svar fortæller de andre parter, hvordan det går.")
                .List(ToAnswer.Select(AnswerLine));
        }

        if (link is not null)
        {
            body.Action("Svar her uden at logge ind", link)
                .Paragraph($"Linket er personligt og virker i {UpdateLink.DaysToLive} dage. Send det ikke videre.");
        }
    }

    /// <summary>The words are those of whoever asks.</summary>
    private void AddHelp(MailBody body)
    {
        var asked = Of(NoticeKind.HelpAsked).ToList();
        if (asked.Count > 0)
        {
            body.Heading("Her er der brug for hjælp");
        }

        foreach (var notice in asked)
        {
            body.Paragraph($"{notice.FollowUp!.AnsweredBy?.Name ?? "Den ansvarlige"} beder om hjælp til {Name(notice)}, og skriver:").Quote(notice.FollowUp.Explanation);
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
        $"{Name(notice)}: {notice.Initiative.OwnerPost.Title}, {notice.Initiative.OwnerPost.Organisation.Name}, har ikke svaret. {Due(notice.FollowUp!.Round.DueOn)}";

    private string WhyAsked => (ToAnswer.Any(notice => notice.Answers == Capacity.Owner), ToAnswer.Any(notice => notice.Answers == Capacity.Deputy)) switch
    {
        (true, true) => "har ansvaret eller er stedfortræder",
        (false, _) => "er stedfortræder",
        _ => ToAnswer.Count == 1 ? "har ansvaret for indsatsen" : "har ansvaret for indsatserne",
    };

    private string AnswerLine(Notice notice)
    {
        var owner = notice.Initiative.OwnerPost;
        var deputy = $"Du er stedfortræder, og {(owner.HolderId is null ? $"ingen har lige nu posten {owner.Title}" : $"den ansvarlige ({owner.Title}) har ikke svaret")}. ";
        return $"{Name(notice)}: {(notice.Answers == Capacity.Deputy ? deputy : "")}{Due(notice.FollowUp!.Round.DueOn)}";
    }

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
        $"{Name(notice)}: Indsatsen begynder igen {notice.Initiative.NextStartOn(today).InDanish()}, hvis I gør som sidst.";

    private static string SubjectOf(Notice notice) => notice.Kind switch
    {
        NoticeKind.RequestMade => $"Anmodning fra {notice.Request!.AskingOrganisation.Name}: »{notice.Initiative.Title}«",
        NoticeKind.RequestAnswered or NoticeKind.RequestLate or NoticeKind.RequestToConsultant => $"Anmodning om »{notice.Initiative.Title}«",
        NoticeKind.HelpAsked => $"Brug for hjælp: »{notice.Initiative.Title}«",
        NoticeKind.RepeatDue => $"Tid til at planlægge »{notice.Initiative.Title}« igen",
        _ => $"Svar mangler: »{notice.Initiative.Title}«",
    };

    /// <summary>When it is to be answered, or was.</summary>
    private string Due(DateOnly day) => day < today ? $"Svaret skulle være kommet senest {day.InDanish()}." : day == today ? "Svaret skal komme i dag." : $"Svaret skal komme senest {day.InDanish()}.";

    private string Name(Notice notice) => $"»{notice.Initiative.Title}«, {partnerships[notice.PartnershipId]}";

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
