using BoTrygt.Domain.Plans;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>Two people edited an initiative: what each did, field by field.</summary>
/// <param name="Mine">What this person typed, with the version and values that stand now: sending it again is a fresh edit.</param>
/// <param name="Fields">The fields in which the two differ.</param>
/// <param name="IsAsked">The person has answered, but not for every field.</param>
public sealed record EditConflict(InitiativeForm Mine, IReadOnlyList<ConflictingField> Fields, bool IsAsked)
{
    /// <param name="mine">What this person typed.</param>
    /// <param name="theirs">What stands now.</param>
    /// <param name="isAsked">The person has answered, but not for every field.</param>
    public static EditConflict Between(InitiativeForm mine, InitiativeForm theirs, bool isAsked)
    {
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(theirs);
        var seen = InitiativeFields.Read(mine.Seen);
        var fields = InitiativeFields.All
            .Select(field => new ConflictingField(field.Name, field.Read(mine), field.Read(theirs), seen.GetValueOrDefault(field.Name), mine.Choices.GetValueOrDefault(field.Name)))
            .Where(field => field.Mine != field.Theirs)
            .ToList();
        (mine.Version, mine.Seen) = (theirs.Version, theirs.Seen);
        return new(mine, fields, isAsked);
    }

    /// <summary>The answers of the page: where the other's value was chosen, it takes the place of one's own. False when a field that differs has no answer.</summary>
    public static bool Resolve(InitiativeForm mine)
    {
        ArgumentNullException.ThrowIfNull(mine);
        var theirs = InitiativeFields.Read(mine.Seen);
        var differing = InitiativeFields.All.Where(field => field.Read(mine) != theirs.GetValueOrDefault(field.Name, "")).ToList();
        foreach (var field in differing.Where(field => mine.Choices.GetValueOrDefault(field.Name) == ConflictingField.TakeTheirs))
        {
            field.Write(mine, theirs.GetValueOrDefault(field.Name, ""));
        }

        return differing.All(field => mine.Choices.GetValueOrDefault(field.Name) is ConflictingField.KeepMine or ConflictingField.TakeTheirs);
    }
}

/// <summary>A field in which two edits differ.</summary>
/// <param name="Name">The form's property.</param>
/// <param name="Mine">What this person typed.</param>
/// <param name="Theirs">What stands now.</param>
/// <param name="Seen">What stood there when this person began; null when that is not known.</param>
/// <param name="Choice">The answer so far.</param>
public sealed record ConflictingField(string Name, string Mine, string Theirs, string? Seen, string? Choice)
{
    public const string KeepMine = "mine";
    public const string TakeTheirs = "theirs";

    public bool ChangedByMe => Seen is null || Mine != Seen;
    public bool ChangedByThem => Seen is null || Theirs != Seen;

    /// <summary>Where only one of the two changed something, that one; where both did, the person has to say.</summary>
    public string? Preset => Choice ?? (ChangedByMe, ChangedByThem) switch
    {
        (true, false) => KeepMine,
        (false, true) => TakeTheirs,
        _ => null,
    };
}
