using System.Globalization;
using System.Text.Json;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>The fields of the form one by one, for the page that shows two people's edits side by side.</summary>
internal static class InitiativeFields
{
    private const char Separator = ',';

    public static IReadOnlyList<InitiativeField> All { get; } =
    [
        new(nameof(InitiativeForm.Title), form => form.Title, (form, text) => form.Title = text),
        new(nameof(InitiativeForm.PrincipleNumber), form => Text(form.PrincipleNumber), (form, text) => form.PrincipleNumber = Number(text)),
        new(nameof(InitiativeForm.ThemeSlugs), form => string.Join(Separator, form.ThemeSlugs.Order(StringComparer.Ordinal)), (form, text) => form.ThemeSlugs = [.. text.Split(Separator, StringSplitOptions.RemoveEmptyEntries)]),
        new(nameof(InitiativeForm.Why), form => form.Why, (form, text) => form.Why = text),
        new(nameof(InitiativeForm.OwnerPostId), form => Text(form.OwnerPostId), (form, text) => form.OwnerPostId = Id(text)),
        new(nameof(InitiativeForm.DeputyPostId), form => Text(form.DeputyPostId), (form, text) => form.DeputyPostId = Id(text)),
        new(nameof(InitiativeForm.StartsOn), form => Text(form.StartsOn), (form, text) => form.StartsOn = Date(text)),
        new(nameof(InitiativeForm.EndsOn), form => Text(form.EndsOn), (form, text) => form.EndsOn = Date(text)),
        new(nameof(InitiativeForm.Status), form => form.Status.ToString(), (form, text) => form.Status = Choice<InitiativeStatus>(text)),
        new(nameof(InitiativeForm.ExpectedReach), form => form.ExpectedReach, (form, text) => form.ExpectedReach = text),
        new(nameof(InitiativeForm.ExpectedOutcome), form => form.ExpectedOutcome, (form, text) => form.ExpectedOutcome = text),
        new(nameof(InitiativeForm.CivilSociety), form => form.CivilSociety.ToString(), (form, text) => form.CivilSociety = Choice<CivilSocietyAccess>(text)),
        new(nameof(InitiativeForm.PublicTitle), form => form.PublicTitle, (form, text) => form.PublicTitle = text),
        new(nameof(InitiativeForm.PublicText), form => form.PublicText, (form, text) => form.PublicText = text),
    ];

    /// <summary>What the parties agree on; the others are how far it is, and who reads what.</summary>
    public static IEnumerable<InitiativeField> Agreed { get; } =
        [.. All.Where(field => field.Name is not (nameof(InitiativeForm.Status) or nameof(InitiativeForm.CivilSociety) or nameof(InitiativeForm.PublicTitle) or nameof(InitiativeForm.PublicText)))];

    /// <summary>All values as one text for a hidden field.</summary>
    public static string Write(InitiativeForm form) => JsonSerializer.Serialize(All.ToDictionary(field => field.Name, field => field.Read(form)));

    /// <summary>The values again; nothing for a text that is not ours.</summary>
    public static IReadOnlyDictionary<string, string> Read(string? seen)
    {
        try
        {
            var values = JsonSerializer.Deserialize<Dictionary<string, string?>>(seen ?? "{}") ?? [];
            return values.ToDictionary(value => value.Key, value => value.Value ?? "");
        }
        catch (JsonException)
        {
            return new Dictionary<string, string>();
        }
    }

    private static string Text(IFormattable? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value.ToString(null, CultureInfo.InvariantCulture),
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Guid? Id(string text) => Guid.TryParse(text, out var id) ? id : null;

    private static DateOnly? Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) ? date : null;

    private static T? Choice<T>(string text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;
}

/// <summary>One field of the form as text. Line ends are one character, so that a browser's two are no difference.</summary>
internal sealed record InitiativeField(string Name, Func<InitiativeForm, string?> Value, Action<InitiativeForm, string> Write)
{
    public string Read(InitiativeForm form) => Value(form).Clean();
}
