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
    public static string Doer(this OnboardingLine line) => line switch
    {
        { Step: OnboardingStep.Declaration } => "Bo trygt",
        { Step: OnboardingStep.Coordinator, Party.Kind: not OrganisationKind.BoTrygt } => "Bo trygt inviterer",
        { Party: { } party } => party.Name,
        _ => "Kommunen",
    };
}
