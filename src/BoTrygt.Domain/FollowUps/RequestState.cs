namespace BoTrygt.Domain.FollowUps;

/// <summary>How far a request is.</summary>
public enum RequestState
{
    /// <summary>Waits for the asked party.</summary>
    Open,

    /// <summary>The asked party has promised it for a day.</summary>
    Accepted,

    Declined,
    Completed,
    Withdrawn,
}

public static class RequestStates
{
    /// <summary>There is something to wait for.</summary>
    public static bool IsOpen(this RequestState state) => state is RequestState.Open or RequestState.Accepted;
}

/// <summary>What one does to a request.</summary>
public enum RequestAct
{
    /// <summary>Says something, and nothing more.</summary>
    Reply,

    Accept,
    Decline,
    Complete,
    Withdraw,
}
