using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BoTrygt.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Onboarding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsVouchedFor",
                table: "Sessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "SeesAsPersonId",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SeesAsUntil",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastDay",
                table: "Partnerships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LiveSince",
                table: "Partnerships",
                type: "TEXT",
                nullable: true);

            // Those that run were shown to citizens all along.
            migrationBuilder.Sql("UPDATE Partnerships SET LiveSince = date('now') WHERE EndedOn IS NULL;");

            migrationBuilder.AddColumn<DateOnly>(
                name: "PausedOn",
                table: "Partnerships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReplyTo",
                table: "OutboxMails",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastChallengeAt",
                table: "Accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PasskeyCount",
                table: "Accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "CoordinatorMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SentById = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recipients = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoordinatorMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CoordinatorMessages_People_SentById",
                        column: x => x.SentById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IdentityProviders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SecretSeal = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AsksForSecondFactor = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdentityProviders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IdentityProviders_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InvitedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AcceptedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_People_AcceptedById",
                        column: x => x.AcceptedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_People_InvitedById",
                        column: x => x.InvitedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OnboardingCases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PageReadById = table.Column<Guid>(type: "TEXT", nullable: true),
                    PageReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CompletedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OnboardingCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OnboardingCases_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OnboardingCases_People_CompletedById",
                        column: x => x.CompletedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OnboardingCases_People_PageReadById",
                        column: x => x.PageReadById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OnboardingCases_People_StartedById",
                        column: x => x.StartedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProviderDomains",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 253, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProviderDomains", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProviderDomains_IdentityProviders_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "IdentityProviders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoleClaims",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleClaims_IdentityProviders_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "IdentityProviders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // With their keys in one statement each: EF would copy the tables into new ones, which is not undone when it is stopped half-way.
            migrationBuilder.Sql("""ALTER TABLE "Attachments" ADD COLUMN "DeclarationId" TEXT NULL CONSTRAINT "FK_Attachments_Declaration_DeclarationId" REFERENCES "Declaration" ("Id") ON DELETE RESTRICT;""");
            migrationBuilder.Sql("""ALTER TABLE "Memberships" ADD COLUMN "ProviderId" TEXT NULL CONSTRAINT "FK_Memberships_IdentityProviders_ProviderId" REFERENCES "IdentityProviders" ("Id") ON DELETE RESTRICT;""");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_ProviderId",
                table: "Memberships",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_DeclarationId_Hash",
                table: "Attachments",
                columns: new[] { "DeclarationId", "Hash" },
                unique: true,
                filter: "[DeclarationId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CoordinatorMessages_SentAt",
                table: "CoordinatorMessages",
                column: "SentAt");

            migrationBuilder.CreateIndex(
                name: "IX_CoordinatorMessages_SentById",
                table: "CoordinatorMessages",
                column: "SentById");

            migrationBuilder.CreateIndex(
                name: "IX_IdentityProviders_OrganisationId",
                table: "IdentityProviders",
                column: "OrganisationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_AcceptedById",
                table: "Invitations",
                column: "AcceptedById");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_CodeHash",
                table: "Invitations",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_InvitedById",
                table: "Invitations",
                column: "InvitedById");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_OrganisationId_Email_Role",
                table: "Invitations",
                columns: new[] { "OrganisationId", "Email", "Role" },
                unique: true,
                filter: "[AcceptedAt] IS NULL AND [RevokedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OnboardingCases_CompletedById",
                table: "OnboardingCases",
                column: "CompletedById");

            migrationBuilder.CreateIndex(
                name: "IX_OnboardingCases_PageReadById",
                table: "OnboardingCases",
                column: "PageReadById");

            migrationBuilder.CreateIndex(
                name: "IX_OnboardingCases_PartnershipId",
                table: "OnboardingCases",
                column: "PartnershipId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OnboardingCases_StartedById",
                table: "OnboardingCases",
                column: "StartedById");

            migrationBuilder.CreateIndex(
                name: "IX_ProviderDomains_Name",
                table: "ProviderDomains",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProviderDomains_ProviderId",
                table: "ProviderDomains",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleClaims_ProviderId_Type_Value_Role",
                table: "RoleClaims",
                columns: new[] { "ProviderId", "Type", "Value", "Role" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Attachments_Declaration_DeclarationId",
                table: "Attachments");

            migrationBuilder.DropForeignKey(
                name: "FK_Memberships_IdentityProviders_ProviderId",
                table: "Memberships");

            migrationBuilder.DropTable(
                name: "CoordinatorMessages");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "OnboardingCases");

            migrationBuilder.DropTable(
                name: "ProviderDomains");

            migrationBuilder.DropTable(
                name: "RoleClaims");

            migrationBuilder.DropTable(
                name: "IdentityProviders");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_ProviderId",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_Attachments_DeclarationId_Hash",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "IsVouchedFor",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "SeesAsPersonId",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "SeesAsUntil",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "LastDay",
                table: "Partnerships");

            migrationBuilder.DropColumn(
                name: "LiveSince",
                table: "Partnerships");

            migrationBuilder.DropColumn(
                name: "PausedOn",
                table: "Partnerships");

            migrationBuilder.DropColumn(
                name: "ReplyTo",
                table: "OutboxMails");

            migrationBuilder.DropColumn(
                name: "ProviderId",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "DeclarationId",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "LastChallengeAt",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "PasskeyCount",
                table: "Accounts");
        }
    }
}
