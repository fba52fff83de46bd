using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace BoTrygt.Web.Partners.Updates;

/// <summary>What is said about the initiatives of a link. Those without a choice are left as they are.</summary>
public sealed class UpdateForm
{
    public const int MostItems = 200;

    /// <summary>The link's code.</summary>
    [StringLength(SecretCode.MaxLength)]
    public string? Kode { get; set; }

    /// <summary>
    /// By follow-up and not by number: a browser that goes back fills fields in again by their names, and the page that it
    /// fills has one initiative less.
    /// </summary>
    [MaxLength(MostItems)]
    public Dictionary<string, UpdateItemForm> Items { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those with a choice; they are looked at as items already.</summary>
    [ValidateNever]
    public IEnumerable<KeyValuePair<string, UpdateItemForm>> Said => Items.Where(item => item.Value is { Reply: not null });

    /// <summary>What is said about a follow-up; nothing when it was not sent.</summary>
    public UpdateItemForm About(FollowUp followUp) => Items.GetValueOrDefault(KeyOf(followUp)) ?? new();

    public static string KeyOf(FollowUp followUp)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        return followUp.Id.ToString();
    }
}

/// <summary>What is said about one.</summary>
public sealed class UpdateItemForm
{
    /// <summary>The initiative's as it stood on the page, so that words that come too late can be told apart.</summary>
    [StringLength(Initiative.TitleMaxLength)]
    public string? Title { get; set; }

    [Display(Name = "Hvordan går det?")]
    public LinkReply? Reply { get; set; }

    [Display(Name = "Fortæl kort")]
    [NoPersonalNumber]
    [StringLength(FollowUp.ExplanationMaxLength, ErrorMessage = "Teksten må højst fylde {1} tegn.")]
    public string? Text { get; set; }

    public string Words => Text.Clean();
}
