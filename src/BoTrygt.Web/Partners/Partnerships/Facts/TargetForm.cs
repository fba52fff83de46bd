using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Partnerships.Facts;

public sealed class TargetForm : IValidatableObject, IFactsRowForm<Target>
{
    private const int Decimals = 4;
    private const double HighestLevel = 1_000_000;

    public int Version { get; set; }

    [Display(Name = "Målet i borgernes ord")]
    [Required(ErrorMessage = "Skriv målet.")]
    [NoPersonalNumber]
    [StringLength(Target.TextMaxLength, ErrorMessage = "Målet må højst fylde {1} tegn.")]
    public string Text { get; set; } = "";

    [Display(Name = "Kilde")]
    [Required(ErrorMessage = "Skriv, hvor målet står.")]
    [StringLength(Target.SourceMaxLength, ErrorMessage = "Kilden må højst fylde {1} tegn.")]
    public string Source { get; set; } = "";

    [Display(Name = "Hvad måles?")]
    public Measure Measure { get; set; }

    [Display(Name = "Sammenligning")]
    public Comparator? Comparator { get; set; }

    [Display(Name = "Tal")]
    [Range(0, HighestLevel, ErrorMessage = "Skriv et tal mellem 0 og en million.")]
    public decimal? Level { get; set; }

    [Display(Name = "Udgangspunkt (år)")]
    [Range(1980, 2099, ErrorMessage = "Skriv et årstal mellem {1} og {2}.")]
    public int? BaselineYear { get; set; }

    [Display(Name = "Kilde til udgangspunktet")]
    [StringLength(Target.SourceMaxLength, ErrorMessage = "Kilden må højst fylde {1} tegn.")]
    public string? BaselineSource { get; set; }

    public PartialDateForm Deadline { get; set; } = new();

    [Display(Name = "Kilde til fristen")]
    [StringLength(Target.SourceMaxLength, ErrorMessage = "Kilden må højst fylde {1} tegn.")]
    public string? DeadlineSource { get; set; }

    [Display(Name = "Plads på listen")]
    [Range(1, 99, ErrorMessage = "Skriv et tal mellem {1} og {2}.")]
    public int Position { get; set; } = 1;

    public static TargetForm Of(Target target, int version) => new()
    {
        Version = version,
        Text = target.Text,
        Source = target.Source,
        Measure = target.Measure,
        Comparator = target.Comparator,
        Level = target.Level,
        BaselineYear = target.BaselineYear,
        BaselineSource = target.BaselineSource,
        Deadline = PartialDateForm.Of(target.Deadline),
        DeadlineSource = target.DeadlineSource,
        Position = target.Position,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var rules = new (bool Holds, string Message, string Field)[]
        {
            (Comparator is null == Level is null, Level is null ? "Skriv også tallet, eller vælg »Intet tal«." : "Vælg også, hvordan tallet skal forstås.", Level is null ? nameof(Level) : nameof(Comparator)),
            (Comparator != Domain.Partnerships.Comparator.PercentBelow || Measure == Measure.ReportedBurglaries, "»Procent færre« kan kun bruges om anmeldte indbrud.", nameof(Comparator)),
            (!IsPercentage || Level is null or <= 100, "En procent ligger mellem 0 og 100.", nameof(Level)),
            (BaselineYear is null || BaselineFrom is not null, "Skriv, hvor udgangspunktet står. Uden en kilde må det stå som ukendt.", nameof(BaselineSource)),
            (BaselineYear is not null || BaselineFrom is null, "Skriv også året, eller lad kilden stå tom.", nameof(BaselineYear)),
            (Deadline.Year is null || DeadlineFrom is not null, "Skriv, hvor fristen står. Uden en kilde må den stå som ukendt.", nameof(DeadlineSource)),
            (Deadline.Year is not null || DeadlineFrom is null, "Skriv også fristen, eller lad kilden stå tom.", "Deadline.Year"),
        };
        return rules.Where(rule => !rule.Holds).Select(rule => new ValidationResult(rule.Message, [rule.Field]));
    }

    public Target ToRow()
    {
        var target = new Target { Text = "", Source = "", Measure = Measure, Position = Position };
        CopyTo(target);
        return target;
    }

    public void CopyTo(Target row)
    {
        ArgumentNullException.ThrowIfNull(row);
        (row.Text, row.Source, row.Measure, row.Position) = (Text.Trim(), Source.Trim(), Measure, Position);
        (row.Comparator, row.Level) = (Comparator, Level is { } level ? decimal.Round(level, Decimals) : null);
        (row.BaselineYear, row.BaselineSource) = (BaselineYear, BaselineFrom);
        (row.Deadline, row.DeadlineSource) = (Deadline.ToDate(), DeadlineFrom);
    }

    public Conflict Against(Target? now) => now is null ? new([]) : Conflict.Of(
        ("Målet i borgernes ord", now.Text, Text),
        ("Kilde", now.Source, Source),
        ("Hvad måles?", now.Measure.InDanish(), Measure.InDanish()),
        ("Sammenligning", now.Comparator?.InDanish(), Comparator?.InDanish()),
        ("Tal", now.Level?.InDanish(), Level?.InDanish()),
        ("Udgangspunkt (år)", $"{now.BaselineYear}", $"{BaselineYear}"),
        ("Kilde til udgangspunktet", now.BaselineSource, BaselineSource),
        ("Frist", now.Deadline?.InDanish(), Deadline.ToDate()?.InDanish()),
        ("Kilde til fristen", now.DeadlineSource, DeadlineSource),
        ("Plads på listen", $"{now.Position}", $"{Position}"));

    private bool IsPercentage => Comparator == Domain.Partnerships.Comparator.PercentBelow || Measure == Measure.NeighbourhoodWatchShare;

    private string? BaselineFrom => string.IsNullOrWhiteSpace(BaselineSource) ? null : BaselineSource.Trim();

    private string? DeadlineFrom => string.IsNullOrWhiteSpace(DeadlineSource) ? null : DeadlineSource.Trim();
}

/// <param name="Slug">The municipality's.</param>
/// <param name="Id">Null for a new one.</param>
/// <param name="Form">As stored or as typed.</param>
public sealed record TargetPage(string Slug, Guid? Id, TargetForm Form)
{
    public string Address => $"{PartnershipAddresses.Of(Slug)}/maal/{Id?.ToString() ?? "ny"}";
    public Conflict? Conflict { get; init; }
}
