namespace BoTrygt.Domain.Access;

/// <summary>A function in an organisation (post). Plans name posts, never people, so that they outlive who holds them.</summary>
public class Post : IBelongToOrganisation, IVersioned
{
    public const int TitleMaxLength = 80;
    public const int MailboxMaxLength = 254;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public Organisation Organisation { get; private init; } = null!;
    public required string Title { get; set; }

    /// <summary>Changes with every edit, so that two people at once do not overwrite each other.</summary>
    public int Version { get; private set; }

    /// <summary>The mailbox of the function, not of a person; null when it has none.</summary>
    public string? Mailbox { get; set; }

    /// <summary>Who holds it now; null when it is vacant. Nobody has promised to follow somebody new.</summary>
    public Guid? HolderId
    {
        get;
        set
        {
            if (field != value)
            {
                (field, NextHolderId) = (value, null);
            }
        }
    }

    public Person? Holder { get; private init; }

    /// <summary>Who takes it over when the holder leaves the organisation; null while nobody is to.</summary>
    public Guid? NextHolderId { get; private set; }

    public Person? NextHolder { get; private init; }

    /// <summary>Made up, with its holder, to show what the portal can do; citizens' pages say so.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Says that it was edited.</summary>
    public void Touch() => Version++;

    /// <summary>Somebody takes it over as soon as the holder has left; null when it is to be vacant.</summary>
    public void PromiseTo(Guid? personId)
    {
        NextHolderId = personId;
        Touch();
    }

    /// <summary>The holder has left: whoever it was promised to holds it, or nobody.</summary>
    /// <param name="nextIsHere">Whether that person belongs to the organisation.</param>
    public void HandOver(bool nextIsHere)
    {
        HolderId = nextIsHere ? NextHolderId : null;
        Touch();
    }
}
