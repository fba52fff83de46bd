namespace BoTrygt.Domain.Guidance;

/// <summary>Something in an article that is to be looked at before citizens read it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="IsError">It is mended before anything is published; else it is advice.</param>
/// <param name="BlockKey">The block; null for what stands above the blocks.</param>
/// <param name="Quote">The words that it is about; empty when something is missing.</param>
/// <param name="Suggestion">What to write instead, as the list says; empty when the kind says it all.</param>
public sealed record Finding(FindingKind Kind, bool IsError, Guid? BlockKey, string Quote = "", string Suggestion = "");

public enum FindingKind
{
    NoTitle,
    NoSummary,
    NoBlocks,

    /// <summary>Neither one thing to do today nor a call to action.</summary>
    NothingToDo,

    /// <summary>An event that says neither when nor where.</summary>
    NoOccasion,

    /// <summary>An event that is over.</summary>
    PastOccasion,

    /// <summary>More than one call to action: the reader has to choose.</summary>
    ManyThingsToDo,

    /// <summary>An image without words for those who do not see it.</summary>
    NoAltText,

    NoImage,
    NoCredit,

    /// <summary>A fact, or a number in a text, that does not say where it is known from.</summary>
    NoSource,
    NumberAlone,

    /// <summary>A heading in a text that is as high as the block's own, or skips a level.</summary>
    HeadingOrder,

    /// <summary>A link that leads nowhere: its address is empty or none that a page may lead to.</summary>
    BadLink,

    /// <summary>A link that did not answer when it was last asked.</summary>
    DeadLink,
    HardToRead,
    FrighteningWord,
    PersonalNumber,
    NameWithAddress,

    /// <summary>Characters that are not seen, or turn the direction of a text.</summary>
    HiddenCharacters,
    Html,
    EmptyBlock,
}
