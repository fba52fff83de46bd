using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Bookings;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Administrators.Resources;

/// <summary>What can be booked, as people write it.</summary>
public sealed class ResourceForm
{
    /// <summary>The version that the person saw; 0 for a new one.</summary>
    public int Version { get; set; }

    [Display(Name = "Hvem udlåner")]
    public Guid? OrganisationId { get; set; }

    [Display(Name = "Slags")]
    [Required(ErrorMessage = "Vælg en slags.")]
    [EnumDataType(typeof(ResourceKind), ErrorMessage = "Vælg en slags.")]
    public ResourceKind? Kind { get; set; }

    [Display(Name = "Navn")]
    [Required(ErrorMessage = "Skriv et navn.")]
    [StringLength(Resource.NameMaxLength, ErrorMessage = "Navnet må højst fylde {1} tegn.")]
    public string? Name { get; set; }

    [Display(Name = "Hvor mange på samme tid")]
    [Required(ErrorMessage = "Skriv, hvor mange der er.")]
    [Range(1, Resource.MostCapacity, ErrorMessage = "Skriv et tal fra {1} til {2}.")]
    public int? Capacity { get; set; }

    [Display(Name = "Varsel for aflysning, dage")]
    [Required(ErrorMessage = "Skriv et antal dage. Det kan være 0.")]
    [Range(0, Resource.MostNoticeDays, ErrorMessage = "Skriv et tal fra {1} til {2}.")]
    public int? NoticeDays { get; set; }

    public static ResourceForm Of(Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return new() { Version = resource.Version, OrganisationId = resource.OrganisationId, Kind = resource.Kind, Name = resource.Name, Capacity = resource.Capacity, NoticeDays = resource.NoticeDays };
    }

    public ResourceContent ToContent() => new(Name.Clean(), Capacity.GetValueOrDefault(), NoticeDays.GetValueOrDefault());

    public Conflict Against(Resource now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return Conflict.Of(("Navn", now.Name, Name), ("Hvor mange på samme tid", now.Capacity.InDanish(), Capacity?.InDanish()), ("Varsel, dage", now.NoticeDays.InDanish(), NoticeDays?.InDanish()));
    }
}

/// <param name="Rows">In the order of the Danish alphabet.</param>
public sealed record ResourcesPage(IReadOnlyList<ResourceRow> Rows);

public sealed record ResourceRow(Guid Id, string Name, ResourceKind Kind, string Organisation, int Capacity, int NoticeDays, bool IsClosed);

/// <summary>The form of what can be booked.</summary>
/// <param name="Form">As stored or as typed.</param>
/// <param name="Organisations">Those that the person says this for.</param>
public sealed record ResourcePage(ResourceForm Form, IReadOnlyList<(Guid Id, string Name)> Organisations)
{
    /// <summary>Null for a new one.</summary>
    public Resource? Resource { get; init; }

    /// <summary>What was saved meanwhile; null when nobody was in the way.</summary>
    public Conflict? Conflict { get; init; }
}
