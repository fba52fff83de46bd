using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Guidance;

/// <summary>Everything that an article says in one revision.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Summary">What it is about, for lists and search engines.</param>
/// <param name="OneThing">The one thing that the reader can do today.</param>
/// <param name="Season">When it matters most; null for all year round.</param>
/// <param name="Blocks">In the order in which they are read.</param>
/// <param name="Occasion">Of an event: when and where; null else.</param>
public sealed record ArticleContent(string Title, string Summary, string OneThing, Season? Season, IReadOnlyList<Block> Blocks, Occasion? Occasion = null)
{
    public const int TitleMaxLength = 120;
    public const int SummaryMaxLength = 250;
    public const int OneThingMaxLength = 200;
    public const int MostBlocks = 40;

    internal static readonly JsonSerializerOptions Format = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The addresses it leads to, each once.</summary>
    [JsonIgnore]
    public IEnumerable<string> Links => Blocks.SelectMany(block => TextPatterns.Links(block.Content)).Distinct(StringComparer.Ordinal);

    /// <summary>Something in it looks like a <see cref="PersonalNumber"/>.</summary>
    [JsonIgnore]
    public bool HoldsPersonalNumber => new[] { Title, Summary, OneThing, Occasion?.Place ?? "" }.Concat(Blocks.Select(block => block.Content.Words)).Any(text => PersonalNumber.In(text).Length > 0);

    /// <summary>The pictures it shows, in their order.</summary>
    [JsonIgnore]
    public IEnumerable<BlockImage> Images => Blocks.Select(block => block.Content.Image).OfType<BlockImage>();

    /// <summary>As it is kept.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format);

    /// <exception cref="JsonException">It is not what <see cref="ToJson"/> wrote.</exception>
    public static ArticleContent Parse(string json) => JsonSerializer.Deserialize<ArticleContent>(json, Format) ?? throw new JsonException("This is no article.");

    /// <summary>Both say the same, block for block.</summary>
    public bool SaysTheSameAs(ArticleContent? other) => other is not null && this == other with { Blocks = Blocks } && Blocks.SequenceEqual(other.Blocks);
}

/// <summary>When and where an event takes place.</summary>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC.</param>
/// <param name="Place">The house, and its address.</param>
public sealed record Occasion(DateTime StartsAt, DateTime EndsAt, string Place)
{
    public const int PlaceMaxLength = 200;
}

/// <summary>What somebody has typed of an <see cref="Occasion"/> that is none yet. Days and times are Danish.</summary>
/// <param name="Day">Null while it is not typed; the times as well.</param>
/// <param name="StartsAt">Of that day.</param>
/// <param name="EndsAt">It may stand before the beginning: then it is no occasion.</param>
/// <param name="Place">Empty while it is not typed.</param>
public sealed record UnfinishedOccasion(DateOnly? Day, TimeOnly? StartsAt, TimeOnly? EndsAt, string Place);
