using Microsoft.AspNetCore.Mvc.Rendering;

namespace BoTrygt.Web.Shared.Forms;

/// <summary>The fields of the page in the order in which they stand, known once the page is made.</summary>
public sealed class FieldOrder
{
    private readonly List<string> _names = [];

    /// <summary>The one of this request's page.</summary>
    public static FieldOrder Of(ViewContext view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var items = view.HttpContext.Items;
        return (FieldOrder)(items[typeof(FieldOrder)] ??= new FieldOrder());
    }

    public void Add(string name) => _names.Add(name);

    /// <summary>Where the field stands; what is no field of the page comes first.</summary>
    public int PlaceOf(string name) => _names.FindIndex(other => IsSame(other, name));

    /// <summary>The name as it stands on the page; the model state does not tell upper case from lower.</summary>
    public string NameOf(string name) => _names.Find(other => IsSame(other, name)) ?? name;

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
