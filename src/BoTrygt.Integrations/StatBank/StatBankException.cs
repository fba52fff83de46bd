namespace BoTrygt.Integrations.StatBank;

/// <summary>Why figures from StatBank cannot be used, in one Danish line for the person who fetches them; nothing was taken in.</summary>
public sealed class StatBankException(string message, Exception? cause = null) : Exception(message, cause);
