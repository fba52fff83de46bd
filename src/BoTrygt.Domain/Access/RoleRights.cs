namespace BoTrygt.Domain.Access;

/// <summary>What each role may do, and how far that reaches. The only place where a role gets a right.</summary>
public static class RoleRights
{
    private static readonly (Permission Permission, Reach Reach)[] Signing =
    [
        (Permission.EnterPartnership, Reach.Own),
        (Permission.ReadPlan, Reach.Own),
        (Permission.SignPlan, Reach.Own),
    ];

    /// <summary>What nobody does for another organisation, however far the rest reaches.</summary>
    private static readonly Permission[] OfAParty = [Permission.SignPlan, Permission.AnswerRequest, Permission.AssessPrinciples, Permission.DecideBooking, Permission.ManageResources];

    private static readonly Dictionary<Role, (Permission Permission, Reach Reach)[]> Table = new()
    {
        [Role.Reader] =
        [
            (Permission.EnterPartnership, Reach.Own),
            (Permission.ReadPlan, Reach.Own),
        ],
        [Role.Signatory] = Signing,
        [Role.DeputySignatory] = Signing,
        [Role.CivilSocietyContributor] =
        [
            (Permission.EnterPartnership, Reach.Own),
            (Permission.ReadPlan, Reach.Shared),
            (Permission.AddNote, Reach.Invited),
        ],
        [Role.MunicipalityCoordinator] =
        [
            (Permission.EnterPartnership, Reach.Own),
            (Permission.ReadPlan, Reach.Own),
            (Permission.AddInitiative, Reach.Own),
            (Permission.EditInitiative, Reach.Own),
            (Permission.RunMeetings, Reach.Own),
            (Permission.SuggestForAgenda, Reach.Own),
            (Permission.AddNote, Reach.Own),
            (Permission.ShareExperience, Reach.Own),
            (Permission.RequestBooking, Reach.Own),
            (Permission.ShowToCitizens, Reach.Own),
            (Permission.ProposePlan, Reach.Own),
            (Permission.AnswerRequest, Reach.Owned),
            (Permission.AssessPrinciples, Reach.Owned),
            (Permission.EditPartnership, Reach.Own),
            (Permission.ManagePeople, Reach.Own),
        ],
        [Role.PoliceOfficer] =
        [
            (Permission.EnterPartnership, Reach.Own),
            (Permission.ReadPlan, Reach.Own),
            (Permission.AddInitiative, Reach.Own),
            (Permission.EditInitiative, Reach.Owned),
            (Permission.SuggestForAgenda, Reach.Own),
            (Permission.AddNote, Reach.Own),
            (Permission.ShareExperience, Reach.Own),
            (Permission.RequestBooking, Reach.Own),
        ],
        [Role.PoliceCoordinator] =
        [
            (Permission.EnterPartnership, Reach.Own),
            (Permission.ReadPlan, Reach.Own),
            (Permission.AddInitiative, Reach.Own),
            (Permission.EditInitiative, Reach.Owned),
            (Permission.RunMeetings, Reach.Own),
            (Permission.SuggestForAgenda, Reach.Own),
            (Permission.AddNote, Reach.Own),
            (Permission.ShareExperience, Reach.Own),
            (Permission.RequestBooking, Reach.Own),
            (Permission.DecideBooking, Reach.Own),
            (Permission.ManageResources, Reach.Own),
            (Permission.ShowToCitizens, Reach.Owned),
            (Permission.ProposePlan, Reach.Own),
            (Permission.AnswerRequest, Reach.Owned),
            (Permission.AssessPrinciples, Reach.Owned),
            (Permission.ManagePeople, Reach.Own),
        ],
        [Role.LocalEditor] =
        [
            (Permission.ReadArticle, Reach.Own),
            (Permission.EditArticle, Reach.Own),
            (Permission.ReviewArticle, Reach.Own),
            (Permission.AdaptArticle, Reach.Own),
        ],
        [Role.NationalEditor] =
        [
            (Permission.ReadArticle, Reach.All),
            (Permission.EditArticle, Reach.National),
            (Permission.ReviewArticle, Reach.National),
            (Permission.EditWordList, Reach.All),
        ],
        [Role.Reviewer] =
        [
            (Permission.ReadArticle, Reach.All),
            (Permission.ReviewArticle, Reach.All),
        ],
        [Role.Consultant] =
        [
            (Permission.EnterPartnership, Reach.All),
            (Permission.ReadPlan, Reach.All),
            (Permission.AddInitiative, Reach.All),
            (Permission.EditInitiative, Reach.Owned),
            (Permission.RunMeetings, Reach.All),
            (Permission.SuggestForAgenda, Reach.All),
            (Permission.AddNote, Reach.All),
            (Permission.ShareExperience, Reach.All),
            (Permission.RequestBooking, Reach.All),
            (Permission.DecideBooking, Reach.Own),
            (Permission.ShowToCitizens, Reach.All),
            (Permission.ProposePlan, Reach.All),
            (Permission.AnswerRequest, Reach.Owned),
            (Permission.AssessPrinciples, Reach.Owned),
        ],
        [Role.Secretariat] =
        [
            (Permission.EnterPartnership, Reach.All),
            (Permission.ReadPlan, Reach.All),
            (Permission.AddInitiative, Reach.All),
            (Permission.EditInitiative, Reach.All),
            (Permission.RunMeetings, Reach.All),
            (Permission.SuggestForAgenda, Reach.All),
            (Permission.AddNote, Reach.All),
            (Permission.ShareExperience, Reach.All),
            (Permission.RequestBooking, Reach.All),
            (Permission.DecideBooking, Reach.Own),
            (Permission.ManageResources, Reach.Own),
            (Permission.ShowToCitizens, Reach.All),
            (Permission.ProposePlan, Reach.All),
            (Permission.AnswerRequest, Reach.Owned),
            (Permission.AssessPrinciples, Reach.Owned),
            (Permission.EditPartnership, Reach.All),
            (Permission.EditRubric, Reach.All),
            (Permission.EditCatalogue, Reach.All),
            (Permission.ManagePeople, Reach.All),
            (Permission.ManageOrganisations, Reach.All),
            (Permission.Onboard, Reach.All),
            (Permission.MessageCoordinators, Reach.All),
            (Permission.SeeAs, Reach.All),
            (Permission.ReadAuditLog, Reach.All),
            (Permission.ReadOperations, Reach.All),
        ],
        // Everything but the word of another party.
        [Role.Administrator] =
        [
            (Permission.AnswerRequest, Reach.Owned),
            (Permission.AssessPrinciples, Reach.Owned),
            (Permission.DecideBooking, Reach.Own),
            (Permission.ManageResources, Reach.Own),
            .. Enum.GetValues<Permission>().Where(permission => !OfAParty.Contains(permission)).Select(permission => (permission, Reach.All)),
        ],
    };

    /// <summary>The reach of a permission for a role; null when the role does not have it.</summary>
    public static Reach? Of(Role role, Permission permission)
    {
        foreach (var right in Table[role])
        {
            if (right.Permission == permission)
            {
                return right.Reach;
            }
        }

        return null;
    }
}
