using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Partnerships;

namespace BoTrygt.Domain.Assessments;

/// <summary>
/// Twice a year each party says how far the partnership is (vurderingsrunde). What all three say alike is agreed; where
/// they differ they talk, and one of them writes down what they agree on.
/// </summary>
public partial class AssessmentRound : IBelongToPartnership, IVersioned
{
    /// <summary>Calendar days from opening to the day it is due; that day is put off to a working day.</summary>
    public const int DaysToAnswer = 42;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PartnershipId { get; init; }
    public Guid RubricId { get; private init; }

    /// <summary>The version that it is answered with, for good.</summary>
    public required Rubric Rubric { get; init; }

    /// <summary>1 January or 1 July; a partnership has one round that begins on it.</summary>
    public required DateOnly PeriodStartsOn { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>The day by which it is to be answered.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>UTC: when the next one opened; null while it can be answered.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Changes with every answer and every agreement, so that the last two parties to answer see each other.</summary>
    public int Version { get; private set; }

    public ICollection<AssessmentAnswer> Answers { get; } = [];
    public ICollection<AgreedLevel> Agreements { get; } = [];

    public void Touch() => Version++;

    /// <summary>
    /// A new round may open: the half-year has none. On a working day from the second month of the half-year on, when
    /// people are back and the follow-up round that opened with it is answered.
    /// </summary>
    /// <param name="latest">The partnership's latest round; null when it never had one.</param>
    /// <param name="today">In Denmark.</param>
    public static bool CanOpen(AssessmentRound? latest, DateOnly today) =>
        today.IsWorkingDay() && today >= PeriodStart(today).AddMonths(1) && (latest is null || latest.PeriodStartsOn < PeriodStart(today));

    /// <summary>The first day of the half-year that a day lies in.</summary>
    public static DateOnly PeriodStart(DateOnly day) => FollowUpRhythm.HalfYearly.PeriodStart(day);

    /// <summary>The day by which a round that opens on a day is to be answered.</summary>
    public static DateOnly DueAfter(DateOnly openedOn) => openedOn.AddDays(DaysToAnswer).OrNextWorkingDay();

    /// <summary>The rounds that will open after a day.</summary>
    /// <param name="after">Today, in Denmark.</param>
    /// <param name="until">The last day on which one may open.</param>
    public static IEnumerable<ExpectedRound> Expected(DateOnly after, DateOnly until)
    {
        for (var period = PeriodStart(after); period <= until; period = period.AddMonths(FollowUpRhythm.HalfYearly.Months()))
        {
            if (period.AddMonths(1).OrNextWorkingDay() is var opensOn && after < opensOn && opensOn <= until)
            {
                yield return new(period, opensOn, DueAfter(opensOn));
            }
        }
    }

    /// <summary>Opens a round with the present version of the rubric, and closes the one before.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanOpen"/>; or the version is a draft.</exception>
    public static AssessmentRound Open(Guid partnershipId, Rubric rubric, AssessmentRound? latest, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        BrokenRuleException.Unless(CanOpen(latest, today) && !rubric.IsDraft, "There is a round already, or no rubric to answer.");
        latest?.Close(now);
        return new()
        {
            PartnershipId = partnershipId,
            Rubric = rubric,
            PeriodStartsOn = PeriodStart(today),
            OpenedOn = today,
            DueOn = DueAfter(today),
        };
    }

    /// <summary>
    /// A party says how far the partnership is, or corrects what it said. A statement on which all parties say the same is
    /// agreed; a correction away from what was agreed opens it again. What it has said already changes nothing.
    /// </summary>
    /// <param name="by">The party, the person, and the time.</param>
    /// <param name="levels">A level for each statement that it answers, by the statement's id.</param>
    /// <param name="parties">The ids of the partnership's parties.</param>
    /// <exception cref="BrokenRuleException">The round is closed, the party is none, or the rubric has no such statement or level.</exception>
    public void Answer(SaidBy by, IReadOnlyDictionary<Guid, Level> levels, IReadOnlyCollection<Guid> parties)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(levels);
        BrokenRuleException.Unless(ClosedAt is null, "The round is closed.");
        BrokenRuleException.Unless(parties.Contains(by.OrganisationId), "Only a party answers.");
        foreach (var (statement, level) in levels.Select(said => (Statement: StatementOf(said.Key), said.Value)).Where(said => Of(by.OrganisationId, said.Statement.Id) != said.Value))
        {
            Answer(by, statement, level);
            Settle(statement, level, parties, by.At);
        }

        Touch();
    }

