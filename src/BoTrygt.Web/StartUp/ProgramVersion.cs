using System.Reflection;

namespace BoTrygt.Web.StartUp;

public static class ProgramVersion
{
    /// <summary>The version and, when built from a checkout, the commit: <c>0.1.0+abc123</c>.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
