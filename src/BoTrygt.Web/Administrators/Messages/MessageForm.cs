using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Forms;

namespace BoTrygt.Web.Administrators.Messages;

/// <summary>What a press of a button asks for: nothing is sent that was not shown first.</summary>
public enum MessageStep
{
    Show,
    Edit,
    Send,
}

/// <summary>A message to all coordinators.</summary>
public sealed class MessageForm
{
    /// <summary>The same from the first page to the last, so that what is sent twice goes out once.</summary>
    [Required(ErrorMessage = "Begynd forfra fra administrationen.")]
    public Guid? Id { get; set; }

    [Display(Name = "Hvem skal have beskeden?")]
    [Required(ErrorMessage = "Vælg, hvem der skal have beskeden.")]
    [EnumDataType(typeof(CoordinatorAudience), ErrorMessage = "Vælg, hvem der skal have beskeden.")]
    public CoordinatorAudience? Audience { get; set; }

    [Display(Name = "Emne")]
    [Required(ErrorMessage = "Skriv, hvad beskeden handler om.")]
    [NoPersonalNumber]
    [StringLength(CoordinatorMessage.SubjectMaxLength, ErrorMessage = "Emnet må højst fylde {1} tegn.")]
    public string Subject { get; set; } = "";

    [Display(Name = "Besked")]
    [Required(ErrorMessage = "Skriv beskeden.")]
    [NoPersonalNumber]
    [StringLength(CoordinatorMessage.TextMaxLength, ErrorMessage = "Beskeden må højst fylde {1} tegn.")]
    public string Text { get; set; } = "";

    public MessageStep Step { get; set; }
}
