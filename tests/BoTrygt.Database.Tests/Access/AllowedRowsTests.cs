using System.Globalization;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Tests.Access;

/// <summary>A right as SQL and the same right asked of a row in memory are one rule, written twice; here they are compared.</summary>
public sealed class AllowedRowsTests : DatabaseTest
{
    private const int Seed = 20261123;
    private const int People = 8;
    private static readonly DateOnly Today = new(2026, 11, 25);

    public static TheoryData<Permission> Permissions => [.. Enum.GetValues<Permission>()];

    [Theory, MemberData(nameof(Permissions))]
    public async Task The_database_finds_exactly_the_rows_that_are_covered(Permission permission)
    {
        await Db.Partnerships.Where(row => row.Municipality.Name == "Greve").ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedOn, new PartialDate(2026, 6)));
        await AddLocalArticlesAsync();
        foreach (var rights in await SomeRightsAsync())
        {
            var allowance = rights.To(permission);
            await SameAsync(Db.Initiatives, rows => rows.AllowedTo(rights, permission), allowance.Covers);
            await SameAsync(Db.Plans, rows => rows.AllowedTo(rights, permission), allowance.Covers);
            await SameAsync(Db.Milestones, rows => rows.AllowedTo(rights, permission), allowance.Covers);
            await SameAsync(Db.Notes, rows => rows.AllowedTo(rights, permission), allowance.Covers);
            await SameAsync(Db.ContactPersons, rows => rows.AllowedTo(rights, permission), allowance.Covers);
            await SameAsync(Db.Members, rows => rows.AllowedTo(rights, permission), allowance.Covers);
            await SameAsync(Db.Articles, rows => rows.AllowedTo(rights, permission), allowance.Covers);
            await SameAsync(Db.Memberships, rows => rows.AllowedTo(rights, permission), row => allowance.CoversOrganisation(row.OrganisationId));
            await SameAsync(Db.Posts, rows => rows.AllowedTo(rights, permission), row => allowance.CoversOrganisation(row.OrganisationId));
            await SameAsync(Db.Partnerships, rows => rows.AllowedTo(rights, permission), row => row.EndedOn is null && allowance.CoversAllOf(row.Id));
        }
    }

    [Fact]
    public async Task What_is_national_belongs_to_those_who_write_for_all()
    {
        await AddLocalArticlesAsync();
        var national = await Db.Articles.CountAsync(article => article.PartnershipId == null);
        var (one, boTrygt) = (await Db.Partnerships.FirstAsync(), await Db.Organisations.FirstAsync(row => row.Kind == OrganisationKind.BoTrygt));

        Assert.Equal(national, await Db.Articles.AllowedTo(new Rights([new(Role.NationalEditor, boTrygt.Id, null)]), Permission.EditArticle).CountAsync());
        Assert.Equal(1, await Db.Articles.AllowedTo(new Rights([new(Role.LocalEditor, Guid.CreateVersion7(), one.Id)]), Permission.EditArticle).CountAsync());
        Assert.True(await Db.Articles.AllowedTo(new Rights([new(Role.Reviewer, boTrygt.Id, null)]), Permission.ReviewArticle).CountAsync() > national);
    }

    [Fact]
    public async Task The_rights_tried_find_nothing_something_and_everything()
    {
        var all = await Db.Initiatives.CountAsync();
        var found = new List<int>();
        foreach (var rights in await SomeRightsAsync())
        {
            found.Add(await Db.Initiatives.AllowedTo(rights, Permission.EditInitiative).CountAsync());
        }

        Assert.Contains(0, found);
        Assert.Contains(all, found);
        Assert.True(found.Distinct().Count(count => count > 0 && count < all) >= 3, string.Join(", ", found));
    }

    [Fact]
    public void What_belongs_to_nobody_cannot_be_asked_for() =>
        Assert.Throws<NotSupportedException>(() => Db.Themes.AllowedTo(new Rights([]), Permission.ReadPlan));

    [Fact]
    public async Task A_coordinator_looks_after_the_people_of_the_own_organisation()
    {
        var kommune = await Db.Organisations.SingleAsync(row => row.MunicipalityCode == "751");
        var rights = new Rights([new(Role.MunicipalityCoordinator, kommune.Id, PartnershipId: null)]);

        Assert.Equal([kommune.Id], await Db.Organisations.Managed(rights).Select(row => row.Id).ToListAsync());
        var people = await Db.People.Managed(rights, Today).Include(row => row.Memberships).ToListAsync();
        Assert.Equal(await Db.Memberships.Where(row => row.OrganisationId == kommune.Id).Select(row => row.PersonId).Distinct().CountAsync(), people.Count);
        Assert.All(people, person => Assert.Contains(person.Memberships, membership => membership.OrganisationId == kommune.Id));
    }

    /// <param name="here">The role in the own organisation: first and last day, counted from today.</param>
    /// <param name="there">One in another organisation; empty for none.</param>
    /// <param name="isReached">The person is seen.</param>
    /// <param name="isEdited">Name and e-mail may be edited.</param>
    [Theory]
    [InlineData("-300 -1", "", true, false)] // left, for nobody
    [InlineData("-300 -100", "-99", false, false)] // left for another
    [InlineData("-300 -100", "-99 -1", false, false)] // left for another, and left that too
    [InlineData("-300 -100", "-90 -50", false, false)] // the same, long ago
    [InlineData("-300 -1", "-300 -100", true, false)] // came from another
    [InlineData("-300", "-99", true, false)] // belongs to both
    [InlineData("-300", "30 29", true, true)] // a role there was called off before it began
    [InlineData("-300 -1", "30 29", true, false)] // the same, and left
    [InlineData("30 29", "-300", false, false)] // a role here was called off before it began
    [InlineData("30", "", true, true)] // is to come
    public async Task Whom_a_coordinator_reaches_depends_on_where_they_belong_now_or_did_last(string here, string there, bool isReached, bool isEdited)
    {
        var rights = new Rights([new(Role.MunicipalityCoordinator, (await KommuneAsync("751")).Id, PartnershipId: null)]);
        var person = Db.Add(new Person { Name = "Nogen", Email = "nogen@demo.invalid" }).Entity;
        Admit(await KommuneAsync("751"), person, here);
        Admit(await KommuneAsync("730"), person, there);
        await Db.SaveChangesAsync();

        Assert.Equal(isReached, await Db.People.Managed(rights, Today).AnyAsync(row => row.Id == person.Id));
        Assert.Equal(isEdited, await Db.People.ManagedAlone(rights, Today).AnyAsync(row => row.Id == person.Id));
    }

    [Fact]
    public async Task Secretariat_looks_after_everybody_but_administrators()
    {
        var administrators = await Db.People.Where(row => row.Memberships.Any(membership => membership.Role == Role.Administrator)).CountAsync();

        Assert.NotEqual(0, administrators);
        Assert.Equal(await Db.People.CountAsync() - administrators, await Db.People.Managed(Of(Role.Secretariat), Today).CountAsync());
        Assert.Equal(await Db.People.CountAsync(), await Db.People.Managed(Of(Role.Administrator), Today).CountAsync());
        Assert.Empty(await Db.People.Managed(Of(Role.Consultant), Today).ToListAsync());
    }

    private static void Admit(Organisation organisation, Person person, string days)
    {
        if (days.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var first, .. var last])
        {
            return;
        }

        var membership = organisation.Admit(person, Role.Reader, Today.AddDays(int.Parse(first, CultureInfo.InvariantCulture)));
        if (last.Length > 0)
        {
            organisation.End(membership, Today.AddDays(int.Parse(last[0], CultureInfo.InvariantCulture)));
        }
    }

    private Task<Organisation> KommuneAsync(string code) => Db.Organisations.Include(row => row.Memberships).SingleAsync(row => row.MunicipalityCode == code);

    private static Rights Of(Role role) => new([new(role, Guid.NewGuid(), PartnershipId: null)]);

    private static async Task SameAsync<T>(DbSet<T> table, Func<IQueryable<T>, IQueryable<T>> allowed, Func<T, bool> isCovered)
        where T : class
    {
        var found = await allowed(table).AsNoTracking().Select(row => EF.Property<Guid>(row, "Id")).ToListAsync();
        var covered = (await table.ToListAsync()).Where(isCovered).Select(row => (Guid)table.Entry(row).Property("Id").CurrentValue!);
        Assert.Equal(covered.Order(), found.Order());
    }

    /// <summary>Nobody, each role once where it belongs, and people with up to four seats, some where their organisation has none.</summary>
    private async Task<IReadOnlyList<Rights>> SomeRightsAsync()
    {
        var random = new Random(Seed);
        var seats = await Db.Parties.OrderBy(party => party.PartnershipId).ThenBy(party => party.OrganisationId)
            .Select(party => new { party.Organisation.Kind, party.OrganisationId, party.PartnershipId }).ToListAsync();
        return
        [
            new([]),
            .. Enum.GetValues<Role>().Select(role => new Rights([.. seats.Where(seat => seat.Kind.Roles().Contains(role)).DefaultIfEmpty(seats[0]).Take(3).Select(seat => new Seat(role, seat.OrganisationId, seat.PartnershipId))])),
            .. Enumerable.Range(0, People).Select(_ => new Rights([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => SomeSeat())])),
        ];

        Seat SomeSeat()
        {
            var (seat, other) = (seats[random.Next(seats.Count)], seats[random.Next(seats.Count)]);
            var role = Enum.GetValues<Role>()[random.Next((int)Role.Secretariat)];
            return new(role, seat.OrganisationId, random.Next(4) switch { 0 => null, 1 => other.PartnershipId, _ => seat.PartnershipId });
        }
    }

    /// <summary>The news of every partnership.</summary>
    private async Task AddLocalArticlesAsync()
    {
        Db.AddRange((await Db.Partnerships.ToListAsync()).Select(partnership => Article.Begin(ArticleKind.News, partnership.Id, null, "nyt", Today)));
        await Db.SaveChangesAsync();
    }
}
