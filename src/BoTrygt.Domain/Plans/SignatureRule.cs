namespace BoTrygt.Domain.Plans;

/// <summary>What must hold for a signature.</summary>
public enum SignatureRule
{
    /// <summary>The version is open: neither signed by all, nor withdrawn, declined or edited.</summary>
    VersionIsOpen,

    /// <summary>What is signed is what was on the page.</summary>
    IsWhatWasSeen,

    /// <summary>The organisation is one of the three parties.</summary>
    SignsForAParty,

    /// <summary>The party has not signed before.</summary>
    PartyHasNotSigned,

    /// <summary>Nobody signs for two parties, even if both trust the same person.</summary>
    PersonHasNotSigned,
}
