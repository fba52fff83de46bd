namespace BoTrygt.Database.Tests.Support;

/// <summary>A query or script that SQL Server would refuse.</summary>
public sealed class SqlServerCheckException(string message, Exception? cause = null) : Exception(message, cause);
