using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>The form's fields and their values as people say them.</summary>
public static class ConflictWords
{
    private const string Nothing = "(intet)";

    public static string Label(string field) =>
        typeof(InitiativeForm).GetProperty(field)?.GetCustomAttribute<DisplayAttribute>()?.Name ?? field;

    public static string Say(string field, string value, InitiativeEditPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return string.IsNullOrEmpty(value) ? Nothing : field switch
        {
            nameof(InitiativeForm.PrincipleNumber) => page.Principles.FirstOrDefault(principle => Is(principle.Number, value))?.Name ?? value,
            nameof(InitiativeForm.ThemeSlugs) => string.Join(", ", page.Themes.Where(theme => value.Split(',').Contains(theme.Slug)).Select(theme => theme.Name)),
            nameof(InitiativeForm.OwnerPostId) or nameof(InitiativeForm.DeputyPostId) => page.Posts.FirstOrDefault(post => Is(post.Id, value)) is { } post ? $"{post.Name}, {post.Organisation}" : value,
            nameof(InitiativeForm.StartsOn) or nameof(InitiativeForm.EndsOn) => DateOnly.TryParseExact(value, "yyyy-MM-dd", out var date) ? date.InDanish() : value,
            nameof(InitiativeForm.Status) => Enum.TryParse<InitiativeStatus>(value, out var status) ? status.InDanish() : value,
            nameof(InitiativeForm.CivilSociety) => Enum.TryParse<CivilSocietyAccess>(value, out var access) ? access.InDanish() : value,
            _ => value,
        };
    }

    private static bool Is(IFormattable number, string value) => number.ToString(null, CultureInfo.InvariantCulture) == value;
}
