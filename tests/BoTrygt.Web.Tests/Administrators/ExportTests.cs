using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Administrators.Onboardings;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>A partnership's data, for a kommune that leaves: all of it, understandable, and no key to anything.</summary>
public sealed partial class ExportTests : AdministrationTest
{
    [Fact]
    public async Task All_that_is_stored_of_a_row_is_in_it_or_is_left_out_for_a_reason()
    {
        var kinds = await KindsAsync();

        Assert.Contains("Publication", kinds.Select(kind => kind.ClrType.Name));
        Wrong.None(kinds.SelectMany(kind => Stored(kind).Except(Written(PartnershipRows.Fields(kind, Row(kind)))).Select(field => $"{kind.ClrType.Name}.{field}")));
    }

    [Fact]
    public async Task What_is_left_out_is_there_to_be_left_out_and_every_kind_has_a_Danish_word()
    {
        var kinds = await KindsAsync();
        var stored = kinds.SelectMany(kind => kind.GetProperties()).Select(field => field.Name).ToHashSet();

        Wrong.None(LeftOut.Fields.Keys.Where(field => !stored.Contains(field)));
        Wrong.None(kinds.Select(kind => kind.ClrType).Concat(LeftOut.Kinds.Keys).Where(kind => !ExportWords.Knows(kind.Name)));
        Assert.All(LeftOut.Kinds.Values.Concat(LeftOut.Fields.Values), reason => Assert.EndsWith(".", reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_secret_of_anybody_is_in_it()
    {
        await ChangeAsync(async db =>
        {
            var partnership = await db.Partnerships.Where(row => row.MunicipalityCode == Aarhus).Select(row => row.Id).SingleAsync();
            var association = await db.Organisations.FirstAsync(row => row.PartnershipId == partnership);
            db.Add(new IdentityProvider { OrganisationId = association.Id, Authority = "https://login.forening.test/", ClientId = "forening-id", SecretSeal = "forseglet-hemmelighed" });
        });
        var secrets = await AskAsync(async db => (await db.Users.Select(row => new[] { row.PasswordHash, row.SecurityStamp, row.ConcurrencyStamp, row.AuthenticatorSeal, row.Email }).ToListAsync()).SelectMany(row => row)
            .Concat(await db.IdentityProviders.Select(row => row.SecretSeal).ToListAsync()).Concat(await db.UpdateLinks.Select(row => row.CodeHash).ToListAsync()).Concat(await db.CalendarFeeds.Select(row => row.CodeHash).ToListAsync())
            .OfType<string>().Where(secret => secret.Length > 0).ToList());
        var texts = await ExportAsync();

        Assert.True(secrets.Count > 20);
        Wrong.None(texts.SelectMany(text => secrets.Where(secret => text.Value.Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(secret => $"{text.Key}: {secret}")));
        Wrong.None((await KindsAsync()).SelectMany(kind => Written(PartnershipRows.Fields(kind, Row(kind))).Where(field => Secret().IsMatch(field)).Select(field => $"{kind.ClrType.Name}.{field}")));
    }

    [Fact]
    public async Task Whoever_is_referred_to_has_a_name_and_an_organisation_in_it_and_nothing_more()
    {
        var texts = await ExportAsync();
        var people = JsonDocument.Parse(texts["personer.json"]).RootElement.EnumerateArray().ToList();
        var rows = string.Concat(texts.Where(text => text.Key.StartsWith("data/", StringComparison.Ordinal)).Select(text => text.Value));
        var referred = await AskAsync(async db => (await db.People.Select(person => person.Id).ToListAsync()).Where(id => rows.Contains($"{id}", StringComparison.Ordinal)).ToList());

        Assert.NotEmpty(referred);
        Assert.Equal(referred.Order(), people.Select(person => person.GetProperty("Id").GetGuid()).Order());
        Assert.All(people, person => Assert.Equal(["Id", "Name", "Organisations"], person.EnumerateObject().Select(field => field.Name)));
        Assert.Contains("Aarhus Kommune", people.SelectMany(person => person.GetProperty("Organisations").EnumerateArray()).Select(name => name.GetString()));
    }

    [Fact]
    public async Task It_says_in_Danish_what_it_is_and_what_each_file_holds()
    {
        var texts = await ExportAsync();
        var readMe = texts["LÆS MIG.txt"];

        Assert.StartsWith("Bo trygt i Aarhus: alle data", readMe, StringComparison.Ordinal);
        Assert.Matches("Lavet [0-9]+[.] [a-z]+ 20[0-9]{2} kl[.] [0-9]{2}[.][0-9]{2}", readMe);
        Assert.Contains("- data/Partnership.json: Her er 1 række, og hver række er: Partnerskab.", readMe, StringComparison.Ordinal);
        Assert.Contains("- Invitation: Virker som en nøgle", readMe, StringComparison.Ordinal);
        Assert.Contains("- PrincipleNumber: Princip", readMe, StringComparison.Ordinal);
        Wrong.None(texts.Keys.Where(path => path.EndsWith(".json", StringComparison.Ordinal) && !readMe.Contains($"- {path}: Her er ", StringComparison.Ordinal)));
    }

    /// <summary>What can be read as text in an archive.</summary>
    internal static async Task<Dictionary<string, string>> TextsOfAsync(ZipArchive zip)
    {
        var texts = new Dictionary<string, string>();
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".json", StringComparison.Ordinal) || entry.FullName.EndsWith(".txt", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            texts[entry.FullName] = await reader.ReadToEndAsync();
        }

        return texts;
    }

    private async Task<Dictionary<string, string>> ExportAsync()
    {
        var aarhus = await AskAsync(db => db.Partnerships.Where(row => row.MunicipalityCode == Aarhus).Select(row => row.Id).SingleAsync());
        using var desk = await DeskOfAsync(Administrator);
        await using var zip = new ZipArchive(new MemoryStream((await desk.OpenAsync($"/administration/opstart/{aarhus}/eksport")).Body), ZipArchiveMode.Read);
        return await TextsOfAsync(zip);
    }

    private Task<List<IEntityType>> KindsAsync() => AskAsync(db => Task.FromResult(PartnershipRows.KindsIn(db.Model).Select(one => one.Kind).ToList()));

    /// <summary>A row with nothing in it but what lies within its fields.</summary>
    private static object Row(ITypeBase kind)
    {
        var row = RuntimeHelpers.GetUninitializedObject(kind.ClrType);
        foreach (var within in kind.GetComplexProperties())
        {
            within.FieldInfo!.SetValue(row, Row(within.ComplexType));
        }

        return row;
    }

    /// <summary>What the database keeps of it; of a field that the class does not have, nobody can read the value.</summary>
    private static IEnumerable<string> Stored(ITypeBase kind) =>
    [
        .. kind.GetProperties().Where(field => !LeftOut.Fields.ContainsKey(field.Name)).Select(field => field.IsShadowProperty() ? $"{field.Name} (only in the table)" : field.Name),
        .. kind.GetComplexProperties().SelectMany(within => Stored(within.ComplexType).Select(field => $"{within.Name}.{field}")),
        .. kind is IEntityType entity ? entity.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned()).Select(navigation => navigation.Name) : [],
    ];

    private static IEnumerable<string> Written(IReadOnlyDictionary<string, object?> fields) =>
        fields.SelectMany(field => field.Value is IReadOnlyDictionary<string, object?> within ? Written(within).Select(inner => $"{field.Key}.{inner}") : [field.Key]);

    [GeneratedRegex("Password|Stamp$|Seal|Secret|Token|CodeHash|Salt|StoredAs")]
    private static partial Regex Secret();
}
