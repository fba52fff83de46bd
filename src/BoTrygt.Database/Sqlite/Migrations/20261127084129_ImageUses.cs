using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BoTrygt.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ImageUses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ImageUses",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ImageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PartnershipId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImageUses", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_ImageUses_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImageUses_Images_ImageId",
                        column: x => x.ImageId,
                        principalTable: "Images",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImageUses_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ImageUses_ArticleId",
                table: "ImageUses",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ImageUses_ImageId",
                table: "ImageUses",
                column: "ImageId");

            migrationBuilder.CreateIndex(
                name: "IX_ImageUses_PartnershipId",
                table: "ImageUses",
                column: "PartnershipId");

            // What is written and shown today. An id is in a JSON document in lower case.
            migrationBuilder.Sql("""
                INSERT INTO ImageUses (ImageId, ArticleId, Kind)
                SELECT Images.Id, Articles.Id, 'Latest' FROM Images
                INNER JOIN Revisions ON Revisions.Json LIKE '%' || Images.Id || '%'
                INNER JOIN Articles ON Articles.Id = Revisions.ArticleId AND Articles.LatestRevision = Revisions.Number;
                """);
            migrationBuilder.Sql("""
                INSERT INTO ImageUses (ImageId, ArticleId, Kind)
                SELECT Images.Id, PublishedArticles.ArticleId, 'Published' FROM Images
                INNER JOIN PublishedArticles ON PublishedArticles.Json LIKE '%' || Images.Id || '%';
                """);
            migrationBuilder.Sql("""
                INSERT INTO ImageUses (ImageId, ArticleId, Kind, PartnershipId)
                SELECT Images.Id, PublishedAdaptations.ArticleId, 'Adapted', PublishedAdaptations.PartnershipId FROM Images
                INNER JOIN PublishedAdaptations ON PublishedAdaptations.Json LIKE '%' || Images.Id || '%';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImageUses");
        }
    }
}
