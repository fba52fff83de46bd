using BoTrygt.Database.Outbox;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Operations;

/// <summary>How far a mail has come.</summary>
public enum MailState
{
    Waiting,
    Refused,
    Sent,
}

/// <summary>What the mails are narrowed to; it stands in the address.</summary>
public sealed class MailFilter
{
    private static readonly Dictionary<string, MailState> Words = new() { ["venter"] = MailState.Waiting, ["afvist"] = MailState.Refused, ["sendt"] = MailState.Sent };

    /// <summary>The state, in Danish; anything else is all of them.</summary>
    [FromQuery(Name = "tilstand")]
    public string? Word { get; set; }

    /// <summary>A part of the address they went to.</summary>
    [FromQuery(Name = "til")]
    public string? To { get; set; }

    /// <summary>Only what was written before this one.</summary>
    [FromQuery(Name = "foer")]
    public long? Before { get; set; }

    public MailState? State => Words.TryGetValue(Word ?? "", out var state) ? state : null;

    public bool IsNarrowed => State is not null || !string.IsNullOrWhiteSpace(To);

    public string AddressOf(MailState? state) => Address(Words.FirstOrDefault(word => word.Value == state).Key ?? "", null);

    /// <summary>The same filter, further back.</summary>
    public string AddressBefore(long sequence) => Address(Word ?? "", sequence);

    internal IQueryable<OutboxMail> Apply(IQueryable<OutboxMail> mails)
    {
        var to = (To ?? "").Trim().ToLowerInvariant();
        mails = State switch
        {
            MailState.Sent => mails.Where(mail => mail.SentAt != null),
            MailState.Refused => mails.Where(mail => mail.SentAt == null && mail.RefusedAt != null),
            MailState.Waiting => mails.Where(mail => mail.SentAt == null && mail.RefusedAt == null),
            _ => mails,
        };
        mails = to.Length == 0 ? mails : mails.Where(mail => mail.To.Contains(to));
        return Before is { } before ? mails.Where(mail => mail.Sequence < before) : mails;
    }

    private string Address(string word, long? before) => $"/administration/mails?tilstand={Uri.EscapeDataString(word)}&til={Uri.EscapeDataString(To ?? "")}&foer={before}";
}

internal static class MailCounts
{
    public static async Task<IReadOnlyDictionary<MailState, int>> CountByStateAsync(this IQueryable<OutboxMail> mails, CancellationToken cancellation)
    {
        var counts = await mails.GroupBy(mail => new { IsSent = mail.SentAt != null, IsRefused = mail.RefusedAt != null })
            .Select(group => new { group.Key.IsSent, group.Key.IsRefused, Count = group.Count() }).ToListAsync(cancellation);
        return counts.GroupBy(count => count.IsSent ? MailState.Sent : count.IsRefused ? MailState.Refused : MailState.Waiting)
            .ToDictionary(group => group.Key, group => group.Sum(count => count.Count));
    }
}
