using BoTrygt.Domain.Access;
using BoTrygt.Domain.Tests.Support;
using FsCheck.Xunit;

namespace BoTrygt.Domain.Tests.Access;

[Properties(Arbitrary = [typeof(SomeSeat)], Replay = "(20261123,7)", MaxTest = 300)]
public class RightsTests
{
    private static readonly Guid AarhusKommune = Guid.NewGuid();
    private static readonly Guid RandersKommune = Guid.NewGuid();
    private static readonly Guid Police = Guid.NewGuid();
    private static readonly Guid Aarhus = Guid.NewGuid();
    private static readonly Guid Randers = Guid.NewGuid();
    private static readonly Guid Ended = Guid.NewGuid();

    /// <summary>Coordinates in Aarhus, reads in Randers.</summary>
    private static readonly Rights Both = new([new(Role.MunicipalityCoordinator, AarhusKommune, Aarhus), new(Role.Reader, RandersKommune, Randers)]);

    private static readonly Rights Officer = new([new(Role.PoliceOfficer, Police, Aarhus), new(Role.PoliceOfficer, Police, Randers)]);
    private static readonly Rights Neighbours = new([new(Role.CivilSocietyContributor, Guid.NewGuid(), Aarhus)]);

    [Theory]
    [InlineData(Permission.EditInitiative)]
    [InlineData(Permission.AddInitiative)]
    [InlineData(Permission.AddNote)]
    [InlineData(Permission.ShowToCitizens)]
    [InlineData(Permission.EditPartnership)]
    public void A_coordinator_here_who_is_a_reader_there_changes_nothing_there(Permission permission)
    {
        Assert.True(Both.May(permission, Row(Aarhus, AarhusKommune)));
        Assert.False(Both.May(permission, Row(Randers, RandersKommune)));
        Assert.False(Both.May(permission, Row(Randers, AarhusKommune)));
    }

    [Fact]
    public void Nobody_speaks_for_another_party_however_far_the_right_reaches()
    {
        var boTrygt = Guid.NewGuid();
        var administrator = new Rights([new(Role.Administrator, boTrygt, Aarhus)]);

        Assert.True(Both.MayFor(AarhusKommune, Permission.EditInitiative, Aarhus));
        Assert.True(Officer.MayFor(Police, Permission.EditInitiative, Aarhus));
        Assert.True(administrator.MayFor(boTrygt, Permission.EditInitiative, Aarhus));
        Assert.False(Both.MayFor(Police, Permission.EditInitiative, Aarhus));
        Assert.False(Both.MayFor(RandersKommune, Permission.EditInitiative, Randers));
        Assert.False(Officer.MayFor(Police, Permission.EditInitiative, Ended));
        Assert.False(administrator.MayFor(AarhusKommune, Permission.EditInitiative, Aarhus));
    }

    [Fact]
    public void Both_memberships_let_read()
    {
        Assert.True(Both.May(Permission.ReadPlan, Row(Aarhus, Police)));
        Assert.True(Both.May(Permission.ReadPlan, Row(Randers, Police)));
        Assert.False(Both.May(Permission.ReadPlan, Row(Ended, Police)));
    }

    [Fact]
    public void A_coordinator_here_who_is_a_reader_there_looks_after_people_here_alone()
    {
        Assert.True(Both.To(Permission.ManagePeople).CoversOrganisation(AarhusKommune));
        Assert.False(Both.To(Permission.ManagePeople).CoversOrganisation(RandersKommune));
    }

    [Fact]
    public void An_officer_reads_all_of_the_district_and_edits_what_the_police_own()
    {
        Assert.True(Officer.May(Permission.ReadPlan, Row(Randers, RandersKommune)));
        Assert.False(Officer.May(Permission.EditInitiative, Row(Randers, RandersKommune)));
        Assert.True(Officer.May(Permission.EditInitiative, Row(Randers, Police)));
        Assert.True(Officer.To(Permission.EditInitiative).CoversOwner(Randers, Police));
    }

    [Fact]
    public void What_the_police_own_in_an_ended_partnership_is_out_of_reach()
    {
        Assert.False(Officer.May(Permission.EditInitiative, Row(Ended, Police)));
        Assert.False(Officer.To(Permission.EditInitiative).CoversOwner(Ended, Police));
    }

    [Theory]
    [InlineData(CivilSocietyAccess.None, false, false)]
    [InlineData(CivilSocietyAccess.Read, true, false)]
    [InlineData(CivilSocietyAccess.Contribute, true, true)]
    public void An_association_reads_what_is_shared_and_writes_where_it_is_invited(CivilSocietyAccess access, bool reads, bool writes)
    {
        Assert.Equal(reads, Neighbours.May(Permission.ReadPlan, Row(Aarhus, AarhusKommune, access)));
        Assert.Equal(writes, Neighbours.May(Permission.AddNote, Row(Aarhus, AarhusKommune, access)));
        Assert.False(Neighbours.May(Permission.ReadPlan, Row(Randers, AarhusKommune, access)));
        Assert.False(Neighbours.May(Permission.EditInitiative, Row(Aarhus, AarhusKommune, access)));
    }

    [Fact]
    public void Without_memberships_one_may_nothing()
    {
        var nobody = new Rights([]);

        Assert.All(Enum.GetValues<Permission>(), permission => Assert.False(nobody.May(permission)));
        Assert.All(SomeSeat.Rows, row => Assert.False(nobody.May(Permission.ReadPlan, row)));
    }

    [Property]
    public void Several_seats_allow_what_one_of_them_allows_and_never_more(SomeSeat[] seats)
    {
        var sum = new Rights([.. seats.Select(seat => seat.Seat)]);
        var single = seats.Select(seat => new Rights([seat.Seat])).ToList();
        foreach (var permission in Enum.GetValues<Permission>())
        {
            var allowance = sum.To(permission);
            Assert.All(SomeSeat.Rows, row => Assert.Equal(single.Any(one => one.May(permission, row)), allowance.Covers(row)));
            Assert.All(SomeSeat.Rows, row => Assert.Equal(single.Any(one => one.To(permission).CoversOwner(row.PartnershipId, row.OwnerOrganisationId)), allowance.CoversOwner(row.PartnershipId, row.OwnerOrganisationId)));
            Assert.All(SomeSeat.Organisations, id => Assert.Equal(single.Any(one => one.To(permission).CoversOrganisation(id)), allowance.CoversOrganisation(id)));
            Assert.Equal(single.Any(one => one.May(permission)), sum.May(permission));
        }
    }

    private static SomeRow Row(Guid partnership, Guid owner, CivilSocietyAccess access = CivilSocietyAccess.None) => new(partnership, owner, access);

    [Theory]
    [InlineData(Role.MunicipalityCoordinator, true, true)]
    [InlineData(Role.MunicipalityCoordinator, false, false)]
    [InlineData(Role.Administrator, false, false)]
    [InlineData(Role.Secretariat, false, false)]
    [InlineData(Role.Signatory, true, false)]
    public void Only_the_own_organisation_says_who_signs_for_it(Role giver, bool isOwn, bool may)
    {
        var organisation = Guid.NewGuid();
        var rights = new Rights([new Seat(giver, isOwn ? organisation : Guid.NewGuid(), Guid.NewGuid())]);

        Assert.Equal((may, may), (rights.MayGive(Role.Signatory, organisation), rights.MayGive(Role.DeputySignatory, organisation)));
        Assert.Equal(giver is Role.Administrator or Role.Secretariat || (giver == Role.MunicipalityCoordinator && isOwn), rights.MayGive(Role.Reader, organisation));
    }
}
