using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BoTrygt.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddAssessments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StatementKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    InitiativeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FollowUpId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AttachmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastsUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    RenewsId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    JudgedForId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    JudgedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DeclinedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Evidence_Initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_Organisations_JudgedForId",
                        column: x => x.JudgedForId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_Organisations_OwnerOrganisationId",
                        column: x => x.OwnerOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_People_AddedById",
                        column: x => x.AddedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_People_JudgedById",
                        column: x => x.JudgedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rubrics",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PublishedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Change = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rubrics", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rubrics_People_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentRounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RubricId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PeriodStartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentRounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentRounds_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AssessmentRounds_Rubrics_RubricId",
                        column: x => x.RubricId,
                        principalTable: "Rubrics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RubricStatement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RubricId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PrincipleNumber = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Level1 = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Level2 = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Level3 = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Level4 = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Step2 = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Step3 = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Step4 = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RubricStatement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RubricStatement_Rubrics_RubricId",
                        column: x => x.RubricId,
                        principalTable: "Rubrics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AgreedLevels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RoundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StatementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StatementKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PrincipleNumber = table.Column<int>(type: "int", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    AgreedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgreedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreedLevels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgreedLevels_AssessmentRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "AssessmentRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AgreedLevels_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreedLevels_People_AgreedById",
                        column: x => x.AgreedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreedLevels_RubricStatement_StatementId",
                        column: x => x.StatementId,
                        principalTable: "RubricStatement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RoundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StatementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AnsweredById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentAnswers_AssessmentRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "AssessmentRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AssessmentAnswers_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AssessmentAnswers_People_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AssessmentAnswers_RubricStatement_StatementId",
                        column: x => x.StatementId,
                        principalTable: "RubricStatement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgreedLevels_AgreedById",
                table: "AgreedLevels",
                column: "AgreedById");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedLevels_OrganisationId",
                table: "AgreedLevels",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedLevels_PartnershipId_StatementKey_AgreedAt",
                table: "AgreedLevels",
                columns: new[] { "PartnershipId", "StatementKey", "AgreedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreedLevels_RoundId_StatementId",
                table: "AgreedLevels",
                columns: new[] { "RoundId", "StatementId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgreedLevels_StatementId",
                table: "AgreedLevels",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentAnswers_AnsweredById",
                table: "AssessmentAnswers",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentAnswers_OrganisationId",
                table: "AssessmentAnswers",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentAnswers_RoundId_OrganisationId_StatementId",
                table: "AssessmentAnswers",
                columns: new[] { "RoundId", "OrganisationId", "StatementId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentAnswers_StatementId",
                table: "AssessmentAnswers",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentRounds_PartnershipId_PeriodStartsOn",
                table: "AssessmentRounds",
                columns: new[] { "PartnershipId", "PeriodStartsOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentRounds_RubricId",
                table: "AssessmentRounds",
                column: "RubricId");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_AddedById",
                table: "Evidence",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_InitiativeId",
                table: "Evidence",
                column: "InitiativeId");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_JudgedById",
                table: "Evidence",
                column: "JudgedById");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_JudgedForId",
                table: "Evidence",
                column: "JudgedForId");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_LastsUntil",
                table: "Evidence",
                column: "LastsUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_OwnerOrganisationId",
                table: "Evidence",
                column: "OwnerOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_PartnershipId_StatementKey",
                table: "Evidence",
                columns: new[] { "PartnershipId", "StatementKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Rubrics_Number",
                table: "Rubrics",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rubrics_PublishedById",
                table: "Rubrics",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "IX_RubricStatement_RubricId_Key",
                table: "RubricStatement",
                columns: new[] { "RubricId", "Key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgreedLevels");

            migrationBuilder.DropTable(
                name: "AssessmentAnswers");

            migrationBuilder.DropTable(
                name: "Evidence");

            migrationBuilder.DropTable(
                name: "AssessmentRounds");

            migrationBuilder.DropTable(
                name: "RubricStatement");

            migrationBuilder.DropTable(
                name: "Rubrics");
        }
    }
}
