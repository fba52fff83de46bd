using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BoTrygt.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RepeatsByYear : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notices_InitiativeId_Kind_PersonId",
                table: "Notices");

            migrationBuilder.AddColumn<int>(
                name: "RepeatYear",
                table: "Notices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_InitiativeId_PersonId_RepeatYear",
                table: "Notices",
                columns: new[] { "InitiativeId", "PersonId", "RepeatYear" },
                unique: true,
                filter: "[RepeatYear] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notices_InitiativeId_PersonId_RepeatYear",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "RepeatYear",
                table: "Notices");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_InitiativeId_Kind_PersonId",
                table: "Notices",
                columns: new[] { "InitiativeId", "Kind", "PersonId" },
                unique: true,
                filter: "[FollowUpSequence] IS NULL AND [RequestId] IS NULL");
        }
    }
}
