using BoTrygt.Integrations.Files;

namespace BoTrygt.Integrations.Tests.Files;

public sealed class DiskFileStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("botrygt-files-").FullName;
    private readonly DiskFileStore _store;

    public DiskFileStoreTests() => _store = new(_folder);

    [Fact]
    public Task Keeps_what_it_was_given() => StoreChecks.KeepsWhatItWasGivenAsync(_store);

    [Fact]
    public Task Has_none_of_an_unknown_name() => StoreChecks.HasNoneOfAnUnknownNameAsync(_store);

    [Fact]
    public Task Gives_no_path_to_names_that_it_did_not_give() => StoreChecks.GivesNoPathToNamesThatItDidNotGiveAsync(_store);

    [Fact]
    public Task Lists_what_is_there() => StoreChecks.ListsWhatIsThereAsync(_store);

    [Fact]
    public Task Keeps_nothing_of_what_was_cut_off() => StoreChecks.KeepsNothingOfWhatWasCutOffAsync(_store);

    [Fact]
    public async Task A_crash_leaves_a_half_file_under_a_name_that_nobody_reads_and_the_clean_up_finds()
    {
        var name = await _store.WriteAsync(new MemoryStream([1, 2, 3]), default);
        var file = Assert.Single(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
        File.Move(file, file + ".part");

        Assert.Null(await _store.OpenAsync(name, default));
        Assert.Equal($"{name}.part", Assert.Single(await _store.ListAsync(default).ToListAsync()).Name);
        await _store.DeleteAsync($"{name}.part", default);
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_somebody_else_put_into_the_folder_is_left_alone()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "læs mig.txt"), "Rør ikke");

        Assert.Empty(await _store.ListAsync(default).ToListAsync());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_at_the_start()
    {
        var taken = Path.Combine(_folder, "en-fil");
        await File.WriteAllTextAsync(taken, "");
        var store = new DiskFileStore(Path.Combine(taken, "bilag"));

        Assert.StartsWith($"Der kan ikke skrives i mappen til bilag, {taken}/bilag", (await Assert.ThrowsAsync<FileStoreSetupException>(() => store.PrepareAsync(default))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<FileStoreException>(() => store.WriteAsync(new MemoryStream([1]), default));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
