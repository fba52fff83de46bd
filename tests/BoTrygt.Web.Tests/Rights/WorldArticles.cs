using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>What the matrix asks of the editors' pages.</summary>
internal sealed class WorldArticles(BoTrygtDb db, WorldPeople people, IReadOnlyDictionary<string, Place> places, Action<string, string, (string Parameter, string Value)[]> put)
{
    private static readonly string Unknown = new Guid(1, 2, 3, new byte[8]).ToString();
    private readonly Person _writer = people.Add("article.writer");
    private readonly Person _reviewer = people.Add("article.reviewer");

    public void Add()
    {
        AddArticles("national", null);
        foreach (var (scope, place) in places)
        {
            AddArticles(scope, place);
            AddAdoptions(scope, place);
        }

        var word = db.WatchedWords.First();
        put("word", "known", [("id", $"{word.Id}")]);
        put("word", "unknown", [("id", Unknown)]);
        put("article", "unknown", [("id", Unknown)]);
        put("image", "unknown", [("id", Unknown)]);
        put("adoption", "unknown", [("slug", places["own"].Slug), ("articleId", Unknown)]);
        put("adoptable", "unknown", [("slug", places["own"].Slug), ("articleId", Unknown)]);
    }

    private void AddArticles(string scope, Place? place)
    {
        var article = Published(scope, place);
        db.Add(article.Save(Content("Skrevet om"), _writer.Id, TestDatabase.SeededAt));
        var comment = db.Add(new BlockComment { ArticleId = article.Id, Revision = 2, Text = "Prøve", AuthorId = _reviewer.Id, WrittenAt = TestDatabase.SeededAt }).Entity;
        put("article", scope, [("id", $"{article.Id}")]);
        put("revision", scope, [("id", $"{article.Id}"), ("number", "1")]);
        put("comment", scope, [("id", $"{article.Id}"), ("commentId", $"{comment.Id}")]);
        var (preview, _) = PreviewLink.To(article, _writer.Id, TestDatabase.SeededAt);
        db.Add(preview);
        put("preview", scope, [("id", $"{article.Id}"), ("linkId", $"{preview.Id}")]);
        var image = db.Add(new Image { PartnershipId = place?.Id, Name = "proeve.jpg", Width = 640, Height = 480, Hash = scope, AddedById = _writer.Id, AddedAt = TestDatabase.SeededAt }).Entity;
        put("image", scope, [("id", $"{image.Id}")]);

        var asked = New($"{scope}-spurgt", place);
        db.Add(asked.Save(Content("Spurgt"), _writer.Id, TestDatabase.SeededAt));
        var review = db.Add(asked.AskForReview(_reviewer.Id, _writer.Id, "", TestDatabase.SeededAt)).Entity;
        put("review", scope, [("id", $"{asked.Id}"), ("reviewId", $"{review.Id}")]);
        if (scope == "national")
        {
            put("revision", "unknown", [("id", $"{article.Id}"), ("number", "9")]);
            put("review", "unknown", [("id", $"{asked.Id}"), ("reviewId", Unknown)]);
            put("review", "mixed", [("id", $"{article.Id}"), ("reviewId", $"{review.Id}")]);
            put("preview", "unknown", [("id", $"{article.Id}"), ("linkId", Unknown)]);
            put("comment", "unknown", [("id", $"{article.Id}"), ("commentId", Unknown)]);
        }
    }

    private void AddAdoptions(string scope, Place place)
    {
        var (article, content) = (Published($"{scope}-overtaget", null), Content("Overtaget"));
        var adoption = new Adoption { PartnershipId = place.Id, ArticleId = article.Id };
        var local = LocalAdaptation.Adopt(content.Blocks).Add(null, new(BlockKind.Text, "", "Vores."));
        adoption.Keep(local, 1, _writer.Id, TestDatabase.SeededAt);
        db.AddRange(article.Save(content, _writer.Id, TestDatabase.SeededAt), adoption);
        put("adoption", scope, [("slug", place.Slug), ("articleId", $"{article.Id}")]);
        put("block", scope, [("slug", place.Slug), ("articleId", $"{article.Id}"), ("key", $"{FirstKey(article)}")]);
        put("ownblock", scope, [("slug", place.Slug), ("articleId", $"{article.Id}"), ("key", $"{local.Own[0].Key}")]);
        put("adoptable", scope, [("slug", place.Slug), ("articleId", $"{Published($"{scope}-ledig", null).Id}")]);
        if (scope == "own")
        {
            put("block", "unknown", [("slug", place.Slug), ("articleId", $"{article.Id}"), ("key", Unknown)]);
        }
    }

    /// <summary>With one revision that ships, and its copy.</summary>
    private Article Published(string slug, Place? place)
    {
        var article = New(slug, place);
        var first = db.Add(article.Save(Content(slug), by: null, TestDatabase.SeededAt)).Entity;
        var publication = db.Add(article.Ship(TestDatabase.SeededAt)).Entity;
        db.Add(PublishedArticle.Of(article)).Entity.Show(article, first.Content, publication);
        return article;
    }

    private Article New(string slug, Place? place) => db.Add(new Article
    {
        Kind = place is null ? ArticleKind.Guidance : ArticleKind.News,
        PartnershipId = place?.Id,
        ThemeSlug = place is null ? "skalsikring" : null,
        Slug = $"proeve-{slug}",
        ReviewOn = WorldPeople.Today.AddYears(1),
    }).Entity;

    private Guid FirstKey(Article article) => db.Revisions.Local.First(revision => revision.ArticleId == article.Id && revision.Number == 1).Content.Blocks[0].Key;

    private static ArticleContent Content(string title) => new(title, "Prøve.", "Prøv.", null, [new(Guid.CreateVersion7(), new(BlockKind.Text, "", "Prøve."))]);
}
