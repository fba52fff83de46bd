using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Administrators.Rubrics;

/// <summary>A statement as people write it.</summary>
public sealed class StatementForm
{
    private const string LevelTooLong = "Teksten må højst fylde {1} tegn.";
    private const string StepTooLong = "Skridtet må højst fylde {1} tegn. Det skal kunne være titlen på en indsats.";

    /// <summary>The draft's version that the person saw.</summary>
    public int Version { get; set; }

    [Display(Name = "Udsagn")]
    [Required(ErrorMessage = "Giv udsagnet et navn.")]
    [StringLength(RubricStatement.TitleMaxLength, ErrorMessage = "Navnet må højst fylde {1} tegn.")]
    public string? Title { get; set; }

    [Display(Name = "Niveau 1: Ikke i gang")]
    [Required(ErrorMessage = "Skriv, hvad man kan se på niveau 1.")]
    [StringLength(RubricStatement.LevelMaxLength, ErrorMessage = LevelTooLong)]
    public string? Level1 { get; set; }

    [Display(Name = "Niveau 2: På vej")]
    [Required(ErrorMessage = "Skriv, hvad man kan se på niveau 2.")]
    [StringLength(RubricStatement.LevelMaxLength, ErrorMessage = LevelTooLong)]
    public string? Level2 { get; set; }

    [Display(Name = "Niveau 3: Fast praksis")]
    [Required(ErrorMessage = "Skriv, hvad man kan se på niveau 3.")]
    [StringLength(RubricStatement.LevelMaxLength, ErrorMessage = LevelTooLong)]
    public string? Level3 { get; set; }

    [Display(Name = "Niveau 4: Forankret")]
    [Required(ErrorMessage = "Skriv, hvad man kan se på niveau 4.")]
    [StringLength(RubricStatement.LevelMaxLength, ErrorMessage = LevelTooLong)]
    public string? Level4 { get; set; }

    [Display(Name = "Skridt fra niveau 1 til 2")]
    [Required(ErrorMessage = "Skriv skridtet til niveau 2.")]
    [StringLength(RubricStatement.StepMaxLength, ErrorMessage = StepTooLong)]
    public string? Step2 { get; set; }

    [Display(Name = "Skridt fra niveau 2 til 3")]
    [Required(ErrorMessage = "Skriv skridtet til niveau 3.")]
    [StringLength(RubricStatement.StepMaxLength, ErrorMessage = StepTooLong)]
    public string? Step3 { get; set; }

    [Display(Name = "Skridt fra niveau 3 til 4")]
    [Required(ErrorMessage = "Skriv skridtet til niveau 4.")]
    [StringLength(RubricStatement.StepMaxLength, ErrorMessage = StepTooLong)]
    public string? Step4 { get; set; }

    public static StatementForm Of(Rubric draft, StatementContent content) => new()
    {
        Version = draft.Version,
        Title = content.Title,
        Level1 = content.Level1,
        Level2 = content.Level2,
        Level3 = content.Level3,
        Level4 = content.Level4,
        Step2 = content.Step2,
        Step3 = content.Step3,
        Step4 = content.Step4,
    };

    /// <summary>What is stored now beside what was typed.</summary>
    public Conflict Against(RubricStatement now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return Conflict.Of(
            ("Udsagn", now.Title, Title),
            ("Niveau 1", now.Level1, Level1),
            ("Niveau 2", now.Level2, Level2),
            ("Niveau 3", now.Level3, Level3),
            ("Niveau 4", now.Level4, Level4),
            ("Skridt til niveau 2", now.Step2, Step2),
            ("Skridt til niveau 3", now.Step3, Step3),
            ("Skridt til niveau 4", now.Step4, Step4));
    }

    public StatementContent ToContent() => new(Title.Clean(), Level1.Clean(), Level2.Clean(), Level3.Clean(), Level4.Clean(), Step2.Clean(), Step3.Clean(), Step4.Clean());
}

/// <summary>What is new in a version.</summary>
public sealed class PublicationForm
{
    [Display(Name = "Hvad er nyt?")]
    [Required(ErrorMessage = "Skriv kort, hvad der er nyt, så partnerskaberne ved det.")]
    [StringLength(Rubric.ChangeMaxLength, ErrorMessage = "Teksten må højst fylde {1} tegn.")]
    public string? Change { get; set; }
}
