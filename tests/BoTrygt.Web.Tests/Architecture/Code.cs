using BoTrygt.Database;
using BoTrygt.Domain.Places;
using BoTrygt.Integrations.StatBank;
using Microsoft.AspNetCore.Razor.Hosting;
using Mono.Cecil;

namespace BoTrygt.Web.Tests.Architecture;

/// <summary>The compiled program: what a text scan misses stands here, whatever it is written like.</summary>
internal static class Code
{
    public static readonly ModuleDefinition Domain = ModuleDefinition.ReadModule(typeof(Municipality).Assembly.Location);
    public static readonly ModuleDefinition Database = ModuleDefinition.ReadModule(typeof(BoTrygtDb).Assembly.Location);
    public static readonly ModuleDefinition Integrations = ModuleDefinition.ReadModule(typeof(StatBankClient).Assembly.Location);
    public static readonly ModuleDefinition Web = ModuleDefinition.ReadModule(typeof(Program).Assembly.Location);

    /// <summary>Compiled views by their type's name: <c>/Citizens/Places/Map.cshtml</c>.</summary>
    private static readonly Dictionary<string, string> Views = Web.Assembly.CustomAttributes
        .Where(attribute => attribute.AttributeType.Name == nameof(RazorCompiledItemAttribute))
        .ToDictionary(attribute => ((TypeReference)attribute.ConstructorArguments[0].Value).FullName, attribute => (string)attribute.ConstructorArguments[2].Value);

    /// <summary>Every use of a type by a type of ours; the parts inside a type (lambdas, iterators) count as the type itself.</summary>
    public static IReadOnlyList<Use> Uses { get; } = [.. new[] { Domain, Database, Integrations, Web }.SelectMany(module => module.Types).SelectMany(TypeUses.Of)];

    public static IEnumerable<Use> UsesIn(ModuleDefinition module) => Uses.Where(use => use.By.Module == module);

    /// <summary>Where in Web a type lives, such as <c>Citizens.Places</c>; a view lives where its file lies. Null for what the compiler adds.</summary>
    public static string? RoomOf(TypeReference type) => Views.TryGetValue(type.FullName, out var view)
        ? view[1..Math.Max(1, view.LastIndexOf('/'))].Replace('/', '.')
        : type.Namespace.StartsWith("BoTrygt.Web.", StringComparison.Ordinal) ? type.Namespace["BoTrygt.Web.".Length..] : null;

    public static bool IsView(TypeReference type) => Views.ContainsKey(type.FullName);

    /// <summary>The path of a view from the root of the repository.</summary>
    public static string FileOf(TypeReference view) => "src/BoTrygt.Web" + Views[view.FullName];
}

/// <summary>A type of ours uses a type, and which member of it, if any.</summary>
internal sealed record Use(TypeDefinition By, TypeReference Type, string? Member)
{
    public override string ToString() => Member is null ? $"{By.FullName} → {Type.FullName}" : $"{By.FullName} → {Type.FullName}.{Member}";
}
