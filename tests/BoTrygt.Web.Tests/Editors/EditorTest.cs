using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>An editor and a reviewer at Bo trygt, and an editor in Aarhus, at an article about the terrace door.</summary>
public abstract class EditorTest : IAsyncLifetime, IDisposable
{
    protected const string Theme = "skalsikring";
    protected const string Slug = "terrassedoeren";
    protected const string Public = $"/raad/{Theme}/{Slug}";

    protected FakeTimeProvider Clock { get; } = new(TestDatabase.SeededAt);
    protected PortalFactory Portal { get; }
    protected Desk Editor { get; private set; } = null!;
    protected Desk Reviewer { get; private set; } = null!;
    protected Desk Local { get; private set; } = null!;

    /// <summary>The article's page in the editors' office.</summary>
    protected string Article { get; set; } = "";

    protected EditorTest() => Portal = new() { Clock = Clock, Settings = { ["Portal:PublicHost"] = "https://portal.example.dk" } };

    public async Task InitializeAsync()
    {
        await SignInAsync();
        Article = await AddressOfAsync(Slug);
    }

    /// <summary>Time goes by, and everybody signs in again.</summary>
    protected Task WaitAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return SignInAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Editor.Dispose();
        Reviewer.Dispose();
        Local.Dispose();
        Portal.Dispose();
    }

    private async Task SignInAsync() =>
        (Editor, Reviewer, Local) = (await Desk.OfAsync(Portal, "redaktoer@demo.invalid"), await Desk.OfAsync(Portal, "korrektur@demo.invalid"), await Desk.OfAsync(Portal, "redaktoer.aarhus@demo.invalid"));

    protected async Task<T> AskAsync<T>(Func<BoTrygtDb, Task<T>> ask)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<BoTrygtDb>());
    }

    protected async Task<string> AddressOfAsync(string slug) => $"/redaktion/artikler/{await AskAsync(db => db.Articles.Where(article => article.Slug == slug).Select(article => article.Id).SingleAsync())}";

    protected Task<Article> ArticleAsync() => AskAsync(db => db.Articles.AsNoTracking().SingleAsync(article => article.Slug == Slug));

    /// <summary>What its latest revision says.</summary>
    protected async Task<ArticleContent> LatestAsync()
    {
        var article = await ArticleAsync();
        return (await AskAsync(db => db.Revisions.SingleAsync(revision => revision.ArticleId == article.Id && revision.Number == article.LatestRevision))).Content;
    }

    /// <summary>Saves a revision with another opening.</summary>
    protected async Task<Page> WriteAsync(string text, params (string Name, string? Value)[] more) => await Editor.PostAsync($"{Article}/kladde/udgave", [.. (await FormAsync(Editor)).With([("Form.Blocks[0].Text", text), .. more])]);

    protected async Task<Form> FormAsync(Desk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return Form.Of(await desk.OpenAsync($"{Article}/kladde"), "form.article-form");
    }

    /// <summary>Asks the reviewer, who approves.</summary>
    protected async Task ApproveAsync()
    {
        await Reviewer.PostAsync(await AskForReviewAsync(), ("Form.Approves", "true"));
        Assert.Equal(ArticleStage.Ready, (await ArticleAsync()).Stage);
    }

    /// <returns>Where it is answered.</returns>
    protected async Task<string> AskForReviewAsync()
    {
        await Editor.PostAsync($"{Article}/gennemsyn", ("Form.ReviewerId", $"{await PersonAsync("korrektur")}"), ("Form.Question", "Passer det?"));
        return $"{Article}/gennemsyn/{await AskAsync(db => db.Reviews.OrderByDescending(review => review.AskedAt).ThenByDescending(review => review.Id).Select(review => review.Id).FirstAsync())}";
    }

    protected Task<Guid> PersonAsync(string name) => AskAsync(db => db.People.Where(person => person.Email == $"{name}@demo.invalid").Select(person => person.Id).SingleAsync());

    /// <summary>Publishes what is approved.</summary>
    protected async Task<Page> PublishAsync(params (string Name, string? Value)[] fields) => await Editor.PostAsync($"{Article}/udgivelse", [("Form.Version", $"{(await ArticleAsync()).Version}"), .. fields]);

    protected async Task PublishNowAsync(string text, params (string Name, string? Value)[] fields)
    {
        await WriteAsync(text);
        await ApproveAsync();
        await PublishAsync(fields);
    }

    /// <summary>Says what becomes of an article: <c>stadig-rigtig</c>, <c>traek-tilbage</c> or <c>tag-ned</c>.</summary>
    protected async Task<Page> EndAsync(string article, string act, params (string Name, string? Value)[] fields)
    {
        var id = Guid.Parse((article ?? "")[((article ?? "").LastIndexOf('/') + 1)..]);
        var version = await AskAsync(db => db.Articles.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
        return await Editor.PostAsync($"{article}/afslut/{act}", [("Form.Version", $"{version}"), .. fields]);
    }

    /// <summary>Written by the editor in Aarhus, and approved by Bo trygt's reviewer.</summary>
    /// <returns>Its page in the editors' office.</returns>
    protected async Task<string> PublishLocalAsync(string kind, string title, params (string Name, string? Value)[] fields)
    {
        var aarhus = await AskAsync(db => db.Partnerships.Where(row => row.Municipality.Slug == "aarhus").Select(row => row.Id).SingleAsync());
        var draft = (await Local.PostAsync("/redaktion/artikler", ("Form.Kind", kind), ("Form.PartnershipId", $"{aarhus}"), ("Form.Title", title))).Location ?? "";
        var address = draft[..draft.LastIndexOf('/')];
        await PublishLocalAgainAsync(address, [("Form.Summary", "Kort."), ("Form.Blocks[0].Text", "Alle er velkomne."), .. fields]);
        return address;
    }

    /// <summary>The same with other words, and what readers are told of the change.</summary>
    protected async Task PublishLocalAgainAsync(string address, IReadOnlyCollection<(string Name, string? Value)> fields, string note = "")
    {
        var form = Form.Of(await Local.OpenAsync($"{address}/kladde"), "form.article-form");
        await Local.PostAsync($"{address}/kladde/udgave", [.. form.With(fields)]);
        await Local.PostAsync($"{address}/gennemsyn", ("Form.ReviewerId", $"{await PersonAsync("korrektur")}"));
        var id = Guid.Parse((address ?? "")[((address ?? "").LastIndexOf('/') + 1)..]);
        var review = await AskAsync(db => db.Reviews.Where(row => row.ArticleId == id && row.DecidedAt == null).Select(row => row.Id).SingleAsync());
        await Reviewer.PostAsync($"{address}/gennemsyn/{review}", ("Form.Approves", "true"));
        await Local.PostAsync($"{address}/udgivelse", ("Form.Version", $"{await AskAsync(db => db.Articles.Where(article => article.Id == id).Select(article => article.Version).SingleAsync())}"), ("Form.Note", note));
    }

    /// <summary>The words of the list that begin so are an error, or advice.</summary>
    protected Task<int> BanAsync(string word, bool isBanned) => AskAsync(db => db.WatchedWords.Where(one => one.Word.StartsWith(word)).ExecuteUpdateAsync(set => set.SetProperty(one => one.IsBanned, isBanned)));

    protected async Task<Page> ReadAsync(string path)
    {
        using var visitor = Portal.Visitor();
        return await visitor.OpenAsync(path);
    }
}
