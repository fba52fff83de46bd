using System.Linq.Expressions;

namespace BoTrygt.Database.Tests.Support;

/// <summary>Some value for a query's parameter, wrapped as a compiler wraps a captured variable, so that EF makes a parameter of it again.</summary>
internal static class Sample
{
    public static Expression Of(Type type)
    {
        var box = typeof(Box<>).MakeGenericType(type);
        return Expression.Field(Expression.Constant(Activator.CreateInstance(box, Value(type))), "Value");
    }

    /// <summary>A number is not 0: EF leaves out what Take(0) cannot reach.</summary>
    private static object? Value(Type type) =>
        type == typeof(string) ? "a"
        : type == typeof(int) ? 1
        : type.GetInterfaces().Append(type).FirstOrDefault(IsSequence) is { } sequence ? ListOfOne(type, sequence.GetGenericArguments()[0])
        : type.IsValueType ? Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type)
        : null;

    private static bool IsSequence(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>);

    private static object? ListOfOne(Type type, Type element)
    {
        var one = Array.CreateInstance(element, 1);
        one.SetValue(Value(element), 0);
        return type.IsInstanceOfType(one) ? one : Activator.CreateInstance(type, one);
    }

    private sealed class Box<T>(T value)
    {
        public readonly T Value = value;
    }
}
