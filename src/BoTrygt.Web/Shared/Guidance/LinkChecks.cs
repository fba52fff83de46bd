using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Integrations.Links;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>Asks the addresses that articles lead to, and remembers the answers.</summary>
public sealed class LinkChecks(BoTrygtDb db, LinkProbe probe, TimeProvider clock)
{
    private const int AtOnce = 4;

    /// <summary>What was asked since then is not asked again.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    /// <summary>Asks what has not been asked for a while; whoever wants to publish waits for it.</summary>
    public async Task AskAsync(IEnumerable<string> addresses, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var wanted = addresses.Where(IsOfTheWeb).Distinct(StringComparer.Ordinal).ToList();
        var known = await db.LinkChecks.Where(check => wanted.Contains(check.Address)).ToDictionaryAsync(check => check.Address, cancellation);
        var due = wanted.Where(address => known.GetValueOrDefault(address) is not { } check || now - check.CheckedAt > Fresh).ToList();
        var answers = await AnswersAsync(due, cancellation);
        foreach (var (address, answered) in answers)
        {
            var check = known.GetValueOrDefault(address) ?? db.Add(new LinkCheck { Address = address }).Entity;
            check.Record(answered, now);
        }

        await SaveAsync(cancellation);
    }

    /// <summary>Forgets what no article leads to any more.</summary>
    public async Task ForgetOthersAsync(IEnumerable<string> addresses, CancellationToken cancellation)
    {
        var used = addresses.ToHashSet(StringComparer.Ordinal);
        var gone = (await db.LinkChecks.ToListAsync(cancellation)).Where(check => !used.Contains(check.Address)).ToList();
        db.RemoveRange(gone);
        await SaveAsync(cancellation);
    }

    private static bool IsOfTheWeb(string address) =>
        address.Length <= BlockContent.LinkMaxLength && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", IsDefaultPort: true, UserInfo.Length: 0 };

    private async Task<(string Address, bool Answered)[]> AnswersAsync(IReadOnlyList<string> addresses, CancellationToken cancellation)
    {
        using var turn = new SemaphoreSlim(AtOnce);
        return await Task.WhenAll(addresses.Select(async address =>
        {
            await turn.WaitAsync(cancellation);
            try
            {
                return (address, await probe.AnswersAsync(new(address), cancellation));
            }
            finally
            {
                turn.Release();
            }
        }));
    }

    /// <summary>Somebody else asked the same at the same time: the answer is there.</summary>
    private async Task SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failure) when (db.IsOvertaken(failure))
        {
            db.ChangeTracker.Clear();
        }
    }
}
