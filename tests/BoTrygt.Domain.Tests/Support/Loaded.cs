using System.Linq.Expressions;
using System.Reflection;

namespace BoTrygt.Domain.Tests.Support;

/// <summary>Fills in what only the database fills in.</summary>
internal static class Loaded
{
    public static T With<T, TPart>(this T row, Expression<Func<T, TPart>> property, TPart part)
    {
        var member = (PropertyInfo)((MemberExpression)property.Body).Member;
        member.SetValue(row, part);
        return row;
    }
}
