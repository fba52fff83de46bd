using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using BoTrygt.Integrations.Files;
using BoTrygt.Integrations.Tests.Support;

namespace BoTrygt.Integrations.Tests.Files;

/// <summary>On Azurite, which speaks as Azure Blob Storage does.</summary>
public sealed class BlobFileStoreTests(Azurite azurite) : IClassFixture<Azurite>
{
    /// <summary>Nobody listens there.</summary>
    private const string Nowhere = "DefaultEndpointsProtocol=http;AccountName=x;AccountKey=eA==;BlobEndpoint=http://127.0.0.1:9/x;";

    [AzuriteFact]
    public async Task Keeps_what_it_was_given() => await StoreChecks.KeepsWhatItWasGivenAsync(await azurite.NewStoreAsync());

    [AzuriteFact]
    public async Task Has_none_of_an_unknown_name() => await StoreChecks.HasNoneOfAnUnknownNameAsync(await azurite.NewStoreAsync());

    [AzuriteFact]
    public async Task Gives_no_path_to_names_that_it_did_not_give() => await StoreChecks.GivesNoPathToNamesThatItDidNotGiveAsync(await azurite.NewStoreAsync());

    [AzuriteFact]
    public async Task Lists_what_is_there() => await StoreChecks.ListsWhatIsThereAsync(await azurite.NewStoreAsync());

    [AzuriteFact]
    public async Task Keeps_nothing_of_what_was_cut_off() => await StoreChecks.KeepsNothingOfWhatWasCutOffAsync(await azurite.NewStoreAsync());

    [AzuriteFact]
    public async Task A_container_that_the_service_did_not_get_at_the_start_is_made_with_the_first_file()
    {
        var store = new BlobFileStore(azurite.ConnectionString, $"test-{Guid.NewGuid():N}");
        var name = await store.WriteAsync(new MemoryStream([1, 2, 3]), default);

        Assert.Equal(3, (await store.OpenAsync(name, default))?.Length);
    }

    [AzuriteFact]
    public async Task A_container_that_everybody_can_read_is_refused()
    {
        var name = $"test-{Guid.NewGuid():N}";
        await new BlobContainerClient(azurite.ConnectionString, name).CreateAsync(PublicAccessType.Blob);

        var refused = await Assert.ThrowsAsync<FileStoreSetupException>(() => new BlobFileStore(azurite.ConnectionString, name).PrepareAsync(default));
        Assert.StartsWith($"Containeren {name} (Files:Container) kan læses af alle.", refused.Message, StringComparison.Ordinal);
    }

    [AzuriteFact]
    public async Task A_wrong_key_is_said_to_be_without_repeating_it()
    {
        var wrong = azurite.ConnectionString.Replace("Eby8", "AAAA", StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<FileStoreSetupException>(() => new BlobFileStore(wrong, "bilag").PrepareAsync(default));

        Assert.StartsWith("Azure afviser Files:ConnectionString", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AAAA", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ikke en forbindelse")]
    [InlineData("AccountName=x;AccountKey=ikke base64!;")]
    public void A_connection_string_that_cannot_be_read_is_said_to_be(string text) =>
        Assert.StartsWith("Files:ConnectionString kan ikke læses.", Assert.Throws<FileStoreSetupException>(() => new BlobFileStore(text, "bilag")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_service_that_is_away_is_told_within_some_seconds()
    {
        var store = new BlobFileStore(Nowhere, "bilag");

        await Assert.ThrowsAsync<FileStoreException>(() => store.PrepareAsync(default)).WaitAsync(TimeSpan.FromSeconds(20));
        await Assert.ThrowsAsync<FileStoreException>(() => store.WriteAsync(new MemoryStream([1]), default));
        await Assert.ThrowsAsync<FileStoreException>(() => store.OpenAsync(new string('a', 32), default));
        await Assert.ThrowsAsync<FileStoreException>(async () => await store.ListAsync(default).ToListAsync());
    }
}
