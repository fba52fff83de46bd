namespace BoTrygt.Load;

/// <summary>Why there are no figures, in one line.</summary>
internal sealed class LoadException(string message) : Exception(message);
