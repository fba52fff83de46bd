using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Statistics;
using BoTrygt.Web.Shared.Figures;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Partnerships;

/// <summary>A target with what the real figures say of it, in words.</summary>
/// <param name="Target">What was promised.</param>
/// <param name="Judgement">What the series says.</param>
/// <param name="Dispersion">How much more the counts vary than independent cases.</param>
public sealed record JudgedTarget(Target Target, TargetJudgement Judgement, double Dispersion)
{
    public string Reason => Judgement.WhyNot switch
    {
        null => Judged,
        WhyNotJudged.NotCounted => Target.Measure == Measure.FeltSafety
            ? "Vi har ikke en måling af tryghed i kommunen at holde målet op imod."
            : "Danmarks Statistik tæller ikke nabohjælpere.",
        WhyNotJudged.NoLevel => "Vi kender ikke et tal for målet.",
        WhyNotJudged.NoBaseline => "Vi ved ikke, hvilket år der skal regnes ud fra.",
        WhyNotJudged.FiguresToCome => "Fristen er gået, men tallene for det sidste år er ikke kommet endnu.",
        _ => "Tallene dækker ikke de år, målet handler om.",
    };

    /// <summary>The target line's name in a picture.</summary>
    public string LimitText => $"{(Target.Comparator == Comparator.Under ? "under" : "højst")} {(int)(Judgement.Limit ?? 0)}";

    /// <summary>All of a partnership's targets in their order.</summary>
    public static IReadOnlyList<JudgedTarget> All(IEnumerable<Target> targets, BurglaryFigures figures, DateOnly today) =>
        [.. targets.OrderBy(target => target.Position).Select(target => new JudgedTarget(target, TargetJudgement.Of(target, figures.Series, today), figures.Dispersion))];

    private string Judged
    {
        get
        {
            var count = $"Der var {(Judgement.Count ?? 0).InDanish()} anmeldte indbrud i {Judgement.Year}.";
            var interval = PoissonInterval.Of(Judgement.Count ?? 0, Dispersion);
            var isClose = interval.Contains((double)(Judgement.Limit ?? 0));
            var when = Judgement.IsFinal ? "Det er det sidste hele år før fristen." : "Sådan ser det ud nu; det seneste hele år tæller.";
            return isClose ? $"{count} {when} Tallet ligger så tæt på målet, at tilfældige udsving kan afgøre det." : $"{count} {when}";
        }
    }
}
