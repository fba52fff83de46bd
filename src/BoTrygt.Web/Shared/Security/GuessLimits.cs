using System.Net;
using System.Net.Sockets;

namespace BoTrygt.Web.Shared.Security;

/// <summary>
/// Counts wrong guesses for each address on the network. A guess counts from when it is made until it proves right, so that a
/// hundred at once are a hundred. The counts are this portal's own and forgotten when it stops; those of an account are in the database.
/// </summary>
public sealed class GuessLimits(TimeProvider clock)
{
    /// <summary>More addresses than that are one and the same: whoever has a great many fills no memory with them.</summary>
    private const int MostAddresses = 100_000;

    private const int IPv6NetworkBytes = 8;
    private static readonly TimeSpan BetweenCleanUps = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<(GuessKind Kind, string Network), Count> _counts = [];
    private DateTimeOffset _cleanedAt = clock.GetUtcNow();

    /// <summary>Who is told apart: an IPv4 address, or the network of an IPv6 one, of which a household has 2^64 addresses.</summary>
    public static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, IPv6NetworkBytes)),
        _ => address.ToString(),
    };

    /// <summary>Takes one guess of an address. It is to be judged, see <see cref="Judge"/>, when it was taken.</summary>
    public GuessAnswer Take(GuessKind kind, string network)
    {
        lock (_lock)
        {
            var (now, allowance) = (clock.GetUtcNow(), GuessAllowance.Of(kind));
            CleanUp(now);
            var count = CountOf(kind, network);
            count.FreeAt = count.FreeAt > now ? count.FreeAt : now;
            var wait = count.FreeAt + (allowance.Every * (count.Open + 1 - allowance.AtOnce)) - now;
            if (wait > TimeSpan.Zero)
            {
                return new(false, count.Open > 0, wait);
            }

            count.Open++;
            return new(true, false, TimeSpan.Zero);
        }
    }

    /// <summary>What was taken was right, and costs nothing, or wrong.</summary>
    public void Judge(GuessKind kind, string network, bool isRight)
    {
        lock (_lock)
        {
            var count = CountOf(kind, network);
            count.Open--;
            count.FreeAt += isRight ? TimeSpan.Zero : GuessAllowance.Of(kind).Every;
        }
    }

    private Count CountOf(GuessKind kind, string network)
    {
        var key = _counts.Count < MostAddresses || _counts.ContainsKey((kind, network)) ? (kind, network) : (kind, "andre");
        return _counts.TryGetValue(key, out var count) ? count : _counts[key] = new();
    }

    private void CleanUp(DateTimeOffset now)
    {
        if (now - _cleanedAt < BetweenCleanUps)
        {
            return;
        }

        _cleanedAt = now;
        foreach (var (key, _) in _counts.Where(count => count.Value.Open == 0 && count.Value.FreeAt <= now).ToList())
        {
            _counts.Remove(key);
        }
    }

    private sealed class Count
    {
        /// <summary>When the last wrong guess is forgotten: each pushes it on.</summary>
        public DateTimeOffset FreeAt { get; set; }

        /// <summary>Made and not judged yet.</summary>
        public int Open { get; set; }
    }
}

/// <param name="IsTaken">The guess may be made.</param>
/// <param name="AreOthersOpen">Others of the address are being judged: if they prove right there is room.</param>
/// <param name="Wait">Until there is room when all of them prove wrong; zero when taken.</param>
public readonly record struct GuessAnswer(bool IsTaken, bool AreOthersOpen, TimeSpan Wait);
