using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BoTrygt.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddAssessmentNews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmationAskedAt",
                table: "Evidence",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RenewalAskedAt",
                table: "Evidence",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RemindedAt",
                table: "AssessmentRounds",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PublishedStandings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PrincipleNumber = table.Column<int>(type: "int", nullable: false),
                    Sentence = table.Column<string>(type: "nvarchar(240)", maxLength: 240, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ApprovedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsDemo = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedStandings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublishedStandings_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedStandings_People_ApprovedById",
                        column: x => x.ApprovedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedStandings_ApprovedById",
                table: "PublishedStandings",
                column: "ApprovedById");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedStandings_PartnershipId_PrincipleNumber",
                table: "PublishedStandings",
                columns: new[] { "PartnershipId", "PrincipleNumber" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PublishedStandings");

            migrationBuilder.DropColumn(
                name: "ConfirmationAskedAt",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "RenewalAskedAt",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "RemindedAt",
                table: "AssessmentRounds");
        }
    }
}
