using System.Globalization;
using BoTrygt.Domain.Meetings;
using BoTrygt.Integrations.Documents;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>The minutes of a meeting as a Word document, with what a journal asks for in its properties and its name.</summary>
internal static class MinutesDocument
{
    private const int LongestName = 100;

    /// <summary>2026-11-03 Referat Styregruppemøde Bo trygt i Aarhus.docx</summary>
    public static string FileName(MeetingPage page)
    {
        var name = string.Concat(TitleOf(page).Select(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' ? letter : ' '));
        name = string.Join(' ', $"{page.Meeting.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {name}".Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return $"{(name.Length > LongestName ? name[..LongestName].TrimEnd() : name)}.docx";
    }

    /// <summary>The document's bytes.</summary>
    public static byte[] Write(MeetingPage page)
    {
        var document = new WordDocument(TitleOf(page), $"{page.Partnership.Name}, {page.Meeting.Group.MeetingInDanish().ToLowerInvariant()} {page.Meeting.Day.InDanish()}", page.Partnership.Name, page.Meeting.ClosedAt ?? page.Now);
        document.Paragraph(page.Partnership.Name).Title($"Referat: {page.Meeting.Subject}");
        document.Facts([.. Facts(page)]);
        foreach (var item in page.Meeting.Agenda)
        {
            Write(document, page, item);
        }

        Decisions(document, page);
        Corrections(document, page);
        return document.ToBytes();
    }

    /// <summary>What stands on top of the minutes, on the page and in Word.</summary>
    public static IEnumerable<(string Name, string Value)> Facts(MeetingPage page)
    {
        yield return ("Møde", page.Meeting.Group.MeetingInDanish());
        yield return ("Tid", page.When.Capital());
        if (page.Meeting.Place.Length > 0)
        {
            yield return ("Sted", page.Meeting.Place);
        }

        foreach (var (name, presence) in new[] { ("Til stede", Presence.Present), ("Afbud", Presence.Excused), ("Udeblevet", Presence.Absent), ("Inviteret", Presence.Invited) })
        {
            var people = page.With(presence).Where(attendee => presence != Presence.Invited || page.Meeting.ClosedAt is null).Select(InWords).ToList();
            if (people.Count > 0)
            {
                yield return (name, string.Join("; ", people));
            }
        }

        yield return ("Referat", page.Meeting.ClosedAt is { } closed ? $"Lukket {closed.InDanishWithTime()} af {page.Meeting.ClosedBy?.Name}" : "Udkast. Referatet er ikke lukket.");
    }

    /// <summary>Anne Holm (sikkerhedschef, Aarhus Kommune)</summary>
    public static string InWords(Attendee attendee)
    {
        var from = string.Join(", ", new[] { attendee.Title, attendee.Organisation }.Where(text => text.Length > 0));
        var name = attendee.Name.Length > 0 ? attendee.Name : "Ubesat";
        return from.Length > 0 ? $"{name} ({from})" : name;
    }

    private static string TitleOf(MeetingPage page) => $"Referat: {page.Meeting.Subject}, {page.Partnership.Name}";

    private static void Write(WordDocument document, MeetingPage page, AgendaItem item)
    {
        document.Heading($"{item.Position}. {item.Title}");
        if (item.Text.Length > 0)
        {
            document.Paragraph(item.Text);
        }

        document.List(item.Lines.OrderByDescending(line => line.At).Select(line => line.Words));
        if (item.Minutes.Length > 0)
        {
            document.Paragraph(item.Minutes);
        }

        foreach (var decision in page.DecisionsUnder(item))
        {
            document.Marked("Beslutning:", $"{decision.Sentence()} {decision.InShort()}");
        }
    }

    private static void Decisions(WordDocument document, MeetingPage page)
    {
        var rows = page.Meeting.Agenda.SelectMany(page.DecisionsUnder)
            .Select(decision => (IReadOnlyList<string>)[decision.Text, decision.Responsible(), decision.DueOn?.InDanish() ?? "Ingen frist"]).ToList();
        if (rows.Count > 0)
        {
            document.Heading("Beslutninger").Table(["Beslutning", "Ansvarlig", "Frist"], rows);
        }
    }

    private static void Corrections(WordDocument document, MeetingPage page)
    {
        if (page.Meeting.Corrections.Count > 0)
        {
            document.Heading("Rettelser efter lukningen");
        }

        foreach (var correction in page.Meeting.Corrections.OrderBy(correction => correction.AddedAt))
        {
            document.Marked($"{correction.AddedAt.InDanishWithTime()}, {correction.AddedBy.Name}:", correction.Text);
        }
    }
}
