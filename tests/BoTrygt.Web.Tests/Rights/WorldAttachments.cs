using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Plans;
using BoTrygt.Integrations.Files;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>
/// A file on every initiative and plan of the matrix, each in the store. The association may read the one on the initiative
/// that it is invited to; the one on the initiative that is only shared with it is the parties' own.
/// </summary>
internal sealed class WorldAttachments(BoTrygtDb db, FileStore store, Dictionary<string, Dictionary<string, Dictionary<string, string>>> kinds)
{
    private const string Unknown = "unknown";
    private int _number;

    public async Task AddAsync()
    {
        var by = new AddedBy(await db.People.Select(person => person.Id).FirstAsync(), await db.Organisations.Select(organisation => organisation.Id).FirstAsync(), TestDatabase.SeededAt);
        foreach (var (scope, values) in kinds["initiative"].Where(one => one.Key != Unknown).ToList())
        {
            var initiative = db.Initiatives.Local.Single(row => $"{row.Id}" == values["id"]);
            var file = await NewFileAsync();
            Put("attachment", scope, values["id"], db.Add(OnAlsoArchived(initiative, file, by, isShared: scope == "invited")).Entity);
        }

        foreach (var (scope, values) in kinds["plan"].Where(one => one.Key != Unknown).ToList())
        {
            var plan = db.Plans.Local.Single(row => $"{row.Id}" == values["id"]);
            Put("planfile", scope, values["id"], db.Add(Attachment.On(plan, await NewFileAsync(), by)).Entity);
        }

        foreach (var (scope, values) in kinds["meeting"].Where(one => one.Key != Unknown).ToList())
        {
            var meeting = db.Meetings.Local.Single(row => $"{row.Id}" == values["id"]);
            Put("meetingfile", scope, values["id"], db.Add(meeting.Attach(await NewFileAsync(), by)).Entity);
        }

        foreach (var (scope, values) in kinds["declaration"].Where(one => one.Key is not (Unknown or "mixed")).ToList())
        {
            var partnership = db.Partnerships.Local.Single(row => row.Declarations.Any(declaration => $"{declaration.Id}" == values["id"]));
            var file = db.Add(Attachment.On(partnership.Declarations.Single(declaration => $"{declaration.Id}" == values["id"]), partnership.Id, await NewFileAsync(), by)).Entity;
            kinds.TryAdd("declarationfile", new() { [Unknown] = new() { ["slug"] = kinds["declaration"]["own"]["slug"], ["id"] = kinds["declaration"][Unknown]["id"] } });
            kinds["declarationfile"][scope] = new() { ["slug"] = values["slug"], ["id"] = $"{file.Id}" };
        }

        foreach (var kind in new[] { "attachment", "planfile", "meetingfile" })
        {
            kinds[kind][Unknown] = new() { ["id"] = kinds[kind]["own"]["id"], ["attachmentId"] = kinds["initiative"][Unknown]["id"] };
            kinds[kind]["mixed"] = new() { ["id"] = kinds[kind]["own"]["id"], ["attachmentId"] = kinds[kind]["other"]["attachmentId"] };
        }
    }

    /// <summary>It was there before the initiative was archived.</summary>
    private Attachment OnAlsoArchived(Initiative initiative, KeptFile file, AddedBy by, bool isShared)
    {
        if (initiative.ArchivedAt is null)
        {
            return Attachment.On(initiative, file, by, isShared);
        }

        var plan = db.Plans.Local.Single(row => row.Id == initiative.PlanId);
        initiative.Restore(plan, TestDatabase.SeededAt);
        var attachment = Attachment.On(initiative, file, by, isShared);
        initiative.Archive(plan, TestDatabase.SeededAt);
        return attachment;
    }

    private async Task<KeptFile> NewFileAsync()
    {
        byte[] bytes = [(byte)++_number];
        return new($"Bilag {_number}.txt", AttachmentKind.Text, bytes.Length, $"{_number:x64}", await store.WriteAsync(new MemoryStream(bytes), default));
    }

    private void Put(string kind, string scope, string id, Attachment attachment)
    {
        kinds.TryAdd(kind, []);
        kinds[kind][scope] = new() { ["id"] = id, ["attachmentId"] = $"{attachment.Id}" };
    }
}
