using System.Globalization;
using System.Text;

namespace BoTrygt.Domain.Plans;

/// <summary>
/// Writes JSON in the one form that RFC 8785 (JSON Canonicalization Scheme) gives it: no white space, names sorted by
/// their UTF-16 code units, and no escape that JSON does not ask for. Whoever writes the same content gets the same bytes.
/// Knows texts, whole numbers, lists, and objects as dictionaries; that is all that a snapshot is made of.
/// </summary>
public static class CanonicalJson
{
    /// <exception cref="NotSupportedException">The value is of another kind.</exception>
    public static string Write(object? value)
    {
        var json = new StringBuilder();
        Append(json, value);
        return json.ToString();
    }

    private static void Append(StringBuilder json, object? value)
    {
        switch (value)
        {
            case null:
                json.Append("null");
                break;
            case string text:
                AppendText(json, text);
                break;
            case int number:
                json.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, object?> fields:
                AppendAll(json, '{', fields.OrderBy(field => field.Key, StringComparer.Ordinal), '}', field =>
                {
                    AppendText(json, field.Key);
                    json.Append(':');
                    Append(json, field.Value);
                });
                break;
            case IEnumerable<object?> items:
                AppendAll(json, '[', items, ']', item => Append(json, item));
                break;
            default:
                throw new NotSupportedException($"{value.GetType().Name} has no place in a snapshot.");
        }
    }

    private static void AppendAll<T>(StringBuilder json, char open, IEnumerable<T> items, char close, Action<T> append)
    {
        json.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            json.Append(isFirst ? "" : ",");
            isFirst = false;
            append(item);
        }

        json.Append(close);
    }

    private static void AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var letter in text)
        {
            json.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\u{(int)letter:x4}",
                _ => letter.ToString(),
            });
        }

        json.Append('"');
    }
}
