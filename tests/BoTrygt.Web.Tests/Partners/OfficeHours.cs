using BoTrygt.Database;
using BoTrygt.Database.Audit;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>A portal on the day that its database was seeded, with a clock that a test moves.</summary>
public sealed class OfficeHours : PortalFactory
{
    public OfficeHours() => Clock = Time;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(TestDatabase.SeededAt));

    public DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <summary>Something that a colleague does now, written to the audit log as theirs.</summary>
    /// <param name="email">The colleague.</param>
    /// <param name="act">What is changed; it is saved afterwards.</param>
    public async Task DoAsync(string email, Func<BoTrygtDb, Task> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BoTrygtDb>();
        CurrentActor.Value = new Actor(await db.People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync(), "en rolle");
        await act(db);
        await db.SaveChangesAsync();
        CurrentActor.Value = null;
    }
}
