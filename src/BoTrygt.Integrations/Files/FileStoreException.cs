namespace BoTrygt.Integrations.Files;

/// <summary>The file store cannot do its work for the moment.</summary>
public sealed class FileStoreException(Exception cause) : Exception(cause?.Message, cause);

/// <summary>The file store cannot be used as it is set up; the message is one Danish line that says what to do.</summary>
public sealed class FileStoreSetupException(string message, Exception? cause = null) : Exception(message, cause);
