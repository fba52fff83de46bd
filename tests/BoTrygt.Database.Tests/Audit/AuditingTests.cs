using BoTrygt.Database.Audit;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Tests.Audit;

public sealed class AuditingTests : DatabaseTest
{
    private readonly long _seeded;

    public AuditingTests() => _seeded = Db.AuditEntries.Max(entry => (long?)entry.Sequence) ?? 0;

    [Fact]
    public async Task A_change_leaves_one_entry_with_the_field_and_both_values()
    {
        var person = await Db.People.FirstAsync();
        var before = person.Name;
        person.Name = "Ny Navnesen";
        await Db.SaveChangesAsync();

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal((AuditAction.Changed, "Person", person.Id.ToString(), "Name"), (entry.Action, entry.Entity, entry.RowId, entry.Fields));
        var value = Assert.Single(entry.Values);
        Assert.Equal((before, "Ny Navnesen"), (value.Before, value.After));
    }

    [Fact]
    public async Task Every_followed_row_of_a_save_has_its_entry_and_the_others_have_none()
    {
        var organisation = await Db.Organisations.SingleAsync(row => row.MunicipalityCode == "751");
        var person = Db.Add(new Person { Name = "Ny", Email = "ny@demo.invalid" }).Entity;
        organisation.Admit(person, Role.Reader, new(2026, 11, 25));
        Db.AccessEntries.Add(new AccessEntry { At = TestDatabase.SeededAt, PersonId = person.Id, Purpose = "Prøve" });
        await Db.SaveChangesAsync();

        Assert.Equal(["Membership", "Person"], (await EntriesAsync()).Select(entry => entry.Entity).Order());
    }

    [Fact]
    public async Task A_removed_row_leaves_what_it_was()
    {
        var post = Db.Add(new Post { OrganisationId = (await Db.Organisations.FirstAsync()).Id, Title = "Kortvarig" }).Entity;
        await Db.SaveChangesAsync();
        Db.Remove(post);
        await Db.SaveChangesAsync();

        var entry = (await EntriesAsync())[^1];
        Assert.Equal(AuditAction.Removed, entry.Action);
        Assert.Contains(entry.Values, value => value is { Field: "Title", Before: "Kortvarig", After: null });
    }

    [Fact]
    public async Task Saving_the_same_values_again_leaves_no_entry()
    {
        var person = await Db.People.FirstAsync();
        Db.Entry(person).Property(row => row.Name).IsModified = true;
        await Db.SaveChangesAsync();

        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task A_save_that_fails_leaves_no_entry_and_the_next_try_leaves_one()
    {
        var people = await Db.People.OrderBy(row => row.Email).Take(2).ToListAsync();
        (people[0].Name, people[0].Email) = ("Omdøbt", people[1].Email);
        await Assert.ThrowsAsync<DbUpdateException>(() => Db.SaveChangesAsync());
        Assert.Empty(await EntriesAsync());

        people[0].Email = "ledig@demo.invalid";
        await Db.SaveChangesAsync();
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task Secrets_are_told_to_have_changed_and_never_written()
    {
        var account = await Db.Users.FirstAsync();
        account.KeepAuthenticator("hemmelig-app", 1);
        (account.PasswordHash, account.SecurityStamp) = ("hemmelig-hash", "hemmeligt-stempel");
        await Db.SaveChangesAsync();

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal(["AuthenticatorSeal", "PasswordHash", "SecurityStamp"], entry.Fields.Split(',').Order());
        Assert.Empty(entry.Values);
        Assert.False(await Fresh().Set<AuditValue>().AnyAsync(value => value.Before!.Contains("hemmelig") || value.After!.Contains("hemmelig")));
    }

    [Fact]
    public async Task The_entry_says_who_acted_and_in_which_role()
    {
        var me = Guid.CreateVersion7();
        CurrentActor.Value = new Actor(me, "Secretariat, Bo trygt");
        (await Db.People.FirstAsync()).Name = "Omdøbt";
        await Db.SaveChangesAsync();
        CurrentActor.Value = null;

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal((me, "Secretariat, Bo trygt"), (entry.PersonId, entry.ActorPost));
    }

    [Fact]
    public async Task A_long_value_is_cut_and_the_change_still_told()
    {
        var initiative = await Db.Initiatives.Include(row => row.Notes).FirstAsync(row => row.Notes.Count > 0);
        Db.Entry(initiative.Notes.First()).Property(nameof(BoTrygt.Domain.Plans.Note.Text)).CurrentValue = new string('å', 2000);
        await Db.SaveChangesAsync();

        Assert.All((await EntriesAsync()).SelectMany(entry => entry.Values), value => Assert.InRange(value.After!.Length, 0, AuditValue.ValueMaxLength));
    }

    [Fact]
    public async Task Seeding_leaves_no_entry_but_those_of_the_demo_notes_that_it_writes_itself()
    {
        using var shipped = new TestDatabase(SeedChoice.ReferenceData);
        await using var db = shipped.Open();

        Assert.False(await db.AuditEntries.AnyAsync());
        Assert.Equal(["Note"], await Db.AuditEntries.Select(entry => entry.Entity).Distinct().ToListAsync());
    }

    /// <summary>Those of the test.</summary>
    private Task<List<AuditEntry>> EntriesAsync() =>
        Fresh().AuditEntries.Include(entry => entry.Values).Where(entry => entry.Sequence > _seeded).OrderBy(entry => entry.Sequence).ToListAsync();
}
