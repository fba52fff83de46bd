using System.Globalization;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Web.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit.Abstractions;

namespace BoTrygt.Web.Tests.Jobs.FollowUps;

/// <summary>Nothing rots. In full size: <c>dotnet run --project tests/BoTrygt.Load simulate-days</c>.</summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private static readonly int Days = int.Parse(Environment.GetEnvironmentVariable("SIMULATED_DAYS") ?? "70", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Nothing_is_overdue_without_an_escalation_and_nothing_is_told_twice()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(TestDatabase.SeededAt.Date.AddHours(7), TimeSpan.Zero));
        await using var portal = new PortalFactory { Clock = clock };
        var simulation = new Simulation(portal, clock, seed: 5);
        await simulation.RunAsync(Days);

        output.WriteLine($"{Days} days: {simulation.Rounds} rounds opened, {simulation.Steps} steps taken, {simulation.Mails} mails, {simulation.Answers} answers, {simulation.Left} people left, {simulation.Wrong.Count} wrong.");
        Assert.Empty(simulation.Wrong.Take(20));
        Assert.True(simulation is { Rounds: > 0, Steps: > 0, Mails: > 0, Answers: > 0, Left: > 0 }, "Nothing happened.");
    }
}
