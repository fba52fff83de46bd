using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BoTrygt.Web.Tests.Architecture;

/// <summary>Reads out of a compiled type which other types it knows.</summary>
internal static class TypeUses
{
    public static IEnumerable<Use> Of(TypeDefinition type)
    {
        var parts = new[] { type }.Concat(Nested(type)).ToList();
        var named = parts.SelectMany(Named).SelectMany(Parts).Select(used => new Use(type, Outermost(used), null));
        var called = parts.SelectMany(part => part.Methods).SelectMany(Instructions).Select(instruction => instruction.Operand).OfType<MemberReference>()
            .Where(member => member is MethodReference or FieldReference)
            .Select(member => new Use(type, Outermost(member.DeclaringType.GetElementType()), Signature(member)));
        return named.Concat(called).Where(use => use.Type.FullName != type.FullName).DistinctBy(use => (use.Type.FullName, use.Member));
    }

    private static IEnumerable<TypeDefinition> Nested(TypeDefinition type) =>
        type.NestedTypes.SelectMany(nested => new[] { nested }.Concat(Nested(nested)));

    private static IEnumerable<TypeReference?> Named(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Properties.Select(property => property.PropertyType),
        .. Attributes([type, .. type.Fields, .. type.Properties, .. type.Methods, .. type.Methods.SelectMany(method => method.Parameters)]),
        .. type.Methods.SelectMany(Named),
    ];

    private static IEnumerable<TypeReference?> Attributes(IEnumerable<ICustomAttributeProvider> marked) =>
        marked.SelectMany(member => member.CustomAttributes)
            .SelectMany(attribute => attribute.ConstructorArguments.Select(argument => argument.Value as TypeReference).Append(attribute.AttributeType));

    private static IEnumerable<TypeReference?> Named(MethodDefinition method) =>
    [
        .. Signed(method),
        .. method.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType),
        .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [],
        .. method.HasBody ? method.Body.ExceptionHandlers.Select(handler => handler.CatchType) : [],
        .. Instructions(method).SelectMany(Named),
    ];

    private static IEnumerable<TypeReference?> Named(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod generic => [.. Signed(generic), .. generic.GenericArguments],
        MethodReference method => Signed(method),
        _ => [],
    };

    private static IEnumerable<TypeReference?> Signed(MethodReference method) =>
        [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)];

    private static IEnumerable<Instruction> Instructions(MethodDefinition method) => method.HasBody ? method.Body.Instructions : [];

    /// <summary><c>Task&lt;Article[]&gt;</c> is Task and Article.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter or FunctionPointerType => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string Signature(MemberReference member) => member is MethodReference method
        ? $"{method.Name}({string.Join(", ", method.Parameters.Select(parameter => parameter.ParameterType.Name))})"
        : member.Name;
}
