using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BoTrygt.Database.Tests.Schema;

/// <summary>SQL Server refuses a foreign key when a delete could reach one table in two ways, or come back to where it began.</summary>
internal static class CascadePaths
{
    /// <summary>The tables that a delete reaches more than once, as <c>from → to</c>.</summary>
    public static IEnumerable<string> Doubled(IModel model) =>
        from start in model.GetEntityTypes()
        from end in Reached(start, []).GroupBy(type => type).Where(type => type.Count() > 1 || type.Key == start)
        select $"{start.GetTableName()} → {end.Key.GetTableName()}";

    private static IEnumerable<IEntityType> Reached(IEntityType type, List<IEntityType> passed) =>
        passed.Contains(type)
            ? []
            : type.GetReferencingForeignKeys().Where(ActsOnDelete).SelectMany(key => Reached(key.DeclaringEntityType, [.. passed, type]).Prepend(key.DeclaringEntityType));

    private static bool ActsOnDelete(IForeignKey key) => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull;
}
