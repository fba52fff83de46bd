using System.Globalization;

namespace BoTrygt.Web.Shared.Text;

/// <summary>The Danish alphabet: æ ø å last, and aa as å.</summary>
public static class DanishOrder
{
    public static readonly StringComparer Comparer = StringComparer.Create(CultureInfo.GetCultureInfo("da-DK"), ignoreCase: true);
}
