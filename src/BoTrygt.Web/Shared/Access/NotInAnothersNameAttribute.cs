namespace BoTrygt.Web.Shared.Access;

/// <summary>The page is the person's own, and not shown to whoever sees the portal as that person.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotInAnothersNameAttribute : Attribute;

/// <summary>What whoever sees the portal as somebody else may do although it is no reading: stay signed in, and stop.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class InAnothersNameAttribute : Attribute;
