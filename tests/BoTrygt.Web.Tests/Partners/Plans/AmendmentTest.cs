using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Plans;

/// <summary>Aarhus's plan, signed by all, with an amendment that has begun.</summary>
public abstract class AmendmentTest : IAsyncLifetime, IDisposable
{
    protected PortalFactory Portal { get; } = new();
    private protected Signers Party { get; }
    protected Desk Coordinator { get; private set; } = null!;
    protected string Amendment { get; private set; } = "";

    protected AmendmentTest() => Party = new(Portal);

    public async Task InitializeAsync()
    {
        await Party.SignAllAsync();
        Coordinator = await Desk.OfAsync(Portal, Signers.Coordinator);
        Amendment = (await Coordinator.PostAsync($"{Party.Address}/aendringsforslag")).Location ?? "";
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Coordinator.Dispose();
        Portal.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task<Guid> CopyOfAsync(Guid id)
    {
        await using var db = Party.Open();
        return await db.Initiatives.IgnoreQueryFilters().Where(row => row.AmendsId == id).Select(row => row.Id).SingleAsync();
    }

    protected async Task ProposeAndSignAsync(params string[] signers)
    {
        await Coordinator.PostAsync($"{Amendment}/forslag");
        foreach (var signer in signers.Length > 0 ? signers : [Signers.Kommune, Signers.Police, Signers.BoTrygt])
        {
            await Party.SignAsync(signer, address: Amendment);
        }
    }

    protected (string Name, string? Value)[] NewInitiative(string title)
    {
        var owner = Portal.InitiativeOf(PlanRows.Aarhus).OwnerPostId;
        return
        [
            ("Form.Title", title), ("Form.PrincipleNumber", "2"), ("Form.ThemeSlugs", "nabohjaelp"), ("Form.OwnerPostId", $"{owner}"),
            ("Form.StartsOn", "2027-01-10"), ("Form.EndsOn", "2027-02-10"), ("Form.Status", "Planned"), ("Form.CivilSociety", "None"),
        ];
    }
}
