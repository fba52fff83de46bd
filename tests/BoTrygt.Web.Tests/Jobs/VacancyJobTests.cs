using BoTrygt.Database.Sqlite;
using BoTrygt.Database.SqlServer;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Jobs;

/// <summary>A role that ends by its date, without anybody at a desk.</summary>
public sealed class VacancyJobTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly PortalFactory _portal;

    private readonly Colleague _colleague = new();

    public VacancyJobTests() => _portal = new()
    {
        Clock = _clock,
        AlsoServices = services =>
        {
            services.ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(_colleague));
            services.ConfigureDbContext<SqlServerDb>(options => options.AddInterceptors(_colleague));
        },
    };

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task A_post_is_free_and_its_name_gone_the_day_after_the_last_day()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var job = scope.ServiceProvider.GetRequiredService<Vacancies>();
        await job.FreeAsync(CancellationToken.None);
        var (contact, post, name) = await ShownAsync(_clock.Today().AddDays(1));
        Assert.Contains(name, await CitizensReadAsync(), StringComparison.Ordinal);

        Assert.Equal(0, await job.FreeAsync(CancellationToken.None));
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.NotEqual(0, await job.FreeAsync(CancellationToken.None));

        await using var db = _portal.Database.Open();
        Assert.Null((await db.Posts.SingleAsync(row => row.Id == post)).HolderId);
        Assert.Null((await db.PublishedContacts.SingleAsync(row => row.ContactPersonId == contact)).PersonName);
        Assert.DoesNotContain(name, await CitizensReadAsync(), StringComparison.Ordinal);
        Assert.True(await db.AuditEntries.AnyAsync(entry => entry.Entity == "Post" && entry.RowId == post.ToString() && entry.PersonId == null && entry.Fields == "HolderId"));
        Assert.Single(_portal.Log.Lines, line => line.Contains("ubesatte", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_post_that_somebody_edits_meanwhile_waits_and_keeps_no_other_from_being_freed()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var job = scope.ServiceProvider.GetRequiredService<Vacancies>();
        await job.FreeAsync(CancellationToken.None);
        var (contact, post, name) = await ShownAsync(_clock.Today().AddDays(1));
        await using var db = _portal.Database.Open();
        await db.Memberships.ExecuteUpdateAsync(set => set.SetProperty(row => row.To, _clock.Today().AddDays(1)));
        _clock.Advance(TimeSpan.FromDays(2));
        _colleague.Edits = async () =>
        {
            await using var other = _portal.Database.Open();
            await other.Posts.Where(row => row.Id == post).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1));
        };
        _colleague.Post = post;

        Assert.NotEqual(0, await job.FreeAsync(CancellationToken.None));
        Assert.NotNull(await db.Posts.Where(row => row.Id == post).Select(row => row.HolderId).SingleAsync());
        Assert.Equal(name, await db.PublishedContacts.Where(row => row.ContactPersonId == contact).Select(row => row.PersonName).SingleAsync());
        Assert.Equal(0, await db.Posts.CountAsync(row => row.Id != post && row.HolderId != null));
        Assert.Equal(1, await job.FreeAsync(CancellationToken.None));
        Assert.Null(await db.PublishedContacts.Where(row => row.ContactPersonId == contact).Select(row => row.PersonName).SingleAsync());
    }

    /// <summary>A contact in Aarhus whose holder's name citizens read, and whose holder's roles all end that day.</summary>
    private async Task<(Guid Contact, Guid Post, string Name)> ShownAsync(DateOnly lastDay)
    {
        await using var db = _portal.Database.Open();
        var contact = await db.ContactPersons.Include(row => row.Post.Holder).Include(row => row.Post.Organisation).Include(row => row.Publication)
            .FirstAsync(row => row.Post.Organisation.MunicipalityCode == "751" && row.Post.HolderId != null && row.Post.Mailbox != null);
        contact.RecordConsent(_clock.Today());
        contact.ShowToCitizens(_clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        await db.Memberships.Where(row => row.PersonId == contact.Post.HolderId).ExecuteUpdateAsync(set => set.SetProperty(row => row.To, lastDay));
        return (contact.Id, contact.PostId, contact.Post.Holder?.Name ?? "");
    }

    private async Task<string> CitizensReadAsync() => (await _portal.Visitor().OpenAsync("/bo-trygt-i/aarhus")).Words;

    /// <summary>Somebody who edits a post, once, between the job's reading of it and its saving.</summary>
    private sealed class Colleague : SaveChangesInterceptor
    {
        public Guid? Post { get; set; }
        public Func<Task> Edits { get; set; } = () => Task.CompletedTask;

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Post is { } id && eventData.Context!.ChangeTracker.Entries<Post>().Any(post => post.State == EntityState.Modified && post.Entity.Id == id))
            {
                Post = null;
                await Edits();
            }

            return result;
        }
    }
}
