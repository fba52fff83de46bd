using System.Data;
using System.Data.Common;
using BoTrygt.Database.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BoTrygt.Database.Tests.Support;

/// <summary>A SQL Server that is not there: it keeps the text of a command and answers with nothing.</summary>
internal sealed class KeptCommands : DbCommandInterceptor, IDbConnectionInterceptor
{
    public static readonly DbContextOptions<SqlServerDb> Options = new DbContextOptionsBuilder<SqlServerDb>()
        .UseSqlServer("Server=nowhere")
        .AddInterceptors(new KeptCommands())
        .Options;

    [ThreadStatic]
    private static string? text;

    /// <summary>The last command of this thread.</summary>
    public static string? Text { get => text; set => text = value; }

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Text = command.CommandText;
        return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Text = command.CommandText;
        return InterceptionResult<int>.SuppressWithResult(0);
    }
}
