using BoTrygt.Domain.Guidance;

namespace BoTrygt.Web.Editors.Adoptions;

internal static class AdoptionWords
{
    public static string InDanish(this AdoptionState state) => state switch
    {
        AdoptionState.NotAdopted => "Ikke overtaget",
        AdoptionState.Current => "Aktuel",
        AdoptionState.Behind => "Ny national udgave",
        AdoptionState.Conflict => "Skal afgøres",
        AdoptionState.LockMissing => "Mangler en lås",
        AdoptionState.Ended => "Gælder ikke længere",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No Danish word for the state."),
    };

    /// <summary>The look of its mark: told by the words, colour comes last.</summary>
    public static string Mark(this AdoptionState state) => state switch
    {
        AdoptionState.Current => "progress progress--on-track",
        AdoptionState.Behind => "progress progress--attention",
        AdoptionState.Conflict or AdoptionState.LockMissing or AdoptionState.Ended => "progress progress--stalled",
        _ => "progress progress--none",
    };

    /// <summary>What Bo trygt did with the block.</summary>
    public static string InDanish(this BlockChange change) => change switch
    {
        { Before: null } => "nyt",
        { After: null } => "fjernet",
        { IsLocking: true } => change.Before.Content == change.After.Content ? "låst" : "ændret og låst",
        { IsUnlocking: true } when change.Before.Content == change.After.Content => "låst op",
        _ => "ændret",
    };

    public static string InDanish(this MergeCause cause) => cause switch
    {
        MergeCause.Changed => "Bo trygt har ændret afsnittet, siden I skrev jeres.",
        MergeCause.Removed => "Bo trygt har fjernet afsnittet, som I havde skrevet om.",
        MergeCause.Locked => "Bo trygt har låst afsnittet. Når I viser udgaven, læser borgerne Bo trygts ord.",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "No Danish word for the cause."),
    };

    /// <summary>The last part of the form's address.</summary>
    public static string Address(this LocalBlockAct act) => act switch
    {
        LocalBlockAct.Replace => "erstat",
        LocalBlockAct.Rewrite => "ret",
        LocalBlockAct.Add => "nyt",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No address for the act."),
    };

    /// <summary>What the form is for.</summary>
    public static string InDanish(this LocalBlockAct act) => act switch
    {
        LocalBlockAct.Replace => "Jeres ord i stedet for Bo trygts",
        LocalBlockAct.Rewrite => "Ret jeres eget afsnit",
        LocalBlockAct.Add => "Jeres eget afsnit",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No Danish words for the act."),
    };
}
