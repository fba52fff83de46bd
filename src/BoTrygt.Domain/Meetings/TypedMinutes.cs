using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Meetings;

/// <summary>What one of several writers typed about an item.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Seen">What stood there when the page was opened.</param>
/// <param name="Text">What stands in the field now.</param>
public sealed record TypedMinutes(Guid ItemId, string Seen, string Text)
{
    /// <summary>Two people wrote something else about the item since it was opened.</summary>
    public bool ConflictsWith(string stored) => Meanwhile.Differ(Seen, Text, stored);

    /// <summary>What is to stand there: what this person wrote, or what somebody else did when this person wrote nothing.</summary>
    public string Over(string stored) => Text == Seen ? stored : Text;
}
