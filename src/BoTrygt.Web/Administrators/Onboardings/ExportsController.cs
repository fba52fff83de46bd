using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Integrations.Files;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Onboardings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>All that a partnership has written, for a kommune that leaves: its rows as JSON, its files as they were sent.</summary>
[RequirePermission(Permission.Onboard)]
public sealed class ExportsController(BoTrygtDb db, OnboardingPartnerships partnerships, PartnershipRows rows, FileStore files) : Controller
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(), new PartialDateText() },
    };

    [HttpGet($"{OnboardingAddresses.Administration}/{{id:guid}}/eksport")]
    public async Task<IActionResult> Show([FromServices] SignedInPerson me, [FromServices] TimeProvider clock, Guid id, CancellationToken cancellation)
    {
        if (await partnerships.FindAsync(id, cancellation) is not { } partnership)
        {
            return NotFound();
        }

        await db.RecordLookUpAsync(me, clock, "Hent alle data", criterion: partnership.Name);
        var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await WriteAsync(file, id, cancellation);
        file.Position = 0;
        Response.Headers.CacheControl = "no-store";
        return File(file, "application/zip", $"bo-trygt-i-{partnership.Municipality.Slug}.zip");
    }

    private async Task WriteAsync(Stream file, Guid id, CancellationToken cancellation)
    {
        await using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        await using (var data = await zip.CreateEntry("data.json").OpenAsync(cancellation))
        {
            await JsonSerializer.SerializeAsync(data, new { Rows = await rows.ReadAsync(id, cancellation), People = await PeopleAsync(id, cancellation) }, Format, cancellation);
        }

        var attachments = await db.Attachments.Where(row => row.PartnershipId == id).OrderBy(row => row.Id).Select(row => new { Name = $"bilag/{row.Id}-{row.Name}", row.StoredAs }).ToListAsync(cancellation);
        var images = await db.Images.Where(image => image.PartnershipId == id).SelectMany(image => image.Files).OrderBy(file => file.Id).Select(file => new { Name = $"billeder/{file.ImageId}/{file.Name}", file.StoredAs }).ToListAsync(cancellation);
        foreach (var kept in attachments.Concat(images))
        {
            if (await files.OpenAsync(kept.StoredAs, cancellation) is { } content)
            {
                await using var from = content;
                await using var to = await zip.CreateEntry(kept.Name).OpenAsync(cancellation);
                await from.CopyToAsync(to, cancellation);
            }
        }
    }

    /// <summary>The names behind the ids, of those who belong to a party or an association, or did.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> PeopleAsync(Guid id, CancellationToken cancellation) => await db.People.AsNoTracking()
        .Where(person => person.Memberships.Any(membership => membership.Organisation.PartnershipId == id || db.Parties.Any(party => party.PartnershipId == id && party.OrganisationId == membership.OrganisationId)))
        .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);

    private sealed class PartialDateText : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => PartialDate.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
