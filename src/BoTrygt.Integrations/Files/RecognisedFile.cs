using BoTrygt.Domain.Plans;

namespace BoTrygt.Integrations.Files;

/// <summary>A kind that is taken in, or why it is not: one of the two.</summary>
public readonly record struct RecognisedFile(AttachmentKind? Kind, FileRefusal? Refusal)
{
    public static implicit operator RecognisedFile(AttachmentKind kind) => FromAttachmentKind(kind);

    public static implicit operator RecognisedFile(FileRefusal refusal) => FromFileRefusal(refusal);

    public static RecognisedFile FromAttachmentKind(AttachmentKind kind) => new(kind, null);

    public static RecognisedFile FromFileRefusal(FileRefusal refusal) => new(null, refusal);
}

/// <summary>Why a file is not taken in.</summary>
public enum FileRefusal
{
    Empty,

    /// <summary>Not all of it is there, or it is not what it begins as.</summary>
    Damaged,

    /// <summary>A document or picture that is an archive or a web page as well.</summary>
    TwoThings,

    /// <summary>A document that holds programs.</summary>
    Macros,

    /// <summary>Of before 2007, or locked with a password: the two look alike.</summary>
    OldOffice,

    /// <summary>Another document than those on the list.</summary>
    OtherDocument,

    /// <summary>A picture in another form, drawn ones among them.</summary>
    OtherPicture,
    Film,
    Archive,
    WebPage,
    Program,

    /// <summary>Text in an alphabet of two bytes.</summary>
    OtherText,
    Unknown,
}
