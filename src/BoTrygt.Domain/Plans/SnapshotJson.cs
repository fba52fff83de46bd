using System.Globalization;
using System.Text.Json;

namespace BoTrygt.Domain.Plans;

/// <summary>A snapshot as text and back. The names of its fields are Danish: the people of three parties read the file.</summary>
internal static class SnapshotJson
{
    private const string Format = "bo-trygt/handleplan/1";
    private const string Day = "yyyy-MM-dd";

    public static string Write(PlanSnapshot snapshot) => CanonicalJson.Write(new Dictionary<string, object?>
    {
        ["format"] = Format,
        ["version"] = snapshot.Number,
        ["plan"] = snapshot.PlanId.ToString(),
        ["partnerskab"] = snapshot.Partnership,
        ["begynder"] = Text(snapshot.StartsOn),
        ["slutter"] = Text(snapshot.EndsOn),
        ["parter"] = snapshot.Parties.Select(party => new Dictionary<string, object?> { ["part"] = party.Kind, ["organisation"] = party.Organisation }),
        ["principper"] = snapshot.Principles.Select(principle => new Dictionary<string, object?>
        {
            ["nummer"] = principle.Number,
            ["navn"] = principle.Name,
            ["hvorfor_ingen_indsatser"] = principle.Reason,
            ["indsatser"] = principle.Initiatives.Select(Fields),
        }),
    });

    public static PlanSnapshot Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return root.GetProperty("format").GetString() == Format ? ReadPlan(root) : throw new FormatException("The snapshot has another format.");
        }
        catch (Exception cause) when (cause is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("This is no snapshot of a plan.", cause);
        }
    }

    private static Dictionary<string, object?> Fields(SnapshotInitiative initiative) => new()
    {
        ["id"] = initiative.Id.ToString(),
        ["titel"] = initiative.Title,
        ["hvorfor"] = initiative.Why,
        ["temaer"] = initiative.Themes,
        ["ansvarlig"] = Fields(initiative.Owner),
        ["stedfortraeder"] = initiative.Deputy is { } deputy ? Fields(deputy) : null,
        ["begynder"] = Text(initiative.StartsOn),
        ["slutter"] = Text(initiative.EndsOn),
        ["raekkevidde"] = initiative.ExpectedReach,
        ["virkning"] = initiative.ExpectedOutcome,
        ["milepaele"] = initiative.Milestones.Select(milestone => new Dictionary<string, object?> { ["titel"] = milestone.Title, ["senest"] = Text(milestone.DueOn) }),
    };

    private static Dictionary<string, object?> Fields(SnapshotPost post) => new() { ["post"] = post.Title, ["organisation"] = post.Organisation };

    private static string Text(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    private static PlanSnapshot ReadPlan(JsonElement root) => new(
        root.GetProperty("version").GetInt32(),
        root.GetProperty("plan").GetGuid(),
        TextOf(root, "partnerskab"),
        DayOf(root, "begynder"),
        DayOf(root, "slutter"),
        List(root, "parter", party => new SnapshotParty(TextOf(party, "part"), TextOf(party, "organisation"))),
        List(root, "principper", principle => new SnapshotPrinciple(
            principle.GetProperty("nummer").GetInt32(), TextOf(principle, "navn"), TextOf(principle, "hvorfor_ingen_indsatser"), List(principle, "indsatser", ReadInitiative))));

    private static SnapshotInitiative ReadInitiative(JsonElement initiative) => new(
        initiative.GetProperty("id").GetGuid(),
        TextOf(initiative, "titel"),
        TextOf(initiative, "hvorfor"),
        List(initiative, "temaer", theme => theme.GetString() ?? ""),
        ReadPost(initiative.GetProperty("ansvarlig")),
        initiative.GetProperty("stedfortraeder") is { ValueKind: JsonValueKind.Object } deputy ? ReadPost(deputy) : null,
        DayOf(initiative, "begynder"),
        DayOf(initiative, "slutter"),
        TextOf(initiative, "raekkevidde"),
        TextOf(initiative, "virkning"),
        List(initiative, "milepaele", milestone => new SnapshotMilestone(TextOf(milestone, "titel"), DayOf(milestone, "senest"))));

    private static SnapshotPost ReadPost(JsonElement post) => new(TextOf(post, "post"), TextOf(post, "organisation"));

    private static IReadOnlyList<T> List<T>(JsonElement parent, string name, Func<JsonElement, T> read) => [.. parent.GetProperty(name).EnumerateArray().Select(read)];

    private static string TextOf(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? "";

    private static DateOnly DayOf(JsonElement parent, string name) => DateOnly.ParseExact(TextOf(parent, name), Day, CultureInfo.InvariantCulture);
}
