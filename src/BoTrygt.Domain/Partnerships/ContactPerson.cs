using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Partnerships;

/// <summary>
/// A post that citizens may turn to, by its own mailbox. Citizens read the copy that <see cref="ShowToCitizens"/>
/// makes; the holder's name is in it only with that person's consent.
/// </summary>
public class ContactPerson : IOwnedByParty
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PartnershipId { get; init; }
    public required Guid PostId { get; init; }

    /// <summary>With its organisation and holder, for showing.</summary>
    public Post Post { get; private init; } = null!;

    /// <summary>The post's organisation.</summary>
    public required Guid OwnerOrganisationId { get; init; }

    /// <summary>Who has agreed that the name is shown; null when nobody has.</summary>
    public Guid? ConsentOfId { get; private set; }

    /// <summary>The day of that consent.</summary>
    public DateOnly? ConsentOn { get; private set; }

    public PublishedContact? Publication { get; private set; }

    /// <summary>Changes with everything that decides what citizens see, so that nobody shows a name while its consent goes away.</summary>
    public int Version { get; private set; }

    /// <summary>The one who holds the post now has agreed. Another holder has to be asked anew.</summary>
    public bool MayShowName => ConsentOfId is not null && ConsentOfId == Post.HolderId;

    /// <summary>Citizens need a mailbox to write to.</summary>
    public bool CanShow => Post.Mailbox is not null;

    /// <summary>What would be shown today is not what was shown: another title, mailbox, organisation or name.</summary>
    public bool HasChangedSinceShown => Publication is { } shown
        && (shown.Title, shown.OrganisationName, shown.Mailbox, shown.PersonName) != (Post.Title, Post.Organisation.Name, Post.Mailbox, NameToShow);

    /// <summary>Records that the post's holder agrees.</summary>
    /// <exception cref="BrokenRuleException">The post is vacant.</exception>
    public void RecordConsent(DateOnly on)
    {
        BrokenRuleException.Unless(Post.HolderId is not null, "Nobody holds the post.");
        (ConsentOfId, ConsentOn) = (Post.HolderId, on);
        Version++;
    }

    /// <summary>Takes the consent back; a name that is shown goes away at once.</summary>
    public void WithdrawConsent()
    {
        (ConsentOfId, ConsentOn) = (null, null);
        DropNameWithoutConsent();
        Version++;
    }

    /// <summary>The post has another holder: a name that is shown without that person's consent goes away at once.</summary>
    public void HandOver()
    {
        DropNameWithoutConsent();
        Version++;
    }

    /// <summary>Makes or renews the copy for citizens.</summary>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">See <see cref="CanShow"/>.</exception>
    public void ShowToCitizens(DateTime now)
    {
        BrokenRuleException.Unless(CanShow, "The post has no mailbox.");
        Publication ??= new PublishedContact { ContactPersonId = Id, PartnershipId = PartnershipId, Title = "", OrganisationName = "", Mailbox = "", IsDemo = Post.IsDemo };
        Publication.Title = Post.Title;
        Publication.OrganisationName = Post.Organisation.Name;
        Publication.Mailbox = Post.Mailbox!;
        Publication.PersonName = NameToShow;
        Publication.PublishedAt = now;
        Version++;
    }

    public void HideFromCitizens()
    {
        Publication = null;
        Version++;
    }

    private string? NameToShow => MayShowName ? Post.Holder!.Name : null;

    private void DropNameWithoutConsent()
    {
        if (Publication is not null && !MayShowName)
        {
            Publication.PersonName = null;
        }
    }
}
