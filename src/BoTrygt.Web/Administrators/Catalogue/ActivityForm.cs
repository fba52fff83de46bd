using System.ComponentModel.DataAnnotations;
using System.Globalization;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Administrators.Catalogue;

/// <summary>An activity as people write it.</summary>
public sealed class ActivityForm
{
    private const string TooLong = "Teksten må højst fylde {1} tegn.";

    /// <summary>The version that the person saw; 0 for a new one.</summary>
    public int Version { get; set; }

    [Display(Name = "Navn")]
    [Required(ErrorMessage = "Giv aktiviteten et navn.")]
    [StringLength(Activity.TitleMaxLength, ErrorMessage = "Navnet må højst fylde {1} tegn.")]
    public string? Title { get; set; }

    [Display(Name = "Kort om aktiviteten")]
    [Required(ErrorMessage = "Skriv kort, hvad aktiviteten er, og hvem den er for.")]
    [StringLength(Activity.SummaryMaxLength, ErrorMessage = TooLong)]
    public string? Summary { get; set; }

    [Display(Name = "Princip")]
    [Required(ErrorMessage = "Vælg et princip.")]
    [Range(1, Plan.Principles, ErrorMessage = "Vælg et princip.")]
    public int? PrincipleNumber { get; set; }

    [Display(Name = "Temaer")]
    [Required(ErrorMessage = "Vælg mindst ét tema.")]
    public List<string> ThemeSlugs { get; set; } = [];

    [Display(Name = "Årstid")]
    [EnumDataType(typeof(Season), ErrorMessage = "Vælg en årstid.")]
    public Season? Season { get; set; }

    [Display(Name = "Planlægning")]
    [Required(ErrorMessage = "Skriv, hvor lang tid før I skal begynde.")]
    [StringLength(Activity.PlanningMaxLength, ErrorMessage = TooLong)]
    public string? Planning { get; set; }

    [Display(Name = "Varighed")]
    [Required(ErrorMessage = "Skriv, hvor længe aktiviteten varer.")]
    [StringLength(Activity.DurationMaxLength, ErrorMessage = TooLong)]
    public string? Duration { get; set; }

    [Display(Name = "Uger i alt")]
    [Required(ErrorMessage = "Skriv et antal uger.")]
    [Range(1, Activity.MostWeeks, ErrorMessage = "Skriv et antal uger fra {1} til {2}.")]
    public int? Weeks { get; set; }

    [Display(Name = "Hvem planlægger")]
    [Required(ErrorMessage = "Skriv, hvem der planlægger.")]
    [StringLength(Activity.PeopleMaxLength, ErrorMessage = TooLong)]
    public string? Planners { get; set; }

    [Display(Name = "Hvem er med")]
    [Required(ErrorMessage = "Skriv, hvem der er med.")]
    [StringLength(Activity.PeopleMaxLength, ErrorMessage = TooLong)]
    public string? Participants { get; set; }

    [Display(Name = "Sådan gør I")]
    [Required(ErrorMessage = "Skriv, hvad man gør.")]
    [StringLength(Activity.TextMaxLength, ErrorMessage = TooLong)]
    public string? Steps { get; set; }

    [Display(Name = "Det skal I bruge")]
    [StringLength(Activity.TextMaxLength, ErrorMessage = TooLong)]
    public string? Materials { get; set; }

    [Display(Name = "Pas på")]
    [StringLength(Activity.TextMaxLength, ErrorMessage = TooLong)]
    public string? Cautions { get; set; }

    [Display(Name = "Hvad ved vi?")]
    [Required(ErrorMessage = "Vælg, hvad der vides om virkningen.")]
    [EnumDataType(typeof(EvidenceGrade), ErrorMessage = "Vælg, hvad der vides om virkningen.")]
    public EvidenceGrade? Grade { get; set; }

    [Display(Name = "Begrundelse")]
    [Required(ErrorMessage = "Skriv, hvad der er fundet, og hvad ingen ved.")]
    [StringLength(Activity.EvidenceMaxLength, ErrorMessage = TooLong)]
    public string? Evidence { get; set; }

    [Display(Name = "Kilder")]
    [StringLength(Activity.SourcesMaxLength, ErrorMessage = TooLong)]
    public string? Sources { get; set; }

    public static ActivityForm Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new()
        {
            Version = activity.Version,
            Title = activity.Title,
            Summary = activity.Summary,
            PrincipleNumber = activity.PrincipleNumber,
            ThemeSlugs = [.. activity.ThemeSlugs],
            Season = activity.Season,
            Planning = activity.Planning,
            Duration = activity.Duration,
            Weeks = activity.Weeks,
            Planners = activity.Planners,
            Participants = activity.Participants,
            Steps = activity.Steps,
            Materials = activity.Materials,
            Cautions = activity.Cautions,
            Grade = activity.Grade,
            Evidence = activity.Evidence,
            Sources = activity.Sources,
        };
    }

    /// <summary>What it says, once it is valid.</summary>
    public ActivityContent ToContent() => new(
        Title.Clean(),
        Summary.Clean(),
        PrincipleNumber.GetValueOrDefault(),
        ThemeSlugs,
        Season,
        new(Planning.Clean(), Duration.Clean(), Weeks.GetValueOrDefault(), Planners.Clean(), Participants.Clean()),
        Steps.Clean(),
        Materials.Clean(),
        Cautions.Clean(),
        new(Grade.GetValueOrDefault(), Evidence.Clean(), Sources.Clean()));

    /// <summary>What is stored now beside what was typed.</summary>
    public Conflict Against(Activity now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var other = Of(now);
        return Conflict.Of([.. Rows().Zip(other.Rows(), (typed, stored) => (typed.Name, stored.Text, typed.Text))]);
    }

    private IEnumerable<(string Name, string? Text)> Rows() =>
    [
        ("Navn", Title),
        ("Kort om aktiviteten", Summary),
        ("Princip", PrincipleNumber?.ToString(CultureInfo.InvariantCulture)),
        ("Temaer", string.Join(", ", ThemeSlugs.Order(StringComparer.Ordinal))),
        ("Årstid", Season?.InDanish()),
        ("Planlægning", Planning),
        ("Varighed", Duration),
        ("Uger i alt", Weeks?.ToString(CultureInfo.InvariantCulture)),
        ("Hvem planlægger", Planners),
        ("Hvem er med", Participants),
        ("Sådan gør I", Steps),
        ("Det skal I bruge", Materials),
        ("Pas på", Cautions),
        ("Hvad ved vi?", Grade?.InDanish()),
        ("Begrundelse", Evidence),
        ("Kilder", Sources),
    ];
}
