using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.Plans;
using Microsoft.AspNetCore.WebUtilities;

namespace BoTrygt.Web.Partners.FollowUps;

/// <summary>The filters as they stand in the address, whatever somebody typed there.</summary>
public sealed record AttentionAddress
{
    public string? Vis { get; init; }
    public string? Kreds { get; init; }
    public string? Partnerskab { get; init; }
    public string? Side { get; init; }
}

/// <summary>What of them can be used.</summary>
/// <param name="Show">Which follow-ups.</param>
/// <param name="DistrictCode">Of one police district; null for all.</param>
/// <param name="Slug">Of one partnership, by its municipality; null for all.</param>
/// <param name="Page">From 1.</param>
/// <param name="Ignored">What the address asked for in vain, in words.</param>
public sealed record AttentionChoice(Attention Show, string? DistrictCode, string? Slug, int Page, IReadOnlyList<string> Ignored)
{
    public const int PageSize = 50;

    private static readonly Dictionary<string, Attention> Keys = new()
    {
        ["forsinket"] = Attention.Late,
        ["mangler"] = Attention.Waiting,
        ["opmaerksomhed"] = Attention.NeedsAttention,
        ["gaaet-i-staa"] = Attention.Stalled,
        ["alle"] = Attention.All,
    };

    public static IReadOnlyList<(string Key, Attention Attention, string Name)> Choices { get; } =
        [.. Keys.Select(pair => (pair.Key, pair.Value, NameOf(pair.Value)))];

    public static AttentionChoice Of(AttentionAddress address, IReadOnlyList<PartnershipInReach> partnerships)
    {
        ArgumentNullException.ThrowIfNull(address);
        var district = partnerships.FirstOrDefault(partnership => partnership.DistrictCode == address.Kreds);
        var chosen = partnerships.FirstOrDefault(partnership => partnership.Slug == address.Partnerskab);
        var isElsewhere = district is not null && chosen is not null && chosen.DistrictCode != district.DistrictCode;
        string?[] ignored =
        [
            string.IsNullOrWhiteSpace(address.Vis) || Keys.ContainsKey(address.Vis) ? null : $"»{address.Vis}« er ikke noget, der kan vises.",
            string.IsNullOrWhiteSpace(address.Kreds) || district is not null ? null : $"»{address.Kreds}« er ikke en politikreds, du har partnerskaber i.",
            string.IsNullOrWhiteSpace(address.Partnerskab) || chosen is not null ? null : $"»{address.Partnerskab}« er ikke et af dine partnerskaber.",
            isElsewhere ? $"{chosen?.Name} hører ikke til {district?.District}, så politikredsen er sat til »Alle«." : null,
        ];
        return new(Keys.GetValueOrDefault(address.Vis ?? "", Attention.ToTalkAbout), isElsewhere ? null : district?.DistrictCode, chosen?.Slug, int.TryParse(address.Side, out var page) && page is > 0 and < 10_000 ? page : 1, [.. ignored.OfType<string>()]);
    }

    /// <summary>How it is written in the address; empty for the first choice.</summary>
    public string Key => Choices.FirstOrDefault(choice => choice.Attention == Show).Key ?? "";

    public IQueryable<FollowUp> Limit(IQueryable<FollowUp> followUps, DateOnly today) => Show switch
    {
        Attention.Late => followUps.Where(followUp => followUp.AnsweredAt == null && followUp.Round.DueOn < today),
        Attention.Waiting => followUps.Where(followUp => followUp.AnsweredAt == null),
        Attention.NeedsAttention => followUps.Where(followUp => followUp.Progress == Progress.NeedsAttention),
        Attention.Stalled => followUps.Where(followUp => followUp.Progress == Progress.Stalled),
        Attention.All => followUps,
        _ => followUps.Where(followUp => (followUp.AnsweredAt == null && followUp.Round.DueOn < today) || followUp.Progress == Progress.NeedsAttention || followUp.Progress == Progress.Stalled),
    };

    /// <summary>The same with another page.</summary>
    public string On(string path, int page) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?> { ["vis"] = Key, ["kreds"] = DistrictCode, ["partnerskab"] = Slug, ["side"] = page > 1 ? $"{page}" : null }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    private static string NameOf(Attention attention) => attention switch
    {
        Attention.Late => "Svar mangler efter fristen",
        Attention.Waiting => "Mangler svar",
        Attention.NeedsAttention => "Kræver opmærksomhed",
        Attention.Stalled => "Gået i stå",
        _ => "Alle i runden",
    };
}

/// <summary>Which follow-ups one wants to see.</summary>
public enum Attention
{
    /// <summary>Late, stalled or in need of attention.</summary>
    ToTalkAbout,

    Late,
    Waiting,
    NeedsAttention,
    Stalled,
    All,
}
