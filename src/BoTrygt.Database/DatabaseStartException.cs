namespace BoTrygt.Database;

/// <summary>Why the database cannot be used, in one Danish line for the person who starts the portal: what is wrong and what to do.</summary>
public sealed class DatabaseStartException(string message, Exception? cause = null) : Exception(message, cause);
