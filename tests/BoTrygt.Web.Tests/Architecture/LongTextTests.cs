using System.ComponentModel.DataAnnotations;
using System.Reflection;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Architecture;

/// <summary>What people write at length in the workroom is read by others.</summary>
public sealed class LongTextTests
{
    /// <summary>Names, titles and places are shorter.</summary>
    private const int Long = 240;

    /// <summary>Addresses and references are full of numbers, and are about no person.</summary>
    private static readonly string[] References = ["Source", "Link"];

    [Fact]
    public void No_long_text_of_a_form_takes_a_personal_number()
    {
        var texts = typeof(NoPersonalNumberAttribute).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("BoTrygt.Web.Partners", StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength >= Long && !References.Any(property.Name.EndsWith)).ToList();

        Assert.InRange(texts.Count, 20, 100);
        Wrong.None(texts.Where(property => property.GetCustomAttribute<NoPersonalNumberAttribute>() is null).Select(property => $"{property.DeclaringType?.Name}.{property.Name}"));
    }
}
