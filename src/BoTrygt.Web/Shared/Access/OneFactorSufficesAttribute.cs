namespace BoTrygt.Web.Shared.Access;

/// <summary>The page is for whoever has to have a second factor and has none yet, too: it is where one is added, or the way out.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OneFactorSufficesAttribute : Attribute;
