using BoTrygt.Domain.Partnerships;

namespace BoTrygt.Web.Partners.Partnerships;

/// <summary>How members and contacts are told of in Danish.</summary>
internal static class PartnershipWords
{
    public static string InDanish(this MemberGroup group) => group switch
    {
        MemberGroup.SteeringGroup => "Styregruppe",
        _ => "Arbejdsgruppe",
    };

    /// <summary>Whether citizens see the contact, and whether with a name.</summary>
    public static string StateInDanish(this ContactPerson contact) => contact.Publication switch
    {
        null => "Vises ikke for borgerne",
        _ when contact.HasChangedSinceShown => "Ændret siden det blev vist",
        { PersonName: null } => "Vises uden navn",
        _ => "Vises med navn",
    };
}
