using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using BoTrygt.Database.Sqlite;
using BoTrygt.Database.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace BoTrygt.Database.Tests.Support;

/// <summary>
/// Compiles every LINQ query that runs on SQLite for SQL Server too, and parses the text. A query that SQL Server
/// cannot run fails where it stands. EF asks once for each distinct query, so this costs a compilation and no more.
/// </summary>
/// <remarks>Raw SQL is left alone: it is written for one provider. Of a split query only the first command is seen.</remarks>
public sealed class SqlServerCheck : IQueryExpressionInterceptor
{
    public static readonly SqlServerCheck Instance = new();

    private readonly ConcurrentDictionary<string, string> _checked = new();

    /// <summary>How many distinct queries have passed so far.</summary>
    public int QueriesChecked => _checked.Count;

    /// <summary>What they are in SQL Server's words.</summary>
    public IEnumerable<string> Texts => _checked.Values;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is SqliteDb)
        {
            _checked.GetOrAdd(ExpressionPrinter.Print(queryExpression), _ => Check(queryExpression));
        }

        return queryExpression;
    }

    private static string Check(Expression query)
    {
        using var db = new SqlServerDb(KeptCommands.Options);
        var swapped = new RootSwap(db.Model).Visit(query);
        KeptCommands.Text = null;
        try
        {
            Run(((IQueryable)db.Themes).Provider, swapped);
        }
        catch (Exception cause)
        {
            // Once the text is there, only the missing answer can have failed: Single finds no row.
            if (KeptCommands.Text is null)
            {
                throw new SqlServerCheckException($"SQL Server cannot translate the query {ExpressionPrinter.Print(query)}", cause);
            }
        }

        return SqlServerText.Parsed(KeptCommands.Text ?? "");
    }

    private static void Run(IQueryProvider provider, Expression query)
    {
        if (!typeof(IQueryable).IsAssignableFrom(query.Type))
        {
            provider.Execute(query);
            return;
        }

        foreach (var _ in (IEnumerable)provider.CreateQuery(query))
        {
        }
    }

    /// <summary>Puts SQL Server's tables, and a value for each parameter, into a query on SQLite.</summary>
    private sealed class RootSwap(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node switch
        {
            EntityQueryRootExpression root when root.GetType() == typeof(EntityQueryRootExpression) => new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)!),
            QueryParameterExpression parameter => Sample.Of(parameter.Type),
            _ => base.VisitExtension(node),
        };
    }
}
