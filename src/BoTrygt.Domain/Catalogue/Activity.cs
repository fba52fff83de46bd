using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Domain.Catalogue;

/// <summary>
/// Something that partnerships can do, described once for all (aktivitet): how, with whom, and what is known about whether it
/// works. An initiative can begin with one. It is edited in place; the audit log keeps what it said.
/// </summary>
public class Activity : IVersioned
{
    public const int SlugMaxLength = 80;
    public const int TitleMaxLength = 80;
    public const int SummaryMaxLength = 300;
    public const int ThemesMaxLength = 250;
    public const int PlanningMaxLength = 80;
    public const int DurationMaxLength = 80;
    public const int MostWeeks = 104;
    public const int PeopleMaxLength = 200;
    public const int TextMaxLength = 3500;
    public const int EvidenceMaxLength = 1000;
    public const int SourcesMaxLength = 1500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Its address, from its first title; it stays when the title changes.</summary>
    public required string Slug { get; init; }

    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";

    /// <summary>1 to 4.</summary>
    public int PrincipleNumber { get; private set; }

    /// <summary>The main one first; at least one.</summary>
    public IReadOnlyList<string> ThemeSlugs { get; private set; } = [];

    /// <summary>When it matters most; null for all year.</summary>
    public Season? Season { get; private set; }

    public string Planning { get; private set; } = "";
    public string Duration { get; private set; } = "";

    /// <summary>From the first planning to the last thing done.</summary>
    public int Weeks { get; private set; }

    public string Planners { get; private set; } = "";
    public string Participants { get; private set; } = "";

    /// <summary>In Markdown, as the next two.</summary>
    public string Steps { get; private set; } = "";

    public string Materials { get; private set; } = "";
    public string Cautions { get; private set; } = "";
    public EvidenceGrade Grade { get; private set; }
    public string Evidence { get; private set; } = "";

    /// <summary>A line each.</summary>
    public string Sources { get; private set; } = "";

    /// <summary>All its words as <see cref="SearchWords.Fold"/> writes them, so that every database finds them alike.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>UTC: since when nobody is to begin with it; null while it is in the catalogue.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Nobody is to begin with it any more.</summary>
    public bool IsWithdrawn => WithdrawnAt is not null;

    /// <summary>Changes with every edit.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<ActivitySource> SourceList => [.. Sources.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ActivitySource.Of)];

    public ActivityContent Content => new(
        Title, Summary, PrincipleNumber, ThemeSlugs, Season, new(Planning, Duration, Weeks, Planners, Participants), Steps, Materials, Cautions, new(Grade, Evidence, Sources));

    public static Activity Write(string slug, ActivityContent content, DateTime now)
    {
        var activity = new Activity { Slug = slug };
        activity.Edit(content, now);
        return activity;
    }

    /// <exception cref="BrokenRuleException">It has no theme or no such principle, takes no weeks or too many, or see <see cref="ActivityEvidence.IsSourced"/>.</exception>
    public void Edit(ActivityContent content, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(content);
        BrokenRuleException.Unless(content.ThemeSlugs.Count > 0 && content.PrincipleNumber is >= 1 and <= Plan.Principles, "An activity has a principle and a theme.");
        BrokenRuleException.Unless(content.Plan.Weeks is >= 1 and <= MostWeeks, "An activity takes some weeks.");
        BrokenRuleException.Unless(content.Evidence.IsSourced, "What was measured has a source.");
        (Title, Summary, PrincipleNumber, ThemeSlugs, Season) = (content.Title, content.Summary, content.PrincipleNumber, content.ThemeSlugs, content.Season);
        (Planning, Duration, Weeks, Planners, Participants) = content.Plan;
        (Steps, Materials, Cautions) = (content.Steps, content.Materials, content.Cautions);
        (Grade, Evidence, Sources) = content.Evidence;
        SearchText = SearchWords.Fold(string.Join(' ', [Title, Summary, .. ThemeSlugs, Planners, Participants, Steps, Materials, Cautions, Evidence, Sources]));
        Change(now);
    }

    /// <summary>Takes it out of the catalogue. What began with it goes on, and its page and its experiences stay.</summary>
    /// <exception cref="BrokenRuleException">It is withdrawn already.</exception>
    public void Withdraw(DateTime now)
    {
        BrokenRuleException.Unless(!IsWithdrawn, "It is withdrawn already.");
        WithdrawnAt = now;
        Change(now);
    }

    /// <exception cref="BrokenRuleException">It is not withdrawn.</exception>
    public void Restore(DateTime now)
    {
        BrokenRuleException.Unless(IsWithdrawn, "It is not withdrawn.");
        WithdrawnAt = null;
        Change(now);
    }

    public void Touch() => Version++;

    /// <summary>The days that an initiative is suggested to take when it begins on a day, within a plan.</summary>
    /// <param name="from">The first day one can begin.</param>
    /// <param name="planEndsOn">The plan's last day; an initiative may end after it, so only the beginning is held to it.</param>
    public (DateOnly StartsOn, DateOnly EndsOn) DaysFrom(DateOnly from, DateOnly planEndsOn)
    {
        var startsOn = from < planEndsOn ? from : planEndsOn;
        return (startsOn, startsOn.AddDays((Weeks * 7) - 1));
    }

    private void Change(DateTime now)
    {
        ChangedAt = now;
        Touch();
    }
}