    /// <summary>The parties have talked about a statement that they saw differently: what they agree on, and why.</summary>
    /// <param name="statementId">The statement.</param>
    /// <param name="level">What they agree on.</param>
    /// <param name="note">What they talked about, trimmed.</param>
    /// <param name="by">Who writes it down, for which party, and when.</param>
    /// <param name="parties">The ids of the partnership's parties.</param>
    /// <exception cref="BrokenRuleException">See <see cref="CanAgree"/>; or there is no note.</exception>
    public void Agree(Guid statementId, Level level, string note, SaidBy by, IReadOnlyCollection<Guid> parties)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(by);
        BrokenRuleException.Unless(CanAgree(statementId, parties) && parties.Contains(by.OrganisationId), "There is nothing to agree on.");
        BrokenRuleException.Unless(note.Length is > 0 and <= AgreedLevel.NoteMaxLength && Enum.IsDefined(level), "An agreement needs a level and a note.");
        Forget(statementId);
        Agreements.Add(AgreedLevel.In(this, StatementOf(statementId), level, note, by, by.At));
        Touch();
    }

    /// <summary>The round is open, all parties have answered about the statement, and not all the same.</summary>
    public bool CanAgree(Guid statementId, IReadOnlyCollection<Guid> parties) =>
        ClosedAt is null && IsSeenDifferently(statementId, parties);

    /// <summary>The ids of the statements that all parties have answered, not all the same, and not agreed on.</summary>
    public IReadOnlyList<Guid> Differences(IReadOnlyCollection<Guid> parties) =>
        [.. Answers.Select(answer => answer.StatementId).Distinct().Where(id => IsSeenDifferently(id, parties) && AgreedOn(id) is null)];

    /// <summary>What a party has said about a statement; null when it has not.</summary>
    public Level? Of(Guid organisationId, Guid statementId) =>
        Answers.FirstOrDefault(answer => answer.OrganisationId == organisationId && answer.StatementId == statementId)?.Level;

    /// <summary>What is agreed about a statement; null when nothing is.</summary>
    public AgreedLevel? AgreedOn(Guid statementId) => Agreements.FirstOrDefault(agreed => agreed.StatementId == statementId);

    private void Close(DateTime now) => ClosedAt ??= now;

    private RubricStatement StatementOf(Guid id) =>
        Rubric.Statements.FirstOrDefault(one => one.Id == id) ?? throw new BrokenRuleException("The round's rubric has no such statement.");

    private void Answer(SaidBy by, RubricStatement statement, Level level)
    {
        BrokenRuleException.Unless(Enum.IsDefined(level), "There is no such level.");
        if (Answers.FirstOrDefault(answer => answer.OrganisationId == by.OrganisationId && answer.StatementId == statement.Id) is { } earlier)
        {
            earlier.Correct(level, by);
        }
        else
        {
            Answers.Add(AssessmentAnswer.In(this, statement, level, by));
        }
    }

    private void Settle(RubricStatement statement, Level level, IReadOnlyCollection<Guid> parties, DateTime now)
    {
        var said = Said(statement.Id, parties).ToList();
        var all = AllAnswered(statement.Id, parties) && said.Distinct().Count() == 1;
        if (AgreedOn(statement.Id) is { } agreed && level != agreed.Level)
        {
            Forget(statement.Id);
        }

        if (all && AgreedOn(statement.Id) is null)
        {
            Agreements.Add(AgreedLevel.In(this, statement, said[0], "", by: null, now));
        }
    }

    private bool AllAnswered(Guid statementId, IReadOnlyCollection<Guid> parties) => parties.Count > 0 && parties.All(party => Of(party, statementId) is not null);

    private bool IsSeenDifferently(Guid statementId, IReadOnlyCollection<Guid> parties) => AllAnswered(statementId, parties) && Said(statementId, parties).Distinct().Count() > 1;

    private IEnumerable<Level> Said(Guid statementId, IReadOnlyCollection<Guid> parties) => parties.Select(party => Of(party, statementId)).OfType<Level>();

    private void Forget(Guid statementId)
    {
        if (AgreedOn(statementId) is { } agreed)
        {
            Agreements.Remove(agreed);
        }
    }
}
