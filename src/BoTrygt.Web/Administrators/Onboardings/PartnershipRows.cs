using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using BoTrygt.Database;
using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>
/// Every row of one partnership, read off the database's own model: what names the partnership, and what hangs on such a row. So a
/// table that is added later is in it by itself.
/// </summary>
public sealed class PartnershipRows(BoTrygtDb db)
{
    private const string Scope = "PartnershipId";

    private static readonly MethodInfo ReadOf = typeof(PartnershipRows).GetMethod(nameof(ReadAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>The rows by kind, each with its fields; archived ones and amendments too. Kinds without rows are not there.</summary>
    public async Task<IReadOnlyList<RowsOfKind>> ReadAsync(Guid partnershipId, CancellationToken cancellation)
    {
        var read = new Dictionary<IEntityType, IReadOnlyList<object>>();
        foreach (var (kind, key) in KindsIn(db.Model))
        {
            IReadOnlyList<object> owners = key is null ? [partnershipId] : [.. read[key.PrincipalEntityType].Select(row => Value(key.PrincipalKey.Properties[0], row)).OfType<object>()];
            read[kind] = await RowsAsync(kind, key?.Properties[0] ?? kind.FindProperty(Scope) ?? kind.FindPrimaryKey()!.Properties[0], owners, cancellation);
        }

        return [.. read.Where(kind => kind.Value.Count > 0).OrderBy(kind => kind.Key.ClrType.Name, StringComparer.Ordinal).Select(kind => new RowsOfKind(kind.Key.ClrType.Name, [.. kind.Value.Select(row => Fields(kind.Key, row))]))];
    }

    /// <summary>The kinds whose rows are a partnership's, each after those that it hangs on.</summary>
    /// <returns>The key by which it hangs on them; null for the partnership itself and for what names it.</returns>
    public static IReadOnlyList<(IEntityType Kind, IForeignKey? Key)> KindsIn(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var all = model.GetEntityTypes().Where(kind => !kind.IsOwned() && !LeftOut.Kinds.ContainsKey(kind.ClrType)).ToList();
        var found = all.Where(kind => kind.ClrType == typeof(Partnership) || kind.FindProperty(Scope) is not null).Select(kind => (Kind: kind, Key: (IForeignKey?)null)).ToList();
        for (var before = 0; before != found.Count;)
        {
            before = found.Count;
            var read = found.Select(one => one.Kind).ToList();
            found.AddRange(all.Except(read).Select(kind => (kind, KeyInto(kind, read))).Where(one => one.Item2 is not null));
        }

        return found;
    }

    /// <summary>All that is stored of a row, what lies within its fields too, but for <see cref="LeftOut.Fields"/>.</summary>
    public static IReadOnlyDictionary<string, object?> Fields(ITypeBase kind, object row)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var own = kind.GetProperties().Where(field => !LeftOut.Fields.ContainsKey(field.Name)).Select(field => (field.Name, Value: Value(field, row)));
        return own.Concat(kind.GetComplexProperties().Select(field => (field.Name, Value: Within(field, Value(field, row))))).ToDictionary(field => field.Name, field => field.Value);
    }

    /// <summary>What makes it part of a row that is read already. People and organisations are in no partnership's hands.</summary>
    private static IForeignKey? KeyInto(IEntityType kind, IEnumerable<IEntityType> read) =>
        kind.GetForeignKeys().FirstOrDefault(key => key.Properties.Count == 1 && key.IsRequired && read.Contains(key.PrincipalEntityType));

    private Task<IReadOnlyList<object>> RowsAsync(IEntityType kind, IProperty field, IReadOnlyList<object> values, CancellationToken cancellation) =>
        (Task<IReadOnlyList<object>>)ReadOf.MakeGenericMethod(kind.ClrType, field.ClrType).Invoke(this, [field.Name, values, cancellation])!;

    private async Task<IReadOnlyList<object>> ReadAsync<TRow, TKey>(string field, IReadOnlyList<object> values, CancellationToken cancellation)
        where TRow : class
    {
        var keys = values.Select(value => (TKey)value).ToList();
        var row = Expression.Parameter(typeof(TRow), "row");
        var value = Expression.Call(typeof(EF), nameof(EF.Property), [typeof(TKey)], row, Expression.Constant(field));
        // Of a row of its own, so that the keys are a parameter and no text of the statement.
        var all = Expression.Property(Expression.Constant(new Wanted<TKey>(keys)), nameof(Wanted<>.Keys));
        var isOne = Expression.Lambda<Func<TRow, bool>>(Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TKey)], all, value), row);
        return [.. await db.Set<TRow>().IgnoreQueryFilters().AsNoTracking().Where(isOne).ToListAsync(cancellation)];
    }

    private sealed record Wanted<TKey>(List<TKey> Keys);

    private static object? Within(IComplexProperty field, object? value) => value switch
    {
        null => null,
        IEnumerable several when field.IsCollection => several.Cast<object>().Select(one => Fields(field.ComplexType, one)).ToList(),
        _ => Fields(field.ComplexType, value),
    };

    private static object? Value(IPropertyBase field, object row) => field.PropertyInfo?.GetValue(row) ?? field.FieldInfo?.GetValue(row);
}

/// <param name="Name">What the program calls them.</param>
/// <param name="Rows">Each with its fields.</param>
public sealed record RowsOfKind(string Name, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows);
