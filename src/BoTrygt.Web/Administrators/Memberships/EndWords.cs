using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Administrators.Memberships;

/// <summary>What is said when a role has been given its end.</summary>
internal static class EndWords
{
    /// <param name="role">The role.</param>
    /// <param name="lastDay">Its last day; before today when it ended at once.</param>
    /// <param name="today">In Denmark.</param>
    /// <param name="posts">How many posts the person leaves behind.</param>
    /// <param name="handedOver">Of those, how many somebody takes over.</param>
    public static string Of(Role role, DateOnly lastDay, DateOnly today, int posts, int handedOver)
    {
        var end = $"Rollen som {role.InDanish().ToLowerInvariant()} {(lastDay < today ? "er afsluttet." : $"slutter {lastDay.InDanish()}.")}";
        var what = posts == 1 ? "1 post" : $"{posts} poster";
        var vacant = posts == 1 ? "ubesat" : "ubesatte";
        return posts == 0 ? end : $"{end} {what} " + (lastDay <= today, handedOver > 0) switch
        {
            (true, true) => "er givet videre.",
            (true, false) => $"er nu {vacant}.",
            (false, true) => "går videre, når dagen er gået.",
            _ => $"bliver {vacant}, når dagen er gået.",
        };
    }
}
