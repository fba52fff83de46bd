using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BoTrygt.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class FollowUpRounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "NextHolderId",
                table: "Posts",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Digest",
                table: "People",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Daily");

            migrationBuilder.AddColumn<string>(
                name: "Rhythm",
                table: "Partnerships",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Quarterly");

            migrationBuilder.AddColumn<DateOnly>(
                name: "SteeringMeetingOn",
                table: "Partnerships",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Experience",
                table: "Initiatives",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "NotRepeatedAt",
                table: "Initiatives",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Recurrence",
                table: "Initiatives",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Once");

            migrationBuilder.AddColumn<Guid>(
                name: "RepeatsId",
                table: "Initiatives",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Digests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Digests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Digests_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FollowUpRounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Rhythm = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PeriodStartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUpRounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUpRounds_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskingOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Need = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    WantedBy = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PromisedBy = table.Column<DateOnly>(type: "date", nullable: true),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    StepOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Requests_Initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Requests_Organisations_AskingOrganisationId",
                        column: x => x.AskingOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Requests_Organisations_OwnerOrganisationId",
                        column: x => x.OwnerOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Requests_People_AskedById",
                        column: x => x.AskedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UpdateLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CodeHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpdateLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UpdateLinks_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FollowUps",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RoundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PrincipleNumber = table.Column<int>(type: "int", nullable: false),
                    Progress = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Explanation = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    NextStep = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Reached = table.Column<int>(type: "int", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByLink = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    StepOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUps", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_FollowUps_FollowUpRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "FollowUpRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FollowUps_Initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowUps_People_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RequestReply",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Act = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    PromisedBy = table.Column<DateOnly>(type: "date", nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestReply", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestReply_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RequestReply_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RequestReply_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PartnershipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    As = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FollowUpSequence = table.Column<long>(type: "bigint", nullable: true),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DigestId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OvertakenAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_Notices_Digests_DigestId",
                        column: x => x.DigestId,
                        principalTable: "Digests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_FollowUps_FollowUpSequence",
                        column: x => x.FollowUpSequence,
                        principalTable: "FollowUps",
                        principalColumn: "Sequence",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_Initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UpdateLinkItem",
                columns: table => new
                {
                    LinkId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FollowUpSequence = table.Column<long>(type: "bigint", nullable: false),
                    PostId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpdateLinkItem", x => new { x.LinkId, x.FollowUpSequence });
                    table.ForeignKey(
                        name: "FK_UpdateLinkItem_FollowUps_FollowUpSequence",
                        column: x => x.FollowUpSequence,
                        principalTable: "FollowUps",
                        principalColumn: "Sequence",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UpdateLinkItem_Posts_PostId",
                        column: x => x.PostId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UpdateLinkItem_UpdateLinks_LinkId",
                        column: x => x.LinkId,
                        principalTable: "UpdateLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Posts_NextHolderId",
                table: "Posts",
                column: "NextHolderId");

            migrationBuilder.CreateIndex(
                name: "IX_Initiatives_RepeatsId",
                table: "Initiatives",
                column: "RepeatsId");

            migrationBuilder.CreateIndex(
                name: "IX_Digests_PersonId_Day",
                table: "Digests",
                columns: new[] { "PersonId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpRounds_PartnershipId_PeriodStartsOn",
                table: "FollowUpRounds",
                columns: new[] { "PartnershipId", "PeriodStartsOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_AnsweredById",
                table: "FollowUps",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_Id",
                table: "FollowUps",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_InitiativeId_RoundId",
                table: "FollowUps",
                columns: new[] { "InitiativeId", "RoundId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_PartnershipId_AnsweredAt",
                table: "FollowUps",
                columns: new[] { "PartnershipId", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_RoundId",
                table: "FollowUps",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_DigestId",
                table: "Notices",
                column: "DigestId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_FollowUpSequence",
                table: "Notices",
                column: "FollowUpSequence");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_InitiativeId_Kind_PersonId",
                table: "Notices",
                columns: new[] { "InitiativeId", "Kind", "PersonId" },
                unique: true,
                filter: "[FollowUpSequence] IS NULL AND [RequestId] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_PersonId_DigestId",
                table: "Notices",
                columns: new[] { "PersonId", "DigestId" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_RequestId",
                table: "Notices",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_RequestReply_OrganisationId",
                table: "RequestReply",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_RequestReply_PersonId",
                table: "RequestReply",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RequestReply_RequestId",
                table: "RequestReply",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_AskedById",
                table: "Requests",
                column: "AskedById");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_AskingOrganisationId",
                table: "Requests",
                column: "AskingOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_InitiativeId",
                table: "Requests",
                column: "InitiativeId");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_OwnerOrganisationId",
                table: "Requests",
                column: "OwnerOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_PartnershipId_State",
                table: "Requests",
                columns: new[] { "PartnershipId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_UpdateLinkItem_FollowUpSequence",
                table: "UpdateLinkItem",
                column: "FollowUpSequence");

            migrationBuilder.CreateIndex(
                name: "IX_UpdateLinkItem_PostId",
                table: "UpdateLinkItem",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_UpdateLinks_CodeHash",
                table: "UpdateLinks",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UpdateLinks_ExpiresAt",
                table: "UpdateLinks",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_UpdateLinks_PersonId",
                table: "UpdateLinks",
                column: "PersonId");

            migrationBuilder.AddForeignKey(
                name: "FK_Posts_People_NextHolderId",
                table: "Posts",
                column: "NextHolderId",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Posts_People_NextHolderId",
                table: "Posts");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "RequestReply");

            migrationBuilder.DropTable(
                name: "UpdateLinkItem");

            migrationBuilder.DropTable(
                name: "Digests");

            migrationBuilder.DropTable(
                name: "Requests");

            migrationBuilder.DropTable(
                name: "FollowUps");

            migrationBuilder.DropTable(
                name: "UpdateLinks");

            migrationBuilder.DropTable(
                name: "FollowUpRounds");

            migrationBuilder.DropIndex(
                name: "IX_Posts_NextHolderId",
                table: "Posts");

            migrationBuilder.DropIndex(
                name: "IX_Initiatives_RepeatsId",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "NextHolderId",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "Digest",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Rhythm",
                table: "Partnerships");

            migrationBuilder.DropColumn(
                name: "SteeringMeetingOn",
                table: "Partnerships");

            migrationBuilder.DropColumn(
                name: "Experience",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "NotRepeatedAt",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "Recurrence",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "RepeatsId",
                table: "Initiatives");
        }
    }
}
