using System.Globalization;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Versions;

/// <summary>The values that the log holds, as people read them: names for ids, days in words.</summary>
internal sealed record PlanWords(IReadOnlyDictionary<int, string> Principles, IReadOnlyDictionary<string, string> Themes, IReadOnlyDictionary<string, string> Posts)
{
    public static async Task<PlanWords> ReadAsync(BoTrygtDb db, Guid partnershipId, CancellationToken cancellation) => new(
        await db.Principles.ToDictionaryAsync(principle => principle.Number, principle => principle.Name, cancellation),
        await db.Themes.ToDictionaryAsync(theme => theme.Slug, theme => theme.Name, cancellation),
        await db.Posts.Where(post => db.Parties.Any(party => party.PartnershipId == partnershipId && party.OrganisationId == post.OrganisationId))
            .Select(post => new { post.Id, post.Title, post.Organisation.Name })
            .ToDictionaryAsync(post => post.Id.ToString(), post => $"{post.Title}, {post.Name}", cancellation));

    /// <summary>What an initiative's fields are called on its form.</summary>
    public static string Label(string field) => ConflictWords.Label(field);

    /// <summary>The fields that people write, as the log would write them.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Now(Initiative initiative) =>
    [
        new(nameof(Initiative.Status), $"{initiative.Status}"),
        new(nameof(Initiative.Title), initiative.Title),
        new(nameof(Initiative.PrincipleNumber), initiative.PrincipleNumber.ToString(CultureInfo.InvariantCulture)),
        new(nameof(Initiative.ThemeSlugs), string.Join(',', initiative.ThemeSlugs)),
        new(nameof(Initiative.Why), initiative.Why),
        new(nameof(Initiative.OwnerPostId), $"{initiative.OwnerPostId}"),
        new(nameof(Initiative.DeputyPostId), $"{initiative.DeputyPostId}"),
        new(nameof(Initiative.StartsOn), $"{initiative.StartsOn:O}"),
        new(nameof(Initiative.EndsOn), $"{initiative.EndsOn:O}"),
        new(nameof(Initiative.ExpectedReach), initiative.ExpectedReach),
        new(nameof(Initiative.ExpectedOutcome), initiative.ExpectedOutcome),
        new(nameof(Initiative.CivilSociety), $"{initiative.CivilSociety}"),
        new(nameof(Initiative.PublicTitle), initiative.PublicTitle),
        new(nameof(Initiative.PublicText), initiative.PublicText),
    ];

    public string Say(string field, string value) => value.Length == 0 ? "" : field switch
    {
        nameof(Initiative.Status) => Enum.TryParse<InitiativeStatus>(value, out var status) ? status.InDanish() : value,
        nameof(Initiative.CivilSociety) => Enum.TryParse<CivilSocietyAccess>(value, out var access) ? access.InDanish() : value,
        nameof(Initiative.PrincipleNumber) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Principles.TryGetValue(number, out var name) ? $"{number}. {name}" : value,
        nameof(Initiative.ThemeSlugs) => string.Join(", ", value.Split(',').Select(slug => Themes.GetValueOrDefault(slug, slug))),
        nameof(Initiative.OwnerPostId) or nameof(Initiative.DeputyPostId) => Posts.GetValueOrDefault(value, "En post, der ikke findes længere"),
        nameof(Initiative.StartsOn) or nameof(Initiative.EndsOn) => Day(value),
        _ => value,
    };

    /// <summary>A milestone in a few words: when it is due, or when it was reached.</summary>
    public static string Milestone(string dueOn, string doneOn) => doneOn.Length > 0 ? $"Nået {Day(doneOn)}" : $"Senest {Day(dueOn)}";

    private static string Day(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.InDanish() : value;
}
