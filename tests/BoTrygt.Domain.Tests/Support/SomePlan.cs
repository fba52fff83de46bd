using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Domain.Tests.Support;

/// <summary>A plan of 2026 and 2027, and what one could write into it.</summary>
internal static class SomePlan
{
    public static readonly DateTime Now = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);
    public static readonly Guid Kommune = Guid.NewGuid();
    public static readonly Guid Police = Guid.NewGuid();
    public static readonly Guid[] Parties = [Kommune, Police];

    public static InitiativeContent Content { get; } = new(
        PrincipleNumber: 1,
        Title: "Tryghedsvandring i Tilst",
        Why: "Beboerne har bedt om bedre lys.",
        ThemeSlugs: ["trygge-boligomraader", "opdagelsesrisiko"],
        Owner: new(Guid.NewGuid(), Kommune),
        Deputy: null,
        StartsOn: new(2026, 12, 1),
        EndsOn: new(2027, 3, 1),
        Status: InitiativeStatus.Planned,
        ExpectedReach: "40 beboere",
        ExpectedOutcome: "Færre mørke stier",
        PublicTitle: "Gå med på tryghedsvandring",
        PublicText: "Vi går en tur og ser på lys og stier.",
        CivilSociety: CivilSocietyAccess.Read);

    public static Plan Empty(int firstYear = 2026, Guid? partnershipId = null) =>
        new() { PartnershipId = partnershipId ?? Guid.NewGuid(), StartsOn = new(firstYear, 1, 1), EndsOn = new(firstYear + 1, 12, 31) };

    public static Initiative Add(this Plan plan, InitiativeContent? content = null) => plan.Add(content ?? Content, Parties, Now);
}
