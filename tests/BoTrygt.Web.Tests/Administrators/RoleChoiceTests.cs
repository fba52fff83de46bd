using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>Which roles the form offers.</summary>
public sealed class RoleChoiceTests : AdministrationTest
{
    /// <summary>What the list offers is what the form takes, so that nobody chooses what is refused afterwards.</summary>
    [Theory]
    [InlineData(Administrator, Aarhus, true)]
    [InlineData(Secretariat, Aarhus, true)]
    [InlineData(AarhusCoordinator, Aarhus, false)]
    public async Task The_roles_to_choose_from_are_those_that_may_be_given_there(string who, string code, bool isOutsider)
    {
        var (organisation, person) = (await OrganisationAsync(code), $"/administration/personer/{await PersonAsync("laeser.aarhus@demo.invalid")}/medlemskaber");
        using var desk = await DeskOfAsync(who);
        var offered = (await desk.OpenAsync($"{person}/nyt?organisation={organisation}")).Document.QuerySelectorAll("select[name='Form.Role'] option").Select(option => option.GetAttribute("value")).Where(role => role?.Length > 0).ToList();
        var taken = new List<string?>();
        foreach (var role in Enum.GetNames<Role>())
        {
            var answer = await desk.PostAsync(person, ("Form.OrganisationId", $"{organisation}"), ("Form.Role", role), ("Form.From", "2026-11-23"));
            if (answer.Status == HttpStatusCode.Redirect || answer.Words.Contains("har allerede den rolle", StringComparison.Ordinal))
            {
                taken.Add(role);
            }
        }

        Assert.Equal(taken.Order(), offered.Order());
        Assert.Equal(isOutsider, !offered.Contains(nameof(Role.Signatory)));
    }

    [Fact]
    public async Task Whoever_looks_after_several_organisations_chooses_one_first()
    {
        var person = $"/administration/personer/{await PersonAsync("laeser.aarhus@demo.invalid")}/medlemskaber/nyt";
        using var desk = await DeskOfAsync(Secretariat);
        var first = await desk.OpenAsync(person);

        Assert.Null(first.Document.QuerySelector("select[name='Form.Role']"));
        Assert.Contains($"{await OrganisationAsync(Aarhus)}", first.Document.QuerySelectorAll("select[name=organisation] option").Select(option => option.GetAttribute("value")));
        Assert.NotNull((await desk.OpenAsync($"{person}?organisation={Guid.NewGuid()}")).Document.QuerySelector("select[name=organisation]"));
    }
}
