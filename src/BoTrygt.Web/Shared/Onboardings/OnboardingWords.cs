using BoTrygt.Domain.Access;
using BoTrygt.Domain.Onboardings;

namespace BoTrygt.Web.Shared.Onboardings;

/// <summary>The steps of a start as they are said in Danish.</summary>
internal static class OnboardingWords
{
    public static string InDanish(this OnboardingLine line) => line.Step switch
    {
        OnboardingStep.Declaration => "Partnerskabserklæringen er lagt op med dato",
        OnboardingStep.Coordinator => $"{line.Party?.Name} har en koordinator",
        OnboardingStep.Signatory => $"{line.Party?.Name} har en underskriver",
        OnboardingStep.Deputy => $"{line.Party?.Name} har en stedfortræder for underskriveren",
        OnboardingStep.Plan => "Den første handleplan er foreslået for parterne",
        OnboardingStep.LocalPage => "Kommunens side til borgerne er læst igennem",
        OnboardingStep.Contact => "Borgerne får vist, hvem de kan skrive til",
        _ => throw new ArgumentOutOfRangeException(nameof(line), line.Step, "No Danish words for the step."),
    };

    /// <summary>Who does it.</summary>
    public static string DoerInDanish(this OnboardingLine line) => line switch
    {
        { Step: OnboardingStep.Coordinator } => "Bo trygt inviterer",
        { Doer: OrganisationKind.BoTrygt } => "Bo trygt",
        { Party: { } party } => party.Name,
        _ => "Kommunen",
    };

    /// <summary>What the one who is to do it lacks, after »I mangler«.</summary>
    public static string AsMissing(this OnboardingLine line) => line.Step switch
    {
        OnboardingStep.Declaration => "den underskrevne erklæring",
        OnboardingStep.Coordinator => $"en koordinator for {line.Party?.Name}",
        OnboardingStep.Signatory => "en underskriver",
        OnboardingStep.Deputy => "en stedfortræder",
        OnboardingStep.Plan => "at foreslå den første handleplan",
        OnboardingStep.LocalPage => "at læse borgernes side igennem",
        OnboardingStep.Contact => "en postkasse, borgerne kan skrive til",
        _ => throw new ArgumentOutOfRangeException(nameof(line), line.Step, "No Danish words for the step."),
    };
}
