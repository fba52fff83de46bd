using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Partnerships;

public class ContactPersonTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = Today.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
    private readonly Person _anna = new() { Name = "Anna Holm", Email = "anna@demo.invalid" };
    private readonly Person _bo = new() { Name = "Bo Lind", Email = "bo@demo.invalid" };
    private readonly ContactPerson _contact;

    public ContactPersonTests()
    {
        var kommune = Organisation.Of(ShippedPlaces.Municipalities.Single(municipality => municipality.Name == "Aarhus"));
        var post = new Post { OrganisationId = kommune.Id, Title = "Tryghedskonsulent", Mailbox = "tryghed@demo.invalid" }.With(post => post.Organisation, kommune);
        _contact = new ContactPerson { PartnershipId = Guid.NewGuid(), PostId = post.Id, OwnerOrganisationId = kommune.Id }.With(contact => contact.Post, post);
        Holds(_anna);
    }

    [Fact]
    public void Is_shown_by_its_post_and_mailbox_without_a_name()
    {
        _contact.ShowToCitizens(Now);

        var shown = Assert.IsType<PublishedContact>(_contact.Publication);
        Assert.Equal(("Tryghedskonsulent", "Aarhus Kommune", "tryghed@demo.invalid", null, Now), (shown.Title, shown.OrganisationName, shown.Mailbox, shown.PersonName, shown.PublishedAt));
    }

    [Fact]
    public void The_name_is_shown_with_the_holders_consent()
    {
        _contact.RecordConsent(Today);
        _contact.ShowToCitizens(Now);

        Assert.Equal(("Anna Holm", Today), (_contact.Publication?.PersonName, _contact.ConsentOn));
    }

    [Fact]
    public void A_consent_shows_nothing_until_somebody_shows_the_contact_anew()
    {
        _contact.ShowToCitizens(Now);
        _contact.RecordConsent(Today);

        Assert.True(_contact.MayShowName);
        Assert.Null(_contact.Publication?.PersonName);
    }

    [Fact]
    public void Consent_is_the_holders_and_does_not_pass_to_the_next_one()
    {
        _contact.RecordConsent(Today);
        Holds(_bo);
        _contact.ShowToCitizens(Now);

        Assert.False(_contact.MayShowName);
        Assert.Null(_contact.Publication?.PersonName);
    }

    [Fact]
    public void A_vacant_post_shows_no_name_and_has_nobody_to_ask()
    {
        _contact.RecordConsent(Today);
        Holds(null);
        _contact.ShowToCitizens(Now);

        Assert.Null(_contact.Publication?.PersonName);
        Assert.Throws<BrokenRuleException>(() => _contact.RecordConsent(Today));
    }

    [Fact]
    public void A_consent_taken_back_takes_the_name_away_at_once_and_leaves_the_mailbox()
    {
        _contact.RecordConsent(Today);
        _contact.ShowToCitizens(Now);
        _contact.WithdrawConsent();

        Assert.Equal((null, "tryghed@demo.invalid", null, null), (_contact.Publication?.PersonName, _contact.Publication?.Mailbox, _contact.ConsentOfId, _contact.ConsentOn));
    }

    [Fact]
    public void A_post_without_a_mailbox_is_not_shown()
    {
        _contact.Post.Mailbox = null;

        Assert.False(_contact.CanShow);
        Assert.Throws<BrokenRuleException>(() => _contact.ShowToCitizens(Now));
        Assert.Null(_contact.Publication);
    }

    [Fact]
    public void A_hidden_contact_has_no_copy()
    {
        _contact.ShowToCitizens(Now);
        _contact.HideFromCitizens();

        Assert.Null(_contact.Publication);
    }

    private void Holds(Person? person)
    {
        _contact.Post.HolderId = person?.Id;
        _contact.Post.With(post => post.Holder, person);
    }
}
