using BoTrygt.Domain.Assessments;

namespace BoTrygt.Domain.Tests.Support;

/// <summary>A rubric with five statements under each principle, and the three parties of a partnership.</summary>
internal static class SomeRubric
{
    public static readonly Guid Partnership = Guid.NewGuid();
    public static readonly Guid Kommune = Guid.NewGuid();
    public static readonly Guid Police = Guid.NewGuid();
    public static readonly Guid BoTrygt = Guid.NewGuid();
    public static readonly Guid[] Parties = [Kommune, Police, BoTrygt];

    public static readonly StatementContent Content = new("Styregruppen mødes", "Et", "To", "Tre", "Fire", "Til to", "Til tre", "Til fire");

    public static Rubric Draft(int each = Rubric.FewestStatements)
    {
        var rubric = new Rubric { Number = 1 };
        foreach (var principle in Enumerable.Range(1, 4).SelectMany(principle => Enumerable.Repeat(principle, each)))
        {
            rubric.Add(principle, Content);
        }

        return rubric;
    }

    public static Rubric Published()
    {
        var rubric = Draft();
        rubric.Publish("", null, new(2025, 1, 2, 9, 0, 0, DateTimeKind.Utc));
        return rubric;
    }

    public static AssessmentRound Round(DateOnly? day = null) => AssessmentRound.Open(Partnership, Published(), null, day ?? new(2026, 8, 3), At(day ?? new(2026, 8, 3)));

    public static SaidBy By(Guid party, DateOnly? day = null) => new(party, Guid.NewGuid(), At(day ?? new(2026, 8, 10)));

    public static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
}
