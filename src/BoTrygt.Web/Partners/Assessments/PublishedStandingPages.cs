using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Assessments;

/// <summary>A sentence for citizens about one principle.</summary>
public sealed class PublishedStandingForm
{
    [Display(Name = "Sætning til borgerne")]
    [Required(ErrorMessage = "Skriv en sætning, eller skjul den for borgerne.")]
    [NoPersonalNumber]
    [StringLength(PublishedStanding.SentenceMaxLength, ErrorMessage = "Sætningen må højst fylde {1} tegn.")]
    public string? Sentence { get; set; }

    /// <summary>The version that the person saw; null when none was shown.</summary>
    public int? Seen { get; set; }

    public string Words => Sentence.Clean();
}

/// <summary>What citizens read about each principle.</summary>
/// <param name="Partnership">Whose it is.</param>
/// <param name="Principles">The four.</param>
/// <param name="Standings">Where each stands today.</param>
/// <param name="Shown">What citizens read now, by principle.</param>
/// <param name="Sent">The principle whose form was sent; null when none was.</param>
/// <param name="Form">As typed.</param>
/// <param name="Conflict">What somebody else approved meanwhile; null when nobody did.</param>
public sealed record PublishedStandingsPage(
    PartnershipHead Partnership, IReadOnlyList<Principle> Principles, IReadOnlyList<PrincipleStanding> Standings, IReadOnlyDictionary<int, PublishedStanding> Shown, int? Sent, PublishedStandingForm Form, Conflict? Conflict = null)
{
    public Level? LevelOf(Principle principle) => Standings[principle.Number - 1].Level;

    public PublishedStanding? ShownFor(Principle principle) => Shown.GetValueOrDefault(principle.Number);

    /// <summary>As typed, as shown, or a sentence to begin with.</summary>
    public string? SentenceFor(Principle principle) =>
        Sent == principle.Number ? Form.Sentence : ShownFor(principle)?.Sentence ?? StandingSuggestions.For(principle.Number, LevelOf(principle));
}
