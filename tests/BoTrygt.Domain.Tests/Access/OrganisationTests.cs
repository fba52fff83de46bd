using BoTrygt.Domain.Access;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Access;

public class OrganisationTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly Organisation _kommune = Organisation.Of(ShippedPlaces.Municipalities.Single(municipality => municipality.Name == "Aarhus"));
    private readonly Person _anna = Named("Anna");
    private readonly Person _bo = Named("Bo");

    public static TheoryData<OrganisationKind, Role[]> RolesOfEachKind => new()
    {
        { OrganisationKind.Municipality, [Role.MunicipalityCoordinator, Role.LocalEditor, Role.Signatory, Role.DeputySignatory, Role.Reader] },
        { OrganisationKind.Police, [Role.PoliceCoordinator, Role.PoliceOfficer, Role.Signatory, Role.DeputySignatory, Role.Reader] },
        { OrganisationKind.BoTrygt, [Role.Administrator, Role.Secretariat, Role.Consultant, Role.NationalEditor, Role.Reviewer, Role.Signatory, Role.DeputySignatory, Role.Reader] },
        { OrganisationKind.CivilSociety, [Role.CivilSocietyContributor] },
    };

    [Theory, MemberData(nameof(RolesOfEachKind))]
    public void Gives_the_roles_of_its_kind_and_no_other(OrganisationKind kind, Role[] roles)
    {
        var organisation = new Organisation { Name = "Prøve", Kind = kind };
        foreach (var role in Enum.GetValues<Role>())
        {
            var refusal = Record.Exception(() => organisation.Admit(_anna, role, Today));

            Assert.Equal(roles.Contains(role), refusal is null);
            Assert.True(refusal is null or BrokenRuleException);
        }
    }

    [Fact]
    public void Whoever_leaves_is_followed_by_those_who_stay()
    {
        var reader = _kommune.Admit(_anna, Role.Reader, Today);
        _kommune.End(_kommune.Admit(_bo, Role.Reader, Today), Today.AddDays(10));

        Assert.Equal([_bo.Id], _kommune.SuccessorsOf(reader, Today));
        Assert.Empty(_kommune.SuccessorsOf(reader, Today.AddDays(10)));
        Assert.True(_kommune.IsLeftBy(reader, Today));
        _kommune.Admit(_anna, Role.Signatory, Today);
        Assert.False(_kommune.IsLeftBy(reader, Today));
    }

    [Fact]
    public void A_post_passes_to_whom_it_was_promised_if_that_person_is_still_there()
    {
        var post = new Post { OrganisationId = _kommune.Id, Title = "Tryghedskonsulent", HolderId = _anna.Id };
        post.PromiseTo(_bo.Id);
        post.HandOver(nextIsHere: true);
        Assert.Equal((_bo.Id, null), (post.HolderId, post.NextHolderId));

        post.PromiseTo(_anna.Id);
        post.HandOver(nextIsHere: false);
        Assert.Equal((null, null), ((Guid?, Guid?))(post.HolderId, post.NextHolderId));
    }

    [Fact]
    public void Another_holder_ends_what_was_promised()
    {
        var post = new Post { OrganisationId = _kommune.Id, Title = "Tryghedskonsulent", HolderId = _anna.Id };
        post.PromiseTo(_bo.Id);
        post.HolderId = _bo.Id;

        Assert.Null(post.NextHolderId);
    }

    [Fact]
    public void Admits_nobody_twice_in_one_role()
    {
        _kommune.Admit(_anna, Role.Reader, Today.AddDays(30));

        Assert.False(_kommune.CanAdmit(_anna.Id, Role.Reader, Today));
        Assert.Throws<BrokenRuleException>(() => _kommune.Admit(_anna, Role.Reader, Today));
        Assert.True(_kommune.CanAdmit(_anna.Id, Role.MunicipalityCoordinator, Today));
        Assert.True(_kommune.CanAdmit(_bo.Id, Role.Reader, Today));
    }

    [Fact]
    public void Admits_a_person_again_after_the_last_day_and_not_on_it()
    {
        _kommune.End(_kommune.Admit(_anna, Role.Reader, Today.AddYears(-1)), Today);

        Assert.False(_kommune.CanAdmit(_anna.Id, Role.Reader, Today));
        Assert.True(_kommune.CanAdmit(_anna.Id, Role.Reader, Today.AddDays(1)));
    }

    [Fact]
    public void A_membership_holds_from_its_first_to_its_last_day()
    {
        var membership = _kommune.Admit(_anna, Role.Reader, Today);
        _kommune.End(membership, Today.AddDays(2));

        Assert.Equal([false, true, true, true, false], Enumerable.Range(-1, 5).Select(day => membership.IsActiveOn(Today.AddDays(day))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(400)]
    public void The_last_coordinator_is_not_ended(int daysAhead)
    {
        var last = _kommune.Admit(_anna, Role.MunicipalityCoordinator, Today.AddYears(-1));
        _kommune.Admit(_bo, Role.Reader, Today.AddYears(-1));

        Assert.False(_kommune.CanEnd(last, Today.AddDays(daysAhead)));
        Assert.Throws<BrokenRuleException>(() => _kommune.End(last, Today.AddDays(daysAhead)));
        Assert.Null(last.To);
    }

    [Fact]
    public void An_association_may_be_left_by_its_last_contributor_and_an_end_can_be_taken_back()
    {
        var association = Organisation.Association("Grundejerforeningen", Guid.CreateVersion7());
        var last = association.Admit(_anna, Role.CivilSocietyContributor, Today);

        association.End(last, Today.AddDays(9));
        Assert.False(last.IsActiveOn(Today.AddDays(10)));
        var version = association.Version;
        association.GoOn(last);
        Assert.Equal(version + 1, association.Version);
        Assert.True(last.IsActiveOn(Today.AddDays(10)));
    }

    [Fact]
    public void One_of_two_coordinators_is_ended_and_the_other_is_not()
    {
        var anna = _kommune.Admit(_anna, Role.MunicipalityCoordinator, Today.AddYears(-1));
        var bo = _kommune.Admit(_bo, Role.MunicipalityCoordinator, Today.AddYears(-1));
        _kommune.End(anna, Today.AddDays(-1));

        Assert.False(anna.IsActiveOn(Today));
        Assert.False(_kommune.CanEnd(bo, Today));
    }

    [Fact]
    public void A_coordinator_whose_own_end_is_set_keeps_nothing_running()
    {
        var anna = _kommune.Admit(_anna, Role.MunicipalityCoordinator, Today.AddYears(-1));
        var bo = _kommune.Admit(_bo, Role.MunicipalityCoordinator, Today.AddYears(-1));
        _kommune.End(anna, Today.AddDays(90));

        Assert.False(_kommune.CanEnd(bo, Today.AddDays(30)));
        Assert.False(_kommune.CanEnd(bo, Today.AddDays(90)));
    }

    [Fact]
    public void A_coordinator_is_relieved_on_the_day_before_the_next_one_begins_and_not_earlier()
    {
        var anna = _kommune.Admit(_anna, Role.MunicipalityCoordinator, Today.AddYears(-1));
        _kommune.Admit(_bo, Role.MunicipalityCoordinator, Today.AddDays(30));

        Assert.False(_kommune.CanEnd(anna, Today.AddDays(28)));
        Assert.True(_kommune.CanEnd(anna, Today.AddDays(29)));
    }

    [Fact]
    public void A_reader_is_ended_at_once_or_later_but_not_before_the_membership_began()
    {
        var reader = _kommune.Admit(_bo, Role.Reader, Today);

        Assert.True(_kommune.CanEnd(reader, Today.AddDays(-1)));
        Assert.True(_kommune.CanEnd(reader, Today.AddYears(1)));
        Assert.False(_kommune.CanEnd(reader, Today.AddDays(-2)));
    }

    [Fact]
    public void The_last_and_the_first_day_of_the_calendar_are_answered()
    {
        var coordinator = _kommune.Admit(_anna, Role.MunicipalityCoordinator, Today);
        var always = _kommune.Admit(_bo, Role.Reader, DateOnly.MinValue);

        Assert.False(_kommune.CanEnd(coordinator, DateOnly.MaxValue));
        Assert.False(_kommune.CanEnd(coordinator, DateOnly.MinValue));
        Assert.True(_kommune.CanEnd(always, DateOnly.MinValue));
    }

    [Fact]
    public void Every_change_of_memberships_moves_the_version()
    {
        var versions = new List<int> { _kommune.Version };
        var reader = _kommune.Admit(_bo, Role.Reader, Today);
        versions.Add(_kommune.Version);
        _kommune.End(reader, Today);
        versions.Add(_kommune.Version);

        Assert.Equal(versions.Distinct(), versions);
    }

    private static Person Named(string name) => new() { Name = name, Email = $"{name}@demo.invalid" };
}
