using BoTrygt.Domain.Access;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>What the associations may do, in words.</summary>
public static class CivilSocietyWords
{
    public static readonly IReadOnlyList<(CivilSocietyAccess Value, string Text)> All =
    [
        (CivilSocietyAccess.None, "Kun parterne ser indsatsen"),
        (CivilSocietyAccess.Read, "Foreninger må læse den"),
        (CivilSocietyAccess.Contribute, "Foreninger er inviteret til at skrive noter"),
    ];

    public static string InDanish(this CivilSocietyAccess access) => All.Single(choice => choice.Value == access).Text;
}
