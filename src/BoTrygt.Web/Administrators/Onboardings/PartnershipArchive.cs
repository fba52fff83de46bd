using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using BoTrygt.Database;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Integrations.Files;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>A partnership as a ZIP: its rows as JSON, a file for each kind; its files as they were sent; and what the archive is, in Danish.</summary>
public sealed class PartnershipArchive(BoTrygtDb db, PartnershipRows rows, FileStore files, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(), new PartialDateText() },
    };

    public async Task WriteAsync(Stream to, Partnership partnership, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        await using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var contents = await ContentsAsync(partnership.Id, cancellation);
        foreach (var content in contents)
        {
            await using var entry = await zip.CreateEntry(content.Path).OpenAsync(cancellation);
            await JsonSerializer.SerializeAsync(entry, content.Rows, Format, cancellation);
        }

        var kept = await KeptAsync(partnership.Id, cancellation);
        var missing = await CopyAsync(zip, kept, cancellation);
        await using var readMe = new StreamWriter(await zip.CreateEntry(ExportReadMe.Path).OpenAsync(cancellation), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await readMe.WriteAsync(ExportReadMe.Of(partnership.Name, clock.GetUtcNow().UtcDateTime, contents, [.. kept.Select(file => file.Path).Except(missing)], missing));
    }

    private async Task<IReadOnlyList<ExportedRows>> ContentsAsync(Guid id, CancellationToken cancellation)
    {
        var kinds = await rows.ReadAsync(id, cancellation);
        var outside = Outside(kinds);
        return
        [
            .. kinds.Select(kind => new ExportedRows($"data/{kind.Name}.json", ExportWords.OfKind(kind.Name), kind.Rows)),
            new("personer.json", "Person, der er henvist til", await PeopleAsync(outside, cancellation)),
            new("organisationer.json", "Organisation, der er henvist til", await db.Organisations.Where(organisation => outside.Contains(organisation.Id)).OrderBy(organisation => organisation.Id).Select(organisation => new { organisation.Id, organisation.Name }).ToListAsync(cancellation)),
            new("poster.json", "Post, der er henvist til", await db.Posts.Where(post => outside.Contains(post.Id)).OrderBy(post => post.Id).Select(post => new { post.Id, post.Title, post.OrganisationId }).ToListAsync(cancellation)),
        ];
    }

    /// <summary>Their names and where they belong, and nothing by which one could reach them or sign in.</summary>
    private async Task<IReadOnlyList<object>> PeopleAsync(List<Guid> ids, CancellationToken cancellation)
    {
        var people = await db.People.Where(person => ids.Contains(person.Id)).OrderBy(person => person.Id)
            .Select(person => new { person.Id, person.Name, Organisations = person.Memberships.Select(membership => membership.Organisation.Name).ToList() }).ToListAsync(cancellation);
        return [.. people.Select(person => person with { Organisations = [.. person.Organisations.Distinct()] })];
    }

    /// <summary>The ids that the rows refer to and that stand for no row among them.</summary>
    private static List<Guid> Outside(IReadOnlyList<RowsOfKind> kinds)
    {
        var all = kinds.SelectMany(kind => kind.Rows).ToList();
        return [.. all.SelectMany(row => row.Values).SelectMany(IdsIn).Except(all.Select(row => row.GetValueOrDefault("Id")).OfType<Guid>())];
    }

    private static IEnumerable<Guid> IdsIn(object? value) => value switch
    {
        Guid id => [id],
        IEnumerable<Guid> several => several,
        _ => [],
    };

    private async Task<IReadOnlyList<KeptPath>> KeptAsync(Guid id, CancellationToken cancellation)
    {
        var attachments = await db.Attachments.Where(row => row.PartnershipId == id).OrderBy(row => row.Id).Select(row => new KeptPath($"bilag/{row.Id}-{row.Name}", row.StoredAs)).ToListAsync(cancellation);
        var images = await db.Images.Where(image => image.PartnershipId == id).SelectMany(image => image.Files).OrderBy(file => file.Id).Select(file => new KeptPath($"billeder/{file.ImageId}/{file.Name}", file.StoredAs)).ToListAsync(cancellation);
        return [.. attachments, .. images];
    }

    /// <summary>Tells which of them the store did not have.</summary>
    private async Task<IReadOnlyList<string>> CopyAsync(ZipArchive zip, IReadOnlyList<KeptPath> kept, CancellationToken cancellation)
    {
        var missing = new List<string>();
        foreach (var (path, storedAs) in kept)
        {
            if (await files.OpenAsync(storedAs, cancellation) is { } content)
            {
                await using var from = content;
                await using var to = await zip.CreateEntry(path).OpenAsync(cancellation);
                await from.CopyToAsync(to, cancellation);
            }
            else
            {
                missing.Add(path);
            }
        }

        return missing;
    }

    private sealed record KeptPath(string Path, string StoredAs);

    private sealed class PartialDateText : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => PartialDate.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}

/// <param name="Path">In the archive.</param>
/// <param name="Each">What each row is, in Danish.</param>
/// <param name="Rows">As they are written.</param>
public sealed record ExportedRows(string Path, string Each, IReadOnlyList<object> Rows);
