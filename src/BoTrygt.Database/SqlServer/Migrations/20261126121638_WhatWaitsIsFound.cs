using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BoTrygt.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class WhatWaitsIsFound : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Initiatives_PlanId",
                table: "Initiatives");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_State_WantedBy",
                table: "Requests",
                columns: new[] { "State", "WantedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_InitiativeId_FollowUpSequence",
                table: "Notices",
                columns: new[] { "InitiativeId", "FollowUpSequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_PersonId",
                table: "Notices",
                column: "PersonId",
                filter: "[DigestId] IS NULL AND [OvertakenAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Initiatives_PlanId_PrincipleNumber_Status_StartsOn_EndsOn_ChangedAt_ArchivedAt_InAmendment",
                table: "Initiatives",
                columns: new[] { "PlanId", "PrincipleNumber", "Status", "StartsOn", "EndsOn", "ChangedAt", "ArchivedAt", "InAmendment" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpRounds_PartnershipId",
                table: "FollowUpRounds",
                column: "PartnershipId",
                filter: "[ClosedAt] IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Requests_State_WantedBy",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Notices_InitiativeId_FollowUpSequence",
                table: "Notices");

            migrationBuilder.DropIndex(
                name: "IX_Notices_PersonId",
                table: "Notices");

            migrationBuilder.DropIndex(
                name: "IX_Initiatives_PlanId_PrincipleNumber_Status_StartsOn_EndsOn_ChangedAt_ArchivedAt_InAmendment",
                table: "Initiatives");

            migrationBuilder.DropIndex(
                name: "IX_FollowUpRounds_PartnershipId",
                table: "FollowUpRounds");

            migrationBuilder.CreateIndex(
                name: "IX_Initiatives_PlanId",
                table: "Initiatives",
                column: "PlanId");
        }
    }
}
