using BoTrygt.Domain.Access;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Access;

/// <summary>A role from a day to a day, as a deputy has it.</summary>
public class RolePeriodTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly Organisation _kommune = Organisation.Of(ShippedPlaces.Municipalities.Single(municipality => municipality.Name == "Aarhus"));
    private readonly Person _anna = new() { Name = "Anna", Email = "anna@demo.invalid" };

    [Theory]
    [InlineData(0, 10, false)]
    [InlineData(-10, 0, false)]
    [InlineData(2, 3, false)]
    [InlineData(-10, 30, false)]
    [InlineData(-10, null, false)]
    [InlineData(5, null, false)]
    [InlineData(-10, -1, true)]
    [InlineData(6, 10, true)]
    [InlineData(6, null, true)]
    [InlineData(20, 19, false)]
    public void A_deputy_is_one_again_for_other_days(int first, int? last, bool isOpen)
    {
        _kommune.Admit(_anna, Role.Reader, Today, Today.AddDays(5));

        Assert.Equal(isOpen, _kommune.CanAdmit(_anna.Id, Role.Reader, Today.AddDays(first), last is { } days ? Today.AddDays(days) : null));
    }

    [Fact]
    public void A_role_that_was_called_off_before_it_began_is_in_nobodys_way()
    {
        _kommune.End(_kommune.Admit(_anna, Role.Reader, Today.AddDays(30)), Today.AddDays(29));

        Assert.True(_kommune.CanAdmit(_anna.Id, Role.Reader, Today));
    }
}
