using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BoTrygt.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ArticlesKeepTheirText : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                INSERT INTO Articles (Id, Kind, ThemeSlug, Slug, Title, ReviewOn, Stage, PublicState, LatestRevision, PublishedRevision, WriterIds, AwaitsApproval, Version)
                SELECT OldArticles.Id, 'Guidance', OldArticles.ThemeSlug, OldArticles.Slug, OldArticles.Title, OldArticles.ReviewOn,
                    CASE WHEN OldPublished.ArticleId IS NULL THEN 'Writing' ELSE 'Published' END, CASE WHEN OldPublished.ArticleId IS NULL THEN 'Unknown' ELSE 'Published' END,
                    1, CASE WHEN OldPublished.ArticleId IS NULL THEN NULL ELSE 1 END, '[]', 0, 0
                FROM OldArticles LEFT JOIN OldPublished ON OldPublished.ArticleId = OldArticles.Id;
                """);
            // Each article becomes its first revision; a block keeps its id as its key.
            migrationBuilder.Sql("""
                INSERT INTO Revisions (Id, ArticleId, Number, Json, SavedAt)
                SELECT Id, Id, 1, (
                    SELECT OldArticles.Title, OldArticles.Summary, OldArticles.OneThing, OldArticles.Season, JSON_QUERY(ISNULL((
                        SELECT block.Id AS [Key], 'Text' AS [Content.Kind], ISNULL(block.Heading, '') AS [Content.Heading], block.Text AS [Content.Text],
                            '' AS [Content.Source], '' AS [Content.Link], CAST(0 AS bit) AS IsLocked
                        FROM OldBlocks AS block WHERE block.ArticleId = OldArticles.Id ORDER BY block.Position FOR JSON PATH), '[]')) AS Blocks
                    FOR JSON PATH, WITHOUT_ARRAY_WRAPPER), SYSUTCDATETIME()
                FROM OldArticles;
                """);
            migrationBuilder.Sql("""
                INSERT INTO Publications (Id, ArticleId, Revision, DueAt, DoneAt, State, Change_IsMajor, Change_Text)
                SELECT ArticleId, ArticleId, 1, PublishedAt, PublishedAt, 'Done', 1, '' FROM OldPublished;
                """);
            // It is rendered at the next start.
            migrationBuilder.Sql("""
                INSERT INTO PublishedArticles (ArticleId, Kind, ThemeSlug, Slug, Revision, Title, Summary, OneThing, Season, Json, Html, RenderedBy, ReviewOn, PublishedAt, ChangedAt, State)
                SELECT OldPublished.ArticleId, 'Guidance', OldPublished.ThemeSlug, OldPublished.Slug, 1, OldPublished.Title, OldPublished.Summary, OldPublished.OneThing, OldPublished.Season,
                    Revisions.Json, '', 0, OldPublished.ReviewOn, OldPublished.PublishedAt, OldPublished.PublishedAt, 'Published'
                FROM OldPublished INNER JOIN Revisions ON Revisions.ArticleId = OldPublished.ArticleId;
                """);
            migrationBuilder.DropTable("OldPublished");
            migrationBuilder.DropTable("OldBlocks");
            migrationBuilder.DropTable("OldArticles");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
