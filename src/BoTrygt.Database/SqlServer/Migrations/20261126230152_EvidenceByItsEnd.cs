using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BoTrygt.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class EvidenceByItsEnd : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Evidence_LastsUntil",
                table: "Evidence");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_PartnershipId_LastsUntil",
                table: "Evidence",
                columns: new[] { "PartnershipId", "LastsUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_RenewsId",
                table: "Evidence",
                column: "RenewsId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Evidence_PartnershipId_LastsUntil",
                table: "Evidence");

            migrationBuilder.DropIndex(
                name: "IX_Evidence_RenewsId",
                table: "Evidence");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_LastsUntil",
                table: "Evidence",
                column: "LastsUntil");
        }
    }
}
