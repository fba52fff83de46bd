namespace BoTrygt.Domain.FollowUps;

/// <summary>Why somebody is told something in the next summary mail.</summary>
public enum NoticeKind
{
    /// <summary>A round has opened: how does it go?</summary>
    Asked,

    /// <summary>It is to be answered in a few days.</summary>
    SoonDue,

    /// <summary>It is to be answered today.</summary>
    Due,

    /// <summary>It is late: to the owner and to the deputy.</summary>
    ToDeputy,

    /// <summary>It is late: to the coordinator.</summary>
    ToCoordinator,

    /// <summary>It is late: to Bo trygt's consultant.</summary>
    ToConsultant,

    /// <summary>Somebody has asked for help through the link in a mail: to the coordinator.</summary>
    HelpAsked,

    /// <summary>A party is asked for something.</summary>
    RequestMade,

    /// <summary>The party has not answered, or has not done what it promised for that day.</summary>
    RequestLate,

    /// <summary>The same some days later: to Bo trygt's consultant.</summary>
    RequestToConsultant,

    /// <summary>Somebody has answered a request: to the other party.</summary>
    RequestAnswered,

    /// <summary>An initiative that comes back each year is due to be planned again.</summary>
    RepeatDue,
}
