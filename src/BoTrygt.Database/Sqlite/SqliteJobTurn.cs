using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Sqlite;

/// <summary>
/// One process at a time runs the jobs on an SQLite file: Quartz shares a schedule between processes on a database server
/// only. The turn is a lock that the operating system takes back when a process dies, however it dies.
/// </summary>
internal static class SqliteJobTurn
{
    /// <summary>Null when another process has it.</summary>
    public static IDisposable? TryTake(SqliteDb db)
    {
        var path = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource + ".jobs";
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
