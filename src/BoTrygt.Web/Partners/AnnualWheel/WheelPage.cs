using BoTrygt.Domain.Calendar;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Year;

namespace BoTrygt.Web.Partners.AnnualWheel;

/// <summary>A year, of one partnership or of several.</summary>
/// <param name="Of">Whose year, as it stands after »for«.</param>
/// <param name="Path">Where the page is, without the year.</param>
/// <param name="Choice">The year, and which partnerships.</param>
public sealed record WheelPage(string Of, string Path, YearChoice Choice)
{
    /// <summary>The one partnership; null for several.</summary>
    public EntryPlace? Place { get; init; }

    /// <summary>In the order of the year.</summary>
    public IReadOnlyList<CalendarEntry> Entries { get; init; } = [];

    /// <summary>By day.</summary>
    public IReadOnlyList<Clash> Clashes { get; init; } = [];

    /// <summary>Somewhere one reads only what is shared with associations.</summary>
    public bool SeesOnlyShared { get; init; }

    public int Year => Choice.Year;
    public string Title => $"Årshjul {Year}";

    /// <summary>More than one partnership: each entry says whose it is.</summary>
    public bool NamesPlaces => Place is null && Choice.Places.Count > 1;

    /// <summary>There was more than a page can hold.</summary>
    public bool IsCut => Entries.CountBy(entry => entry.Kind).Any(kind => kind.Value >= YearQuestion.MostOfAKind);

    /// <summary>The next ones, which stand open.</summary>
    public IReadOnlyList<Clash> NextClashes => [.. ClashesAhead.Take(ClashWords.MostOpen)];

    public IReadOnlyList<Clash> LaterClashes => [.. ClashesAhead.Skip(ClashWords.MostOpen)];
    /// <summary>Those before today.</summary>
    public IReadOnlyList<Clash> PastClashes => [.. Clashes.Where(clash => clash.Day < Choice.Today)];

    public IReadOnlyList<YearMonth> Months => YearMonth.Of(this);

    public WheelPicture Picture => new(this);

    /// <summary>The number that an initiative has in the picture and in the list.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get => field ??= NumbersOf(Entries); }

    /// <summary>In words what the picture shows.</summary>
    public string Description => $"Årshjul {Year} for {Of}: {DanishLists.InList([Count(EntryKind.Initiative, "indsats", "indsatser"), Count(EntryKind.Milestone, "milepæl", "milepæle"), Count(EntryKind.FollowUpRound, "opfølgningsrunde", "opfølgningsrunder"), Count(EntryKind.AssessmentRound, "vurderingsrunde", "vurderingsrunder"), Count(EntryKind.Meeting, "møde", "møder"), Count(EntryKind.Booking, "booking", "bookinger")])}. Listen under billedet har det hele med dage og link.";

    /// <summary>The same page for another year.</summary>
    public string AddressOf(int year) => $"{Path}?aar={year}{(Choice.DistrictCode is { } code ? $"&kreds={code}" : null)}";

    private IEnumerable<Clash> ClashesAhead => Clashes.Where(clash => clash.Day >= Choice.Today);

    private string Count(EntryKind kind, string one, string many) => Entries.Count(entry => entry.Kind == kind) is var count && count == 1 ? $"1 {one}" : $"{count.InDanish()} {many}";

    private static Dictionary<string, int> NumbersOf(IEnumerable<CalendarEntry> entries) =>
        entries.Where(entry => entry.Kind == EntryKind.Initiative).Select((entry, index) => (entry.Key, index + 1)).ToDictionary();
}
