using System.Linq.Expressions;
using System.Reflection;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Audit;
using BoTrygt.Domain.CalendarFeeds;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Onboardings;
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

    /// <summary>What opens something, what was told or asked of single people, and Bo trygt's own records of who did what.</summary>
    private static readonly Type[] Left = [typeof(CalendarFeed), typeof(UpdateLink), typeof(UpdateLinkItem), typeof(Notice), typeof(PreviewLink), typeof(Invitation), typeof(IdentityProvider), typeof(ProviderDomain), typeof(RoleClaim), typeof(OnboardingCase), typeof(AuditEntry)];

    private static readonly MethodInfo ReadOf = typeof(PartnershipRows).GetMethod(nameof(ReadAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>The rows by kind, each with its fields; archived ones and amendments too.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>>> ReadAsync(Guid partnershipId, CancellationToken cancellation)
    {
        var read = new Dictionary<IEntityType, IReadOnlyList<object>> { [db.Model.FindEntityType(typeof(Partnership))!] = [await db.Partnerships.AsNoTracking().SingleAsync(row => row.Id == partnershipId, cancellation)] };
        foreach (var kind in Kinds.Where(kind => kind.FindProperty(Scope) is not null))
        {
            read[kind] = await RowsAsync(kind, kind.FindProperty(Scope)!, [partnershipId], cancellation);
        }

        for (var before = 0; before != read.Count;)
        {
            before = read.Count;
            foreach (var (kind, key) in Kinds.Where(kind => !read.ContainsKey(kind)).Select(kind => (kind, Key: KeyInto(kind, read.Keys))).Where(one => one.Key is not null).ToList())
            {
                var principals = read[key!.PrincipalEntityType].Select(row => Value(key.PrincipalKey.Properties[0], row)).OfType<object>().ToList();
                read[kind] = await RowsAsync(kind, key.Properties[0], principals, cancellation);
            }
        }

        return read.Where(kind => kind.Value.Count > 0).OrderBy(kind => kind.Key.ClrType.Name, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key.ClrType.Name, kind => (IReadOnlyList<IReadOnlyDictionary<string, object?>>)[.. kind.Value.Select(row => Fields(kind.Key, row))]);
    }

    private IEnumerable<IEntityType> Kinds => db.Model.GetEntityTypes().Where(kind => !kind.IsOwned() && !Left.Contains(kind.ClrType));

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

    private static Dictionary<string, object?> Fields(IEntityType kind, object row) => kind.GetProperties()
        .Where(field => !field.IsShadowProperty() && !field.Name.EndsWith("Hash", StringComparison.Ordinal) && !field.Name.EndsWith("Seal", StringComparison.Ordinal) && field.Name != "StoredAs")
        .ToDictionary(field => field.Name, field => Value(field, row));

    private static object? Value(IProperty field, object row) => field.PropertyInfo?.GetValue(row) ?? field.FieldInfo?.GetValue(row);
}
