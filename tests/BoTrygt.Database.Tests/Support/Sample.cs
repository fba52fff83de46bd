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

    private static object? Value(Type type)
    {
        if (type == typeof(string))
        {
            return "a";
        }

        if (type.GetInterfaces().Append(type).FirstOrDefault(IsSequence) is not { } sequence)
        {
            return type.IsValueType ? Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type) : null;
        }

        var element = sequence.GetGenericArguments()[0];
        var one = Array.CreateInstance(element, 1);
        one.SetValue(Value(element), 0);
        return type.IsInstanceOfType(one) ? one : Activator.CreateInstance(type, one);
    }

    private static bool IsSequence(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>);

    private sealed class Box<T>(T value)
    {
        public readonly T Value = value;
    }
}
