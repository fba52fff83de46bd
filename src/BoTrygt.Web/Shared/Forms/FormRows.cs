using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Shared.Forms;

/// <summary>A list of a form that comes back in another order than it was sent in.</summary>
public static class FormRows
{
    /// <summary>
    /// What was typed and what is wrong with it goes with its row. The fields take what was typed from the state of the
    /// form before the form itself, so that without this it would stand at whatever row has the number now.
    /// </summary>
    /// <param name="state">Of the form.</param>
    /// <param name="list">The list's name, as <c>Form.Items</c>.</param>
    /// <param name="places">For each row in the new order its number as it was sent; -1 for one that was not.</param>
    public static void Rearrange(this ModelStateDictionary state, string list, IReadOnlyList<int> places)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(places);
        var sent = state.Where(field => field.Key.StartsWith($"{list}[", StringComparison.OrdinalIgnoreCase))
            .Select(field => new Sent(field.Key, field.Value?.RawValue, field.Value?.AttemptedValue, [.. field.Value?.Errors.Select(error => error.ErrorMessage) ?? []])).ToList();
        sent.ForEach(field => state.Remove(field.Name));
        for (var place = 0; place < places.Count; place++)
        {
            var was = $"{list}[{places[place]}]";
            foreach (var field in sent.Where(field => field.Name.StartsWith(was, StringComparison.OrdinalIgnoreCase)))
            {
                field.WriteTo(state, $"{list}[{place}]{field.Name[was.Length..]}");
            }
        }
    }

    /// <summary>What is wrong with other rows than these counts no more.</summary>
    /// <param name="state">Of the form.</param>
    /// <param name="list">The list's name, as <c>Form.Items</c>.</param>
    /// <param name="keys">What stands in brackets at the rows that are kept.</param>
    public static void KeepRows(this ModelStateDictionary state, string list, IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(state);
        var kept = keys.Select(key => $"{list}[{key}]").ToList();
        foreach (var name in state.Keys.Where(name => name.StartsWith($"{list}[", StringComparison.OrdinalIgnoreCase) && !kept.Exists(row => name.StartsWith(row, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            state.Remove(name);
        }
    }

    /// <summary>A copy: the state empties what is taken out of it.</summary>
    private sealed record Sent(string Name, object? Value, string? Text, IReadOnlyList<string> Errors)
    {
        public void WriteTo(ModelStateDictionary state, string name)
        {
            state.SetModelValue(name, Value, Text);
            foreach (var error in Errors)
            {
                state.AddModelError(name, error);
            }
        }
    }
}
