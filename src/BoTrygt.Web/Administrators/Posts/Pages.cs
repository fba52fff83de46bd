using BoTrygt.Web.Shared.Forms;

namespace BoTrygt.Web.Administrators.Posts;

public sealed record PostPage
{
    public required PostForm Form { get; init; }

    /// <summary>Null for a new post.</summary>
    public Guid? PostId { get; init; }

    /// <summary>What it is called, whatever was typed; empty for a new post.</summary>
    public required string StoredTitle { get; init; }

    public required Guid OrganisationId { get; init; }
    public required string OrganisationName { get; init; }

    /// <summary>Who takes it over when the holder's role ends; null when nobody is to.</summary>
    public string? NextHolder { get; init; }

    /// <summary>Those who have a role in the organisation today.</summary>
    public required IReadOnlyList<HolderChoice> Holders { get; init; }

    /// <summary>What names the post, so that it cannot be deleted.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>Somebody asked to delete it in vain.</summary>
    public bool CouldNotDelete { get; init; }

    /// <summary>What somebody else saved meanwhile; null when nobody did.</summary>
    public Conflict? Conflict { get; init; }
}

public sealed record HolderChoice(Guid Id, string Name);

/// <param name="Partnership">Where.</param>
/// <param name="Initiatives">How many initiatives the post owns or is deputy for, archived ones too.</param>
/// <param name="Seats">How many of its groups it sits in.</param>
/// <param name="Contacts">Whether it is a contact.</param>
internal sealed record PostUse(string Partnership, int Initiatives, int Seats, int Contacts)
{
    public bool IsUsed => Initiatives + Seats + Contacts > 0;

    public string InWords => $"{Partnership}: {string.Join(", ", Parts())}";

    private IEnumerable<string> Parts()
    {
        if (Initiatives > 0)
        {
            yield return Initiatives == 1 ? "1 indsats" : $"{Initiatives} indsatser";
        }

        if (Seats > 0)
        {
            yield return "medlem";
        }

        if (Contacts > 0)
        {
            yield return "kontaktperson";
        }
    }
}
