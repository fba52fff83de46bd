using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Updates;

/// <summary>What is said about the initiatives of a link. Those without a choice are left as they are.</summary>
public sealed class UpdateForm
{
    public const int MostItems = 200;

    /// <summary>The link's code.</summary>
    [StringLength(UpdateLink.CodeMaxLength)]
    public string? Kode { get; set; }

    [MaxLength(MostItems)]
    public List<UpdateItemForm> Items { get; set; } = [];

    /// <summary>Those with a choice.</summary>
    public IEnumerable<UpdateItemForm> Said => Items.Where(item => item.Reply is not null);
}

/// <summary>What is said about one.</summary>
public sealed class UpdateItemForm
{
    /// <summary>The follow-up.</summary>
    public Guid Id { get; set; }

    [Display(Name = "Hvordan går det?")]
    public LinkReply? Reply { get; set; }

    [Display(Name = "Fortæl kort")]
    [StringLength(FollowUp.ExplanationMaxLength, ErrorMessage = "Teksten må højst fylde {1} tegn.")]
    public string? Text { get; set; }

    public string Words => Text.Clean();
}
