namespace BoTrygt.Domain.Catalogue;

/// <summary>What is known about whether an activity prevents burglary or lessens worry. That it does not is knowledge too.</summary>
public enum EvidenceGrade
{
    /// <summary>Nobody is known to have measured it.</summary>
    NotMeasured,

    /// <summary>Something nearby was measured, or it was measured without a good comparison.</summary>
    Weak,

    /// <summary>Good studies disagree, or it worked in one place and not in another.</summary>
    Mixed,

    /// <summary>Most good studies point to an effect, but they are few, old, or from elsewhere.</summary>
    Moderate,

    /// <summary>Several good studies, of places like ours, agree that it works.</summary>
    Good,

    /// <summary>Good studies found no effect, or harm.</summary>
    NoEffect,
}
