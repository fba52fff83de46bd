using System.Xml.Linq;
using BoTrygt.Web.Tests.Support;
using Mono.Cecil;

namespace BoTrygt.Web.Tests.Architecture;

/// <summary>Who of the projects may know whom, in the project files and in what came out of the compiler.</summary>
public sealed class ProjectTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["BoTrygt.Domain"] = [],
        ["BoTrygt.Database"] = ["BoTrygt.Domain"],
        ["BoTrygt.Integrations"] = ["BoTrygt.Domain"],
        ["BoTrygt.Web"] = ["BoTrygt.Domain", "BoTrygt.Database", "BoTrygt.Integrations"],
    };

    /// <summary>Identity's tables, and the table of keys (decision 8).</summary>
    private static readonly string[] ForDatabase = ["Microsoft.AspNetCore.Identity.EntityFrameworkCore", "Microsoft.AspNetCore.DataProtection.EntityFrameworkCore"];

    private static readonly string[] Foreign = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "BoTrygt.Database", "BoTrygt.Web"];

    [Fact]
    public void Projects_know_only_the_rooms_below_them()
    {
        var wrong = Projects().SelectMany(project => Included(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension)
            .Where(known => !MayKnow[NameOf(project)].Contains(known))
            .Select(known => $"{NameOf(project)} → {known}"));

        Wrong.None(wrong);
    }

    [Fact]
    public void Domain_references_the_language_and_MathNet_alone()
    {
        Wrong.None(Unknown(Code.Domain, name => name.StartsWith("System.", StringComparison.Ordinal) || name == "MathNet.Numerics"));
        Assert.Equal(["MathNet.Numerics"], Included("src/BoTrygt.Domain/BoTrygt.Domain.csproj", "PackageReference"));
    }

    [Fact]
    public void MathNet_is_known_in_Statistics_only() =>
        Wrong.None(Code.Uses.Where(use => use.Type.Namespace.StartsWith("MathNet", StringComparison.Ordinal) && use.By.Namespace != "BoTrygt.Domain.Statistics"));

    [Fact]
    public void Database_knows_no_web_server()
    {
        Wrong.None(Unknown(Code.Database, name => !name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || ForDatabase.Contains(name)));
        Wrong.None(Included("src/BoTrygt.Database/BoTrygt.Database.csproj", "FrameworkReference"));
        Assert.StartsWith("<Project Sdk=\"Microsoft.NET.Sdk\">", Repository.Text("src/BoTrygt.Database/BoTrygt.Database.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void Integrations_knows_neither_web_server_nor_database()
    {
        Wrong.None(Unknown(Code.Integrations, name => !Foreign.Any(foreign => name.StartsWith(foreign, StringComparison.Ordinal))));
        Wrong.None(Included("src/BoTrygt.Integrations/BoTrygt.Integrations.csproj", "FrameworkReference"));
    }

    [Fact]
    public void No_project_allows_unsafe_code() =>
        Wrong.None(Repository.Files("", ".csproj", ".props", ".targets").Where(file => Repository.Text(file).Contains("AllowUnsafeBlocks", StringComparison.OrdinalIgnoreCase)));

    private static IReadOnlyList<string> Projects() => Repository.Files("src", ".csproj");

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project);

    private static IEnumerable<string> Included(string project, string kind) =>
        XDocument.Parse(Repository.Text(project)).Descendants(kind).Select(reference => ((string?)reference.Attribute("Include") ?? "").Replace('\\', '/'));

    private static IEnumerable<string> Unknown(ModuleDefinition module, Func<string, bool> isAllowed) =>
        module.AssemblyReferences.Select(reference => reference.Name).Where(name => !isAllowed(name));
}
