using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>An initiative as people write it.</summary>
public sealed class InitiativeForm
{
    [Display(Name = "Titel")]
    [Required(ErrorMessage = "Skriv en titel.")]
    [StringLength(Initiative.TitleMaxLength, ErrorMessage = "Titlen må højst fylde {1} tegn.")]
    public string Title { get; set; } = "";

    [Display(Name = "Princip")]
    [Required(ErrorMessage = "Vælg et princip.")]
    public int? PrincipleNumber { get; set; }

    [Display(Name = "Temaer")]
    [Required(ErrorMessage = "Vælg mindst ét tema.")]
    public List<string> ThemeSlugs { get; set; } = [];

    [Display(Name = "Hvorfor")]
    [NoPersonalNumber]
    [StringLength(Initiative.WhyMaxLength, ErrorMessage = "Begrundelsen må højst fylde {1} tegn.")]
    public string? Why { get; set; }

    [Display(Name = "Ansvarlig post")]
    [Required(ErrorMessage = "Vælg den post, der har ansvaret.")]
    public Guid? OwnerPostId { get; set; }

    [Display(Name = "Stedfortræder")]
    public Guid? DeputyPostId { get; set; }

    [Display(Name = "Begynder")]
    [Required(ErrorMessage = "Vælg, hvornår indsatsen begynder.")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Slutter")]
    [Required(ErrorMessage = "Vælg, hvornår indsatsen slutter.")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Status")]
    [Required(ErrorMessage = "Vælg en status.")]
    public InitiativeStatus? Status { get; set; } = InitiativeStatus.Planned;

    [Display(Name = "Forventet rækkevidde")]
    [NoPersonalNumber]
    [StringLength(Initiative.ExpectedReachMaxLength, ErrorMessage = "Rækkevidden må højst fylde {1} tegn.")]
    public string? ExpectedReach { get; set; }

    [Display(Name = "Forventet virkning")]
    [NoPersonalNumber]
    [StringLength(Initiative.ExpectedOutcomeMaxLength, ErrorMessage = "Virkningen må højst fylde {1} tegn.")]
    public string? ExpectedOutcome { get; set; }

    [Display(Name = "Titel til borgerne")]
    [StringLength(PublishedInitiative.TitleMaxLength, ErrorMessage = "Titlen til borgerne må højst fylde {1} tegn.")]
    public string? PublicTitle { get; set; }

    [Display(Name = "Tekst til borgerne")]
    [NoPersonalNumber]
    [StringLength(PublishedInitiative.TextMaxLength, ErrorMessage = "Teksten til borgerne må højst fylde {1} tegn.")]
    public string? PublicText { get; set; }

    [Display(Name = "Foreninger")]
    [Required(ErrorMessage = "Vælg, hvad foreningerne må.")]
    public CivilSocietyAccess? CivilSociety { get; set; } = CivilSocietyAccess.None;

    /// <summary>The version that the person saw; 0 for a new one.</summary>
    public int Version { get; set; }

    /// <summary>In an amendment: what it is a copy of, for a new one the plan; so that what was typed can be shown when the amendment is no more.</summary>
    public Guid? Amends { get; set; }

    /// <summary>The decision of a meeting that a new one comes from; null when it comes from none.</summary>
    public Guid? DecisionId { get; set; }
    /// <summary>A new one: the activity of the catalogue that it begins with; null when it does not.</summary>
    public Guid? ActivityId { get; set; }

    /// <summary>The values that the person saw, so that a conflict can tell who changed what.</summary>
    public string? Seen { get; set; }

    /// <summary>On the page of a conflict: for each field <c>mine</c> or <c>theirs</c>.</summary>
    public Dictionary<string, string> Choices { get; set; } = [];

    public static InitiativeForm Of(Initiative initiative)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        var form = new InitiativeForm
        {
            Title = initiative.Title,
            PrincipleNumber = initiative.PrincipleNumber,
            ThemeSlugs = [.. initiative.ThemeSlugs],
            Why = initiative.Why,
            OwnerPostId = initiative.OwnerPostId,
            DeputyPostId = initiative.DeputyPostId,
            StartsOn = initiative.StartsOn,
            EndsOn = initiative.EndsOn,
            Status = initiative.Status,
            ExpectedReach = initiative.ExpectedReach,
            ExpectedOutcome = initiative.ExpectedOutcome,
            PublicTitle = initiative.PublicTitle,
            PublicText = initiative.PublicText,
            CivilSociety = initiative.CivilSociety,
            Version = initiative.Version,
            Amends = initiative.AmendsId,
        };
        form.Seen = InitiativeFields.Write(form);
        return form;
    }

    /// <summary>A new one that carries out what a meeting decided.</summary>
    public void TakeFrom(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        DecisionId = decision.Id;
        Title = decision.Text.Length > Initiative.TitleMaxLength ? "" : decision.Text.TrimEnd('.');
        Why = $"Besluttet på mødet »{decision.Meeting.Subject}« {decision.Meeting.Day.InDanish()}: {decision.Text}";
        (OwnerPostId, EndsOn) = (decision.PostId, decision.DueOn);
    }

    /// <summary>What all parties have signed stands as it does.</summary>
    public void KeepAgreed(Initiative initiative)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        (Title, PrincipleNumber, ThemeSlugs, Why) = (initiative.Title, initiative.PrincipleNumber, [.. initiative.ThemeSlugs], initiative.Why);
        (OwnerPostId, DeputyPostId, StartsOn, EndsOn) = (initiative.OwnerPostId, initiative.DeputyPostId, initiative.StartsOn, initiative.EndsOn);
        (ExpectedReach, ExpectedOutcome) = (initiative.ExpectedReach, initiative.ExpectedOutcome);
    }

    /// <summary>How far it is, and who reads it, stands as it does.</summary>
    public void KeepProgress(Initiative initiative)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        (Status, CivilSociety, PublicTitle, PublicText) = (initiative.Status, initiative.CivilSociety, initiative.PublicTitle, initiative.PublicText);
    }

    /// <summary>What the form says, once it is valid; the posts are looked up by the caller.</summary>
    public InitiativeContent ToContent(PostOfParty owner, PostOfParty? deputy) => new(
        PrincipleNumber.GetValueOrDefault(),
        Title.Clean(),
        Why.Clean(),
        ThemeSlugs,
        owner,
        deputy,
        StartsOn.GetValueOrDefault(),
        EndsOn.GetValueOrDefault(),
        Status.GetValueOrDefault(),
        ExpectedReach.Clean(),
        ExpectedOutcome.Clean(),
        PublicTitle.Clean(),
        PublicText.Clean(),
        CivilSociety.GetValueOrDefault());
}
