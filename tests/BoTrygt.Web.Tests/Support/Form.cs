using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace BoTrygt.Web.Tests.Support;

/// <summary>A form on a page: where it goes, and what it would send as it stands.</summary>
public sealed class Form
{
    private readonly List<(string Name, string? Value)> _fields;

    private Form(string action, List<(string Name, string? Value)> fields) => (Action, _fields) = (action, fields);

    public string Action { get; }

    public IReadOnlyList<(string Name, string? Value)> Fields => _fields;

    public static Form Of(Page page, string selector)
    {
        ArgumentNullException.ThrowIfNull(page);
        var form = page.Document.QuerySelector(selector) as IHtmlFormElement ?? throw new InvalidOperationException($"{page.Path} ({page.Status}) has no form {selector}.");
        return new(form.GetAttribute("action") ?? page.Path, [.. form.QuerySelectorAll("input, textarea, select").SelectMany(Sent).Where(field => field.Name != "__RequestVerificationToken")]);
    }

    /// <summary>The fields with some of them changed; a name with several values loses all of them.</summary>
    public IEnumerable<(string Name, string? Value)> With(IReadOnlyCollection<(string Name, string? Value)> changes) =>
        _fields.Where(field => changes.All(change => change.Name != field.Name)).Concat(changes);

    /// <summary>What a field holds; null when there is none of that name.</summary>
    public string? Value(string name) => _fields.FirstOrDefault(field => field.Name == name).Value;

    private static IEnumerable<(string Name, string? Value)> Sent(IElement element) => element switch
    {
        IHtmlInputElement { Name: null } => [],
        IHtmlInputElement { Type: "checkbox" or "radio" } input => input.IsChecked ? [(input.Name!, input.Value)] : [],
        IHtmlInputElement { Type: "submit" } => [],
        IHtmlInputElement input => [(input.Name!, input.Value)],
        IHtmlTextAreaElement area => [(area.Name!, area.Value)],
        IHtmlSelectElement select => select.SelectedOptions.Select(option => (select.Name!, (string?)option.Value)),
        _ => [],
    };
}
