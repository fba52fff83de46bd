using System.Globalization;
using BoTrygt.Database.Seed;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Plans;
using CsvHelper;

namespace BoTrygt.Database.Generation;

/// <summary>What made-up people write: the words of the demo, in another order for each partnership and year.</summary>
internal sealed class GenerationTexts
{
    public IReadOnlyList<InitiativeTexts> Initiatives { get; } = SeedFile.Rows("Demo.initiatives.csv", InitiativeTexts.Of);

    public IReadOnlyList<FollowUpAnswer> Answers { get; } = SeedFile.Rows("Demo.answers.csv", csv =>
        new FollowUpAnswer(Enum.Parse<Progress>(csv.GetString("progress")), csv.GetString("explanation"), csv.GetString("next_step"), null));

    public IReadOnlyList<string> Notes { get; } = SeedFile.Rows("Demo.notes.csv", csv => csv.GetString("text"));

    /// <summary>By the key of the statement that it shows.</summary>
    public IReadOnlyDictionary<string, (EvidenceKind Kind, string Words)> Evidence { get; } = DemoAssessments.Words();

    public ILookup<int, MinutesRow> Minutes { get; } = MadeUpMeeting.Rows();
}

/// <summary>The words of one initiative.</summary>
internal sealed record InitiativeTexts(int Principle, string[] Themes, string Title, string Why, string Reach, string Outcome, string PublicTitle, string PublicText, string[] Milestones)
{
    /// <summary>Milestones stand in the file as <c>x2026-10-03 Title</c>, divided by bars.</summary>
    public static InitiativeTexts Of(CsvReader csv) => new(
        csv.Parse<int>("principle"),
        csv.GetString("themes").Split(','),
        csv.GetString("title"),
        csv.GetString("why"),
        csv.GetString("reach"),
        csv.GetString("outcome"),
        csv.GetString("public_title"),
        csv.GetString("public_text"),
        [.. csv.GetString("milestones").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(milestone => milestone.TrimStart('x')[10..].Trim())]);

    /// <summary>The title of a year, so that a list of ten years can be read.</summary>
    public string TitleIn(int year)
    {
        var ending = string.Create(CultureInfo.InvariantCulture, $" ({year})");
        return Title.Length + ending.Length <= Initiative.TitleMaxLength ? Title + ending : Title;
    }
}
