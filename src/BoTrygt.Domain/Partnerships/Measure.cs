namespace BoTrygt.Domain.Partnerships;

/// <summary>What a target counts.</summary>
public enum Measure
{
    /// <summary>Reported residential burglaries in a calendar year; StatBank STRAF11, code 1320.</summary>
    ReportedBurglaries,

    /// <summary>People in the neighbourhood watch (Nabohjælp); no public series exists.</summary>
    NeighbourhoodWatchMembers,

    /// <summary>Per cent of households in the neighbourhood watch; no public series exists.</summary>
    NeighbourhoodWatchShare,

    /// <summary>How safe citizens feel; no yearly public series exists per municipality.</summary>
    FeltSafety,
}
