namespace BoTrygt.Database;

/// <summary>Why figures cannot be taken in, in one Danish line for the person who brings them.</summary>
public sealed class FigureImportException(string message) : Exception(message);
