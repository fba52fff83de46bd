using System.Net;
using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Tests.Jobs.FollowUps;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>The list of words that can frighten is kept by Bo trygt's editors.</summary>
public sealed class WordListTests : IAsyncLifetime, IDisposable
{
    private const string List = "/redaktion/ord";

    private readonly Interruption _other = new();
    private readonly PortalFactory _portal;
    private Desk _editor = null!;

    public WordListTests() => _portal = new() { AlsoServices = _other.AddTo };

    public async Task InitializeAsync()
    {
        _editor = await Desk.OfAsync(_portal, "redaktoer@demo.invalid");
        await AddAsync("Indbrudsbølge", "flere indbrud");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _editor.Dispose();
        _portal.Dispose();
    }

    [Fact]
    public async Task A_word_is_kept_as_it_is_looked_for_and_stands_on_the_list()
    {
        var page = await _editor.OpenAsync(List);
        Assert.Contains("indbrudsbølge", page.Words, StringComparison.Ordinal);
        Assert.Contains("flere indbrud", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Indbrudsbølge", "flere")]
    [InlineData("ab", "flere")]
    [InlineData("a*b*c", "flere")]
    [InlineData("", "flere")]
    [InlineData("ransmænd", "")]
    public async Task What_cannot_be_looked_for_or_is_on_the_list_comes_back_as_typed(string word, string instead)
    {
        var page = await AddAsync(word, instead);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(word, page.Document.QuerySelector("#Form_Word")?.GetAttribute("value") ?? "");
        Assert.Equal(1, await CountAsync("indbrudsbølge"));
    }

    [Fact]
    public async Task Whoever_saves_second_sees_what_the_first_one_wrote()
    {
        var id = await IdAsync("indbrudsbølge");
        await _editor.PostAsync($"{List}/{id}", ("Form.Word", "indbrudsbølge"), ("Form.Instead", "tre indbrud"), ("Form.Version", "0"));
        var second = await _editor.PostAsync($"{List}/{id}", ("Form.Word", "indbrudsbølge"), ("Form.Instead", "to indbrud"), ("Form.Version", "0"));

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("tre indbrud", second.Words, StringComparison.Ordinal);
        Assert.Equal("tre indbrud", await AskAsync(db => db.WatchedWords.Where(word => word.Id == id).Select(word => word.Instead).SingleAsync()));
    }

    [Fact]
    public async Task A_word_that_somebody_adds_at_the_same_moment_is_on_the_list_once()
    {
        var id = await IdAsync("indbrudsbølge");
        _other.Arrange<WatchedWord>(() => AskAsync(db => db.Add(new WatchedWord { Word = "hærget", Instead = "ramt", IsBanned = false }).Context.SaveChangesAsync()));
        var late = await _editor.PostAsync($"{List}/{id}", ("Form.Word", "hærget"), ("Form.Instead", "ramt"), ("Form.Version", "0"));

        Assert.True(_other.IsOver);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Ordet er på listen.", late.Words, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync("hærget"));
    }

    [Fact]
    public async Task Two_who_take_a_word_off_at_the_same_moment_both_have_it_gone()
    {
        var id = await IdAsync("indbrudsbølge");
        _other.Arrange<WatchedWord>(() => AskAsync(db => db.WatchedWords.Where(word => word.Id == id).ExecuteDeleteAsync()));
        Assert.Equal(List, (await _editor.PostAsync($"{List}/{id}/fjern")).Location);

        Assert.Equal(0, await CountAsync("indbrudsbølge"));
        Assert.Equal(HttpStatusCode.NotFound, (await _editor.PostAsync($"{List}/{id}/fjern")).Status);
    }

    private Task<Page> AddAsync(string word, string instead) => _editor.PostAsync(List, ("Form.Word", word), ("Form.Instead", instead));

    private Task<Guid> IdAsync(string word) => AskAsync(db => db.WatchedWords.Where(row => row.Word == word).Select(row => row.Id).SingleAsync());

    private Task<int> CountAsync(string word) => AskAsync(db => db.WatchedWords.CountAsync(row => row.Word == word));

    private async Task<T> AskAsync<T>(Func<BoTrygtDb, Task<T>> ask)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<BoTrygtDb>());
    }
}
