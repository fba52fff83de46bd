namespace BoTrygt.Web.Shared.Settings;

/// <summary>A setting that cannot be used; the message is one Danish line that names it.</summary>
public sealed class SettingException(string message) : Exception(message);
