using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Architecture;

/// <summary>The nouns of the field, and which of them know each other. The table has no circle, so the code has none.</summary>
public sealed class DomainFolderTests
{
    private const string Root = "BoTrygt.Domain.";
    private static readonly string[] KnownToAll = ["Calendar", "Places", "Access", "Partnerships"];

    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Calendar"] = [],
        ["Places"] = [],
        ["Access"] = ["Places"],
        ["Partnerships"] = ["Access", "Places"],
        ["FollowUps"] = [.. KnownToAll, "Plans"],
        ["Assessments"] = [.. KnownToAll, "Plans"],
        ["Meetings"] = [.. KnownToAll, "Plans"],
        ["Catalogue"] = [.. KnownToAll, "Guidance", "Plans"],
    };

    [Fact]
    public void Folders_know_only_those_below_them() =>
        Wrong.None(Code.UsesIn(Code.Domain)
            .Where(use => use.Type.Namespace.StartsWith(Root, StringComparison.Ordinal) && FolderOf(use.By.Namespace) is var by && FolderOf(use.Type.Namespace) is var used
                && by != used && !MayKnow.GetValueOrDefault(by, KnownToAll).Contains(used)));

    [Fact]
    public void Every_type_lies_in_a_folder() =>
        Wrong.None(Code.Domain.Types.Where(type => type.IsPublic && !type.Namespace.StartsWith(Root, StringComparison.Ordinal)));

    private static string FolderOf(string itsNamespace) => itsNamespace.Length < Root.Length ? "" : itsNamespace[Root.Length..].Split('.')[0];
}
