using System.Globalization;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Audit;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Audit;

/// <summary>The log's kinds of row, fields and values in Danish. A test asks of everything that is followed whether it has a word.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Entities = new()
    {
        ["Organisation"] = "Organisation",
        ["Person"] = "Person",
        ["Post"] = "Post",
        ["Membership"] = "Rolle",
        ["Account"] = "Konto",
        ["Partnership"] = "Partnerskab",
        ["Party"] = "Part",
        ["Declaration"] = "Partnerskabserklæring",
        ["Target"] = "Måltal",
        ["Member"] = "Medlem",
        ["ContactPerson"] = "Kontaktperson",
        ["PublishedContact"] = "Kontakt vist for borgere",
        ["Plan"] = "Handleplan",
        ["PrincipleReason"] = "Begrundelse under et princip",
        ["PlanVersion"] = "Version af handleplan",
        ["Signature"] = "Underskrift",
        ["PublishedPlan"] = "Handleplan vist for borgere",
        ["Initiative"] = "Indsats",
        ["Milestone"] = "Milepæl",
        ["Note"] = "Note",
        ["Attachment"] = "Bilag",
        ["PublishedInitiative"] = "Indsats vist for borgere",
        ["Article"] = "Artikel",
        ["Block"] = "Afsnit",
        ["PublishedArticle"] = "Offentliggjort artikel",
    };

    private static readonly Dictionary<string, string> Fields = new()
    {
        // People and organisations
        ["Name"] = "Navn",
        ["Email"] = "E-mail",
        ["NormalizedEmail"] = "E-mail til opslag",
        ["EmailConfirmed"] = "E-mail bekræftet",
        ["UserName"] = "Brugernavn",
        ["NormalizedUserName"] = "Brugernavn til opslag",
        ["PasswordHash"] = "Adgangskode",
        ["SecurityStamp"] = "Sikkerhedsmærke",
        ["LockoutEnabled"] = "Kan spærres",
        ["LockoutEnd"] = "Spærret til",
        ["PhoneNumber"] = "Telefon",
        ["PhoneNumberConfirmed"] = "Telefon bekræftet",
        ["TwoFactorEnabled"] = "To-trins-login",
        ["PersonId"] = "Person",
        ["OrganisationId"] = "Organisation",
        ["Role"] = "Rolle",
        ["From"] = "Fra",
        ["To"] = "Til",
        ["HolderId"] = "Varetages af",
        ["Mailbox"] = "Postkasse",
        ["Title"] = "Titel",
        ["Kind"] = "Slags",
        ["MunicipalityCode"] = "Kommunekode",
        ["PoliceDistrictCode"] = "Politikredskode",
        // Partnerships
        ["PartnershipId"] = "Partnerskab",
        ["EndedOn"] = "Ophørt",
        ["PostId"] = "Post",
        ["Group"] = "Gruppe",
        ["ConsentOfId"] = "Samtykke fra",
        ["ConsentOn"] = "Samtykke givet",
        ["OwnerOrganisationId"] = "Ejes af",
        ["OrganisationName"] = "Organisation",
        ["PersonName"] = "Navn vist for borgere",
        ["PublishedAt"] = "Vist for borgere",
        ["SignedOn"] = "Underskrevet",
        ["EndsOn"] = "Udløber",
        ["Measure"] = "Mål for",
        ["Comparator"] = "Sammenligning",
        ["Level"] = "Niveau",
        ["BaselineYear"] = "Udgangspunktets år",
        ["BaselineSource"] = "Kilde til udgangspunktet",
        ["Deadline"] = "Frist",
        ["DeadlineSource"] = "Kilde til fristen",
        ["Source"] = "Kilde",
        // Plans
        ["PlanId"] = "Handleplan",
        ["InitiativeId"] = "Indsats",
        ["PrincipleNumber"] = "Princip",
        ["Why"] = "Hvorfor",
        ["ThemeSlugs"] = "Temaer",
        ["OwnerPostId"] = "Ansvarlig post",
        ["DeputyPostId"] = "Stedfortræder",
        ["StartsOn"] = "Begynder",
        ["Status"] = "Status",
        ["ExpectedReach"] = "Forventet rækkevidde",
        ["ExpectedOutcome"] = "Forventet virkning",
        ["PublicTitle"] = "Titel for borgere",
        ["PublicText"] = "Tekst for borgere",
        ["CivilSociety"] = "Delt med foreninger",
        ["Position"] = "Rækkefølge",
        ["ArchivedAt"] = "Arkiveret",
        ["IsDemo"] = "Demo",
        ["DueOn"] = "Frist",
        ["DoneOn"] = "Nået",
        ["CreatedAt"] = "Oprettet",
        ["IsShared"] = "Delt med foreninger",
        ["Text"] = "Tekst",
        ["AuthorId"] = "Skrevet af",
        ["WrittenAt"] = "Skrevet",
        ["Stage"] = "Parternes aftale",
        ["AmendsId"] = "Ændrer",
        ["InAmendment"] = "I et ændringsforslag",
        ["Number"] = "Version",
        ["ProposedPlanId"] = "Det, der blev foreslået",
        ["Json"] = "Det, der skrives under på",
        ["Hash"] = "Kontroltal",
        ["ProposedAt"] = "Foreslået",
        ["ProposedById"] = "Foreslået af",
        ["State"] = "Tilstand",
        ["EndedAt"] = "Afgjort",
        ["EndedById"] = "Afgjort af",
        ["DeclinedForId"] = "Afvist for",
        ["Reason"] = "Begrundelse",
        ["PlanVersionId"] = "Version af handleplan",
        ["IsDeputys"] = "Som stedfortræder",
        ["SignedAt"] = "Underskrevet",
        ["Reservation"] = "Forbehold",
        // Attachments
        ["Bytes"] = "Størrelse i byte",
        ["StoredAs"] = "Navn i filarkivet",
        ["AddedById"] = "Lagt på af",
        ["AddedAt"] = "Lagt på",
        // Guidance
        ["Slug"] = "Adresse",
        ["ThemeSlug"] = "Tema",
        ["Summary"] = "Resumé",
        ["Heading"] = "Overskrift",
        ["Body"] = "Tekst",
        ["Season"] = "Årstid",
        ["ArticleId"] = "Artikel",
        ["OneThing"] = "Én ting at gøre",
        ["ReviewOn"] = "Gennemgås igen",
    };

    public static IReadOnlyDictionary<string, string> Kinds => Entities;

    public static string OfEntity(string entity) => Entities.GetValueOrDefault(entity, entity);

    public static string OfField(string field) => Fields.GetValueOrDefault(field, field);

    public static bool Knows(string field) => Fields.ContainsKey(field);

    /// <summary>What was done: Oprettet, Ændret, Fjernet.</summary>
    public static string InDanish(this AuditAction action) => action switch
    {
        AuditAction.Added => "Oprettet",
        AuditAction.Changed => "Ændret",
        AuditAction.Removed => "Fjernet",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No Danish word for the action."),
    };

    /// <summary>A value as people write it: a role, a status, a day, yes or no; everything else as it is.</summary>
    public static string OfValue(string field, string value) => (field, value) switch
    {
        ("Role", _) when Enum.TryParse<Role>(value, out var role) => role.InDanish(),
        ("Kind", _) when Enum.TryParse<OrganisationKind>(value, out var kind) => kind.InDanish(),
        ("Status", _) when Enum.TryParse<InitiativeStatus>(value, out var status) => status.InDanish(),
        ("Stage", _) when Enum.TryParse<PlanStage>(value, out var stage) => OfStage(stage),
        ("State", _) when Enum.TryParse<PlanVersionState>(value, out var state) => OfState(state),
        (_, "True") => "Ja",
        (_, "False") => "Nej",
        _ when DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.InDanish(),
        _ when DateTime.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) && time.Kind == DateTimeKind.Utc => time.InDanishWithTime(),
        _ => value,
    };

    private static string OfStage(PlanStage stage) => stage switch
    {
        PlanStage.Draft => "Kladde",
        PlanStage.Proposed => "Til underskrift",
        _ => "Underskrevet",
    };

    private static string OfState(PlanVersionState state) => state switch
    {
        PlanVersionState.Open => "Til underskrift",
        PlanVersionState.Agreed => "Underskrevet af alle",
        PlanVersionState.Withdrawn => "Trukket tilbage",
        PlanVersionState.Declined => "Afvist",
        _ => "Faldet, fordi planen blev ændret",
    };
}
