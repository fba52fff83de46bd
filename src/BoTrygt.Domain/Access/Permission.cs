namespace BoTrygt.Domain.Access;

/// <summary>What a person does. How far each reaches, for each role, stands in <see cref="RoleRights"/>.</summary>
public enum Permission
{
    /// <summary>See that a partnership and its plan are there, with what else one may see inside.</summary>
    EnterPartnership,

    /// <summary>Read initiatives, members, contacts and what happened.</summary>
    ReadPlan,

    /// <summary>Add an initiative to a plan; who may own it follows <see cref="EditInitiative"/>.</summary>
    AddInitiative,

    /// <summary>Edit, reorder, complete, reopen and archive initiatives.</summary>
    EditInitiative,

    AddNote,
    ShowToCitizens,

    /// <summary>Write a plan's period and reasons, ask the parties to sign it, take that back, and begin an amendment.</summary>
    ProposePlan,

    /// <summary>Sign a plan for the own organisation, decline to, and take the signature back.</summary>
    SignPlan,

    /// <summary>Answer, accept and decline what another party asks the own organisation for.</summary>
    AnswerRequest,

    /// <summary>Say how far a partnership is, show it with evidence, and confirm what another party shows: each for the own organisation.</summary>
    AssessPrinciples,

    /// <summary>Plan, run and minute a partnership's meetings.</summary>
    RunMeetings,

    /// <summary>Ask for an item on the agenda of a meeting.</summary>
    SuggestForAgenda,

    /// <summary>Write a new version of what partnerships are held against.</summary>
    EditRubric,

    /// <summary>Write what came of an activity of the catalogue in a partnership.</summary>
    ShareExperience,

    /// <summary>Write, edit and withdraw the activities of the catalogue.</summary>
    EditCatalogue,

    /// <summary>Ask for a resource for a partnership, and move and cancel what the own organisation asked for.</summary>
    RequestBooking,

    /// <summary>Approve, decline, move and cancel bookings of the own organisation's resources.</summary>
    DecideBooking,

    /// <summary>Say what of the own organisation can be booked, and how much of it there is.</summary>
    ManageResources,

    /// <summary>See articles that are being written: revisions, comments, where they stand.</summary>
    ReadArticle,

    /// <summary>Write, publish and withdraw articles: national ones, or a partnership's own.</summary>
    EditArticle,

    /// <summary>Approve what somebody else wrote in them, or send it back.</summary>
    ReviewArticle,

    /// <summary>Take over national articles for a partnership, adapt them, and decide what both have changed.</summary>
    AdaptArticle,

    /// <summary>Say which words frighten.</summary>
    EditWordList,

    /// <summary>Edit a partnership's facts, members and contacts, and begin a plan.</summary>
    EditPartnership,

    /// <summary>Add people, give and end memberships, edit posts.</summary>
    ManagePeople,

    /// <summary>The same for administrators.</summary>
    ManageAdministrators,

    /// <summary>Name organisations, and let an association take part in a partnership.</summary>
    ManageOrganisations,

    /// <summary>Take a kommune on board, let its partnership go live, pause and end it, and export what it holds.</summary>
    Onboard,

    /// <summary>Write a mail to all coordinators.</summary>
    MessageCoordinators,

    /// <summary>See the portal as somebody else does, without changing anything.</summary>
    SeeAs,

    ReadAuditLog,

    /// <summary>See the mails that wait, were refused or were sent, without what they say; have one tried again; see how the jobs go.</summary>
    ReadOperations,
}
