using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Meetings;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>Facts as a line of an agenda says them.</summary>
internal static class AgendaLines
{
    /// <summary>A line of several sentences, cut where it would be too long to be kept.</summary>
    public static AgendaFact Of(AgendaSource source, Guid subjectId, DateTime at, params string[] sentences)
    {
        var words = string.Join(' ', sentences.Select(sentence => sentence.ReplaceLineEndings(" ").Trim()).Where(sentence => sentence.Length > 0));
        return new(source, subjectId, at, Cut(words, AgendaLine.WordsMaxLength));
    }

    /// <summary>When a day is over in Denmark, in UTC.</summary>
    public static DateTime After(DateOnly day) => day.AddDays(1).BeginsAtUtc();

    /// <summary>New, or late; null for what was promised and is still to come.</summary>
    public static AgendaFact? OfOpen(RequestRow request, DateOnly today)
    {
        var due = Request.DueBy(request.State, request.PromisedBy, request.WantedBy, request.AskedAt);
        return (request.State, due < today) switch
        {
            (RequestState.Open, false) => Of(AgendaSource.Request, request.Id, request.AskedAt, $"{request.Asking} har bedt {request.Asked} om hjælp til »{request.Initiative}«:", request.Need),
            (RequestState.Open, true) => Of(AgendaSource.Request, request.Id, After(due), $"{request.Asked} har ikke svaret {request.Asking} om »{request.Initiative}«. Svaret skulle være kommet senest {due.InDanish()}."),
            (_, true) => Of(AgendaSource.Request, request.Id, After(due), $"{request.Asked} lovede {request.Asking} hjælp til »{request.Initiative}« senest {due.InDanish()}, og det er ikke meldt udført."),
            _ => null,
        };
    }

    public static AgendaFact OfDeclined(RequestRow request, DateTime at) =>
        Of(AgendaSource.Request, request.Id, at, $"{request.Asked} har sagt nej til {request.Asking} om »{request.Initiative}«:", request.Need);

    private static string Cut(string words, int longest)
    {
        if (words.Length <= longest)
        {
            return words;
        }

        var end = words.LastIndexOf(' ', longest - 1);
        return $"{words[..(end > longest / 2 ? end : longest - 1)].TrimEnd()}…";
    }
}
