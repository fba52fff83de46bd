namespace BoTrygt.Domain.Access;

/// <summary>Which coordinators a message is for.</summary>
public enum CoordinatorAudience
{
    All,
    Municipalities,
    Police,
}

/// <summary>A mail that was written to all coordinators at once.</summary>
public class CoordinatorMessage
{
    public const int SubjectMaxLength = 150;
    public const int TextMaxLength = 4000;

    /// <summary>The form's, made when it was opened: a message that is sent twice has it already.</summary>
    public required Guid Id { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    public required CoordinatorAudience Audience { get; init; }
    public required Guid SentById { get; init; }
    public Person SentBy { get; private init; } = null!;

    /// <summary>UTC.</summary>
    public required DateTime SentAt { get; init; }

    /// <summary>How many people it went to.</summary>
    public required int Recipients { get; init; }

    /// <summary>The roles that such a message goes to.</summary>
    public static IReadOnlyList<Role> RolesOf(CoordinatorAudience audience) => audience switch
    {
        CoordinatorAudience.Municipalities => [Role.MunicipalityCoordinator],
        CoordinatorAudience.Police => [Role.PoliceCoordinator],
        _ => [Role.MunicipalityCoordinator, Role.PoliceCoordinator],
    };
}
