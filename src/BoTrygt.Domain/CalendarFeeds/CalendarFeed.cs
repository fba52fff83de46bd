using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;

namespace BoTrygt.Domain.CalendarFeeds;

/// <summary>
/// A secret address from which a person's own calendar fetches what happens: all that concerns the person, or one partnership's
/// year. It is the person's, and shows what that person may see on the day it is read. Only the hash of its code is kept.
/// </summary>
public class CalendarFeed
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }
    public Person Person { get; private init; } = null!;

    /// <summary>Null for all that concerns the person.</summary>
    public required Guid? PartnershipId { get; init; }

    public Partnership? Partnership { get; private init; }

    /// <summary>SHA-256 of the code, in hexadecimal.</summary>
    public string CodeHash { get; private set; } = "";

    /// <summary>UTC: when the address was made, the present one.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>A new address; the one before opens nothing any more.</summary>
    /// <param name="now">UTC.</param>
    /// <returns>The code, which is known only now.</returns>
    public string Renew(DateTime now)
    {
        var code = SecretCode.New();
        (CodeHash, MadeAt) = (SecretCode.HashOf(code), now);
        return code;
    }
}
