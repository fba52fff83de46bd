using BoTrygt.Domain.Access;
using BoTrygt.Domain.Audit;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>A page of the administration costs the same with ten times the people, posts and changes.</summary>
public sealed class CostTests : AdministrationTest
{
    private const int Most = 14;

    [Fact]
    public async Task Pages_take_few_statements_and_no_more_when_there_is_ten_times_as_much()
    {
        var organisation = await OrganisationAsync(Aarhus);
        var post = await AskAsync(db => db.Posts.Where(row => row.OrganisationId == organisation).Select(row => row.Id).FirstAsync());
        string[] paths =
        [
            "/administration", "/administration/organisationer", $"/administration/organisationer/{organisation}", "/administration/personer", "/administration/personer?soeg=a",
            $"/administration/personer/{await PersonAsync(AarhusCoordinator)}", $"/administration/medlemskaber/{await MembershipAsync(AarhusCoordinator)}/slutdato", $"/administration/poster/{post}",
            "/administration/haendelser", "/administration/haendelser?hvem=a", "/administration/opslag", "/administration/foreninger/ny", "/administration/mails", "/administration/job",
        ];
        using var desk = await DeskOfAsync(Administrator);
        await ChangeAsync(async db => (await db.People.FirstAsync(person => person.Email == AarhusCoordinator)).Name = "Trine Ny-Marselund");
        var few = await CountAsync(desk, paths);
        await MultiplyAsync(organisation);
        var many = await CountAsync(desk, paths);

        Wrong.None(paths.Where(path => few[path] != many[path]).Select(path => $"{path}: {few[path]} → {many[path]}"));
        Assert.All(few, count => Assert.InRange(count.Value, 1, Most));
    }

    private async Task<Dictionary<string, int>> CountAsync(Desk desk, string[] paths)
    {
        var counts = new Dictionary<string, int>();
        foreach (var path in paths)
        {
            Portal.Statements.Clear();
            Assert.Equal(System.Net.HttpStatusCode.OK, (await desk.OpenAsync(path)).Status);
            counts[path] = Portal.Statements.Count;
        }

        return counts;
    }

    private Task MultiplyAsync(Guid organisationId) => ChangeAsync(async db =>
    {
        var organisation = await db.Organisations.SingleAsync(row => row.Id == organisationId);
        for (var number = 0; number < 1_000; number++)
        {
            var person = db.Add(new Person { Name = $"Åge Nr. {number}", Email = $"aage{number}@demo.invalid" }).Entity;
            organisation.Admit(person, Role.Reader, new(2026, 1, 1));
            db.Add(new Post { OrganisationId = organisationId, Title = $"Post {number}", HolderId = person.Id });
            db.Add(new AccessEntry { At = DateTime.UnixEpoch, PersonId = person.Id, SubjectId = person.Id, Purpose = "Prøve" });
        }
    });
}
