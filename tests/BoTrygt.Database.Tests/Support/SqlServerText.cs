using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace BoTrygt.Database.Tests.Support;

/// <summary>Reads SQL as SQL Server 2022 does.</summary>
public static class SqlServerText
{
    /// <exception cref="SqlServerCheckException">SQL Server would refuse the text.</exception>
    public static string Parsed(string sql)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return errors.Count == 0
            ? sql
            : throw new SqlServerCheckException($"SQL Server cannot parse:\n{sql}\n{string.Join('\n', errors.Select(error => $"line {error.Line}: {error.Message}"))}");
    }
}
