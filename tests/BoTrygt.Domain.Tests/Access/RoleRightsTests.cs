using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Tests.Access;

/// <summary>The table of rights once more, as people agreed on it: a change of either is a decision.</summary>
public class RoleRightsTests
{
    /// <summary>For the police, own is every partnership of the district; for Bo trygt, owned is what Bo trygt owns, wherever; national is what belongs to no partnership.</summary>
    private const string Agreed = """
        role                    | enter | read   | add | edit  | note    | show  | propose | sign | answer | assess | meet | agenda | rubric | share | catalogue | book | decide | resources | articles | write    | review   | adapt | words | facts | people | admins | orgs | onb | msg | see | log | ops
        Reader                  | own   | own    | –   | –     | –       | –     | –       | –    | –      | –      | –    | –      | –      | –     | –         | –    | –      | –         | –        | –        | –        | –     | –     | –     | –      | –      | –    | –   | –   | –   | –   | –
        Signatory               | own   | own    | –   | –     | –       | –     | –       | own  | –      | –      | –    | –      | –      | –     | –         | –    | –      | –         | –        | –        | –        | –     | –     | –     | –      | –      | –    | –   | –   | –   | –   | –
        DeputySignatory         | own   | own    | –   | –     | –       | –     | –       | own  | –      | –      | –    | –      | –      | –     | –         | –    | –      | –         | –        | –        | –        | –     | –     | –     | –      | –      | –    | –   | –   | –   | –   | –
        CivilSocietyContributor | own   | shared | –   | –     | invited | –     | –       | –    | –      | –      | –    | –      | –      | –     | –         | –    | –      | –         | –        | –        | –        | –     | –     | –     | –      | –      | –    | –   | –   | –   | –   | –
        MunicipalityCoordinator | own   | own    | own | own   | own     | own   | own     | –    | owned  | owned  | own  | own    | –      | own   | –         | own  | –      | –         | –        | –        | –        | –     | –     | own   | own    | –      | –    | –   | –   | –   | –   | –
        PoliceOfficer           | own   | own    | own | owned | own     | –     | –       | –    | –      | –      | –    | own    | –      | own   | –         | own  | –      | –         | –        | –        | –        | –     | –     | –     | –      | –      | –    | –   | –   | –   | –   | –
        PoliceCoordinator       | own   | own    | own | owned | own     | owned | own     | –    | owned  | owned  | own  | own    | –      | own   | –         | own  | own    | own       | –        | –        | –        | –     | –     | –     | own    | –      | –    | –   | –   | –   | –   | –
        LocalEditor             | –     | –      | –   | –     | –       | –     | –       | –    | –      | –      | –    | –      | –      | –     | –         | –    | –      | –         | own      | own      | own      | own   | –     | –     | –      | –      | –    | –   | –   | –   | –   | –
        NationalEditor          | –     | –      | –   | –     | –       | –     | –       | –    | –      | –      | –    | –      | –      | –     | –         | –    | –      | –         | all      | national | national | –     | all   | –     | –      | –      | –    | –   | –   | –   | –   | –
        Reviewer                | –     | –      | –   | –     | –       | –     | –       | –    | –      | –      | –    | –      | –      | –     | –         | –    | –      | –         | all      | –        | all      | –     | –     | –     | –      | –      | –    | –   | –   | –   | –   | –
        Consultant              | all   | all    | all | owned | all     | all   | all     | –    | owned  | owned  | all  | all    | –      | all   | –         | all  | own    | –         | –        | –        | –        | –     | –     | –     | –      | –      | –    | –   | –   | –   | –   | –
        Secretariat             | all   | all    | all | all   | all     | all   | all     | –    | owned  | owned  | all  | all    | all    | all   | all       | all  | own    | own       | –        | –        | –        | –     | –     | all   | all    | –      | all  | all | all | all | all | all
        Administrator           | all   | all    | all | all   | all     | all   | all     | –    | owned  | owned  | all  | all    | all    | all   | all       | all  | own    | own       | all      | all      | all      | all   | all   | all   | all    | all    | all  | all | all | all | all | all
        """;

    private static readonly Permission[] Columns =
    [
        Permission.EnterPartnership, Permission.ReadPlan, Permission.AddInitiative, Permission.EditInitiative, Permission.AddNote, Permission.ShowToCitizens, Permission.ProposePlan, Permission.SignPlan, Permission.AnswerRequest,
        Permission.AssessPrinciples, Permission.RunMeetings, Permission.SuggestForAgenda, Permission.EditRubric,
        Permission.ShareExperience, Permission.EditCatalogue, Permission.RequestBooking, Permission.DecideBooking, Permission.ManageResources,
        Permission.ReadArticle, Permission.EditArticle, Permission.ReviewArticle, Permission.AdaptArticle, Permission.EditWordList,
        Permission.EditPartnership, Permission.ManagePeople, Permission.ManageAdministrators, Permission.ManageOrganisations, Permission.Onboard, Permission.MessageCoordinators, Permission.SeeAs, Permission.ReadAuditLog, Permission.ReadOperations,
    ];

    [Fact]
    public void Every_role_may_do_what_was_agreed_and_no_more() =>
        Assert.Equal(Cells(Agreed).Skip(1), Enum.GetValues<Role>().Select(Row));

    [Fact]
    public void The_table_holds_every_permission() => Assert.Equal(Enum.GetValues<Permission>(), Columns);

    private static string[] Row(Role role) => [$"{role}", .. Columns.Select(permission => RoleRights.Of(role, permission)?.ToString().ToLowerInvariant() ?? "–")];

    private static IEnumerable<string[]> Cells(string table) => table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries));
}
