using System.ComponentModel.DataAnnotations;
using System.Globalization;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.FollowUps;

public sealed class AnswerForm : RequestFields
{
    private const int MostSeen = 200;

    /// <summary>The answer that the person saw; empty when there was none.</summary>
    public string? Seen { get; set; }

    /// <summary>The requests under way that the person saw.</summary>
    [MaxLength(MostSeen)]
    public List<Guid> SeenRequests { get; set; } = [];

    [Display(Name = "Hvordan går det?")]
    [Required(ErrorMessage = "Vælg, hvordan det går.")]
    public Progress? Progress { get; set; }

    [Display(Name = "Forklaring")]
    [NoPersonalNumber]
    [StringLength(FollowUp.ExplanationMaxLength, ErrorMessage = "Forklaringen må højst fylde {1} tegn.")]
    public string? Explanation { get; set; }

    [Display(Name = "Næste skridt")]
    [NoPersonalNumber]
    [StringLength(FollowUp.NextStepMaxLength, ErrorMessage = "Næste skridt må højst fylde {1} tegn.")]
    public string? NextStep { get; set; }

    [Display(Name = "Hvor mange er nået indtil nu?")]
    [Range(0, FollowUp.MostReached, ErrorMessage = "Skriv et helt tal fra 0 til 9.999.999, for eksempel 1.200.")]
    [ModelBinder<DanishCountBinder>]
    public int? Reached { get; set; }

    /// <summary>Something is to be asked for.</summary>
    public bool Asks => Need.Clean().Length > 0;

    public FollowUpAnswer ToAnswer() => new(Progress.GetValueOrDefault(), Explanation.Clean(), NextStep.Clean(), Reached);

    /// <summary>The answer as it stands; before there is one, what to go on with from last time.</summary>
    public static AnswerForm Of(FollowUp now, FollowUp? last) => new()
    {
        Seen = MarkOf(now),
        Progress = now.Progress,
        Explanation = now.Explanation,
        NextStep = now.AnsweredAt is null ? "" : now.NextStep,
        Reached = now.AnsweredAt is null ? last?.Reached : now.Reached,
    };

    public bool HasSeen(FollowUp now) => Seen.Clean() == MarkOf(now);

    public Conflict Against(FollowUp now) => Conflict.Of(
        ("Hvordan går det?", now.Progress?.InDanish(), Progress?.InDanish()),
        ("Forklaring", now.Explanation, Explanation),
        ("Næste skridt", now.NextStep, NextStep),
        ("Nået indtil nu", $"{now.Reached}", $"{Reached}"));

    public static string MarkOf(FollowUp now) => now.AnsweredAt?.Ticks.ToString(CultureInfo.InvariantCulture) ?? "";
}
