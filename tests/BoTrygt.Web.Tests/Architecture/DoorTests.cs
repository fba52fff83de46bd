using System.Text.RegularExpressions;
using BoTrygt.Web.Tests.Support;
using Mono.Cecil;

namespace BoTrygt.Web.Tests.Architecture;

/// <summary>Doors, the features behind them, and what they share.</summary>
public sealed partial class DoorTests
{
    private static readonly string[] Doors = ["Citizens", "Partners", "Editors", "Administrators", "SignIn", "Jobs", "Development"];

    [Fact]
    public void Web_has_the_doors_and_Shared_and_StartUp_and_nothing_else() =>
        Wrong.None(Code.Web.Types
            .Where(type => type.Namespace.StartsWith("BoTrygt", StringComparison.Ordinal) || Code.IsView(type))
            .Where(type => !Doors.Append("Shared").Append("StartUp").Contains(DoorOf(type)) && !IsRazorFile(type)));

    [Fact]
    public void A_feature_knows_no_other_feature() =>
        Wrong.None(Code.UsesIn(Code.Web).Where(use => FeatureOf(use.By) is { } by && FeatureOf(use.Type) is { } used && by != used));

    [Fact]
    public void Shared_knows_no_feature() =>
        Wrong.None(Code.UsesIn(Code.Web).Where(use => DoorOf(use.By) == "Shared" && FeatureOf(use.Type) is not null));

    [Fact]
    public void Only_Program_knows_StartUp() =>
        Wrong.None(Code.UsesIn(Code.Web).Where(use => DoorOf(use.Type) == "StartUp" && DoorOf(use.By) != "StartUp" && use.By.FullName != nameof(Program)));

    [Fact]
    public void A_view_names_no_other_feature()
    {
        var wrong = Views().SelectMany(view => FeatureName().Matches(Repository.Text(view)).Select(match => match.Groups[1].Value)
            // In a door without features, such as SignIn, the second word is a type of its own.
            .Where(named => Doors.Contains(named.Split('.')[0]) && named != FeatureIn(view) && named.Split('.')[0] != FeatureIn(view))
            .Select(named => $"{view} → {named}"));

        Wrong.None(wrong);
    }

    [Fact]
    public void A_view_takes_its_parts_from_its_own_folder_or_from_Shared()
    {
        var wrong = Views().SelectMany(view => Partials.In(view).Where(part => Partials.FileOf(part, view) is null).Select(part => $"{view} → {part}"));

        Wrong.None(wrong);
    }

    private static IReadOnlyList<string> Views() => Repository.Files("src/BoTrygt.Web", ".cshtml");

    private static string? DoorOf(TypeReference type) => Code.RoomOf(type)?.Split('.')[0];

    /// <summary>The first two folders, such as <c>Citizens.Places</c>; a door without features is one itself.</summary>
    private static string? FeatureOf(TypeReference type) =>
        Code.RoomOf(type) is { } room && Doors.Contains(room.Split('.')[0]) ? string.Join('.', room.Split('.').Take(2)) : null;

    private static string FeatureIn(string view) => string.Join('.', view["src/BoTrygt.Web/".Length..].Split('/')[..^1].Take(2));

    /// <summary><c>_ViewImports</c> and <c>_ViewStart</c> lie beside Program.</summary>
    private static bool IsRazorFile(TypeDefinition type) => Code.IsView(type) && Code.RoomOf(type) == "";

    [GeneratedRegex(@"BoTrygt\.Web\.(\w+(?:\.\w+)?)")]
    private static partial Regex FeatureName();
}
