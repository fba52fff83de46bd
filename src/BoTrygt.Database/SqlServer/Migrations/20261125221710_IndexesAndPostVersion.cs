using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BoTrygt.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class IndexesAndPostVersion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Organisations_PartnershipId",
                table: "Organisations");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Posts",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_To",
                table: "OutboxMails",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_PartnershipId_Name",
                table: "Organisations",
                columns: new[] { "PartnershipId", "Name" },
                unique: true,
                filter: "[PartnershipId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AccessEntries_At",
                table: "AccessEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AccessEntries_PersonId",
                table: "AccessEntries",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutboxMails_To",
                table: "OutboxMails");

            migrationBuilder.DropIndex(
                name: "IX_Organisations_PartnershipId_Name",
                table: "Organisations");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries");

            migrationBuilder.DropIndex(
                name: "IX_AccessEntries_At",
                table: "AccessEntries");

            migrationBuilder.DropIndex(
                name: "IX_AccessEntries_PersonId",
                table: "AccessEntries");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Posts");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_PartnershipId",
                table: "Organisations",
                column: "PartnershipId");
        }
    }
}
