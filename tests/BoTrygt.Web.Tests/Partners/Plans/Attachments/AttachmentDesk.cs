using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Integrations.Files;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Partners.Plans.Attachments;

/// <summary>A portal with an initiative that associations read, and one coordinator at the desk.</summary>
public abstract class AttachmentDesk : IDisposable
{
    protected const string Coordinator = "koordinator.aarhus@demo.invalid";
    protected const string Association = "forening.aarhus@demo.invalid";

    protected OfficeHours Portal { get; } = new() { Settings = new() { ["Files:MaxMegabytes"] = "1" } };

    protected Initiative Initiative => field ??= Portal.InitiativeOf(PlanRows.Aarhus, row => row.CivilSociety == CivilSocietyAccess.Contribute && row.Milestones.Count > 0);

    protected string Files => $"/arbejdsrum/indsatser/{Initiative.Id}/bilag";

    protected string PlanFiles => $"/arbejdsrum/planer/{Initiative.PlanId}/bilag";

    protected FileStore Store => Portal.Services.GetRequiredService<FileStore>();

    public void Dispose()
    {
        Portal.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task<Desk> SitDownAsync(string email = Coordinator) => await Desk.OfAsync(Portal, email);

    /// <summary>Adds a file as the coordinator does, and gives its row.</summary>
    protected async Task<Attachment> AddAsync(string name = "Referat.pdf", byte[]? file = null, bool isShared = false)
    {
        using var desk = await SitDownAsync();
        var answer = await desk.UploadAsync(Files, name, file ?? SomePdf.Of(), ("Form.IsShared", isShared ? "true" : "false"));
        Assert.Equal((System.Net.HttpStatusCode.Redirect, Files), (answer.Status, answer.Location));
        return Rows().MaxBy(row => row.Id) ?? throw new InvalidOperationException("Nothing was added.");
    }

    protected IReadOnlyList<Attachment> Rows() => InDatabase(db => db.Attachments.AsNoTracking().ToList());

    protected T InDatabase<T>(Func<BoTrygtDb, T> read)
    {
        using var db = Portal.Database.Open();
        return read(db);
    }

    protected async Task<List<string>> StoredAsync()
    {
        var names = new List<string>();
        await foreach (var file in Store.ListAsync(default))
        {
            names.Add(file.Name);
        }

        return names;
    }
}
