using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Onboardings;

/// <summary>Where a partnership stands, in a few words.</summary>
internal static class PartnershipStage
{
    public static string InDanish(this Partnership partnership) => partnership switch
    {
        { EndedOn: { } ended } => $"Ophørt {ended.InDanish()}",
        { LastDay: { } last } => $"Slutter {last.InDanish()}",
        { LiveSince: null } => "Under opstart",
        { PausedOn: { } since } => $"På pause siden {since.InDanish()}",
        _ => "I gang",
    };
}
